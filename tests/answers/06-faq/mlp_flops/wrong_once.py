"""A multiply-add counts once

caught by: "One layer of 3 x 4 weights and one sample take"
"""


def mlp_flops(sizes, N):
    forward = sum(N * i * o for i, o in zip(sizes, sizes[1:]))
    return forward, 2 * forward - N * sizes[0] * sizes[1]
