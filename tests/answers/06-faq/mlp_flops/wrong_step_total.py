"""Backward means the whole step

caught by: "FLOPs backward, you say: is the forward pass in there?"
"""


def mlp_flops(sizes, N):
    forward = sum(2 * N * i * o for i, o in zip(sizes, sizes[1:]))
    return forward, 3 * forward - 2 * N * sizes[0] * sizes[1]
