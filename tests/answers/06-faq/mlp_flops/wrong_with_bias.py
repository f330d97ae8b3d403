"""Biases are parameters and count

caught by: "One layer of 3 x 4 weights and one sample take"
"""


def mlp_flops(sizes, N):
    forward = sum(2 * N * i * o + N * o for i, o in zip(sizes, sizes[1:]))
    return forward, 2 * forward - 2 * N * sizes[0] * sizes[1]
