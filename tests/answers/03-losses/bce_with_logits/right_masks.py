"""Boolean masks sort the signed logits into two groups, each with its own safe formula."""


def bce_with_logits(z, y):
    a = torch.where(y > 0.5, -z, z)
    up, down = a[a > 0], a[a <= 0]
    total = (up + torch.log1p(torch.exp(-up))).sum() + torch.log1p(torch.exp(down)).sum()
    return total / z.shape[0]
