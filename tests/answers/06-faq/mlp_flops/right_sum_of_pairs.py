"""one sum over the pairs, less the first product"""


def mlp_flops(sizes, N):
    forward = sum(2 * N * i * o for i, o in zip(sizes, sizes[1:]))
    return forward, 2 * forward - 2 * N * sizes[0] * sizes[1]
