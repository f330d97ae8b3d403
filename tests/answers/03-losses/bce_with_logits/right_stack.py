"""Log-sum-exp of the two numbers 0 and z, maximum taken out, minus y z."""


def bce_with_logits(z, y):
    pair = torch.stack([torch.zeros_like(z), z], dim=1)
    m = pair.max(dim=1, keepdim=True).values
    softplus = m.squeeze(1) + torch.log(torch.exp(pair - m).sum(dim=1))
    return torch.mean(softplus - y * z)
