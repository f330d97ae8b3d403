"""Backward costs as much as forward

caught by: "FLOPs backward, you say: a later layer has two products backward"
"""


def mlp_flops(sizes, N):
    forward = sum(2 * N * i * o for i, o in zip(sizes, sizes[1:]))
    return forward, forward
