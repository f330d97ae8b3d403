"""Softplus of the signed logit; both pieces choose the same side at 0."""


def bce_with_logits(z, y):
    a = (1 - 2 * y) * z
    positive = torch.where(a >= 0, a, torch.zeros_like(a))
    minus_abs = torch.where(a >= 0, -a, a)
    return (positive + torch.log1p(torch.exp(minus_abs))).mean()
