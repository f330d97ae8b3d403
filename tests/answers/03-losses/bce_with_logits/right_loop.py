"""A Python loop with an if on the sign of the signed logit."""


def bce_with_logits(z, y):
    total = torch.zeros((), dtype=z.dtype)
    for logit, target in zip(z, y):
        a = logit if target == 0 else -logit
        if a > 0:
            total = total + a + torch.log1p(torch.exp(-a))
        else:
            total = total + torch.log1p(torch.exp(a))
    return total / len(z)
