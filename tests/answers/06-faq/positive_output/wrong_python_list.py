"""Entry by entry means a loop over a one-dimensional z

caught by: "autograd cannot follow your code to z: stay with tensor operations, no detach, no tolist()"
"""


def positive_output(z, floor):
    import math

    return torch.tensor([floor + max(v, 0) + math.log1p(math.exp(-abs(v))) for v in z.tolist()])
