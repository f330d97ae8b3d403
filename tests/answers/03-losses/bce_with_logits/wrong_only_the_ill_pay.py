"""The term with 1 - y is forgotten, so that patients with y = 0 pay nothing.

caught by: "fifty-fifty costs 0.6931, always"
"""


def bce_with_logits(z, y):
    """Mean binary cross-entropy from logits, stable: z (N,), y (N,) of zeros and ones -> ()."""
    a = -z
    smaller = torch.where(a >= 0, -a, a)
    larger = torch.where(a >= 0, a, 0)
    return (y * (larger + torch.log1p(torch.exp(smaller)))).mean()
