"""max(0, a) as (a + |a|) / 2: with the slope 0 of |a| at 0 one half is left."""


def bce_with_logits(z, y):
    a = z - 2 * y * z
    size = a.abs()
    return ((a + size) / 2 + (1 + (-size).exp()).log()).sum() / z.numel()
