"""layer by layer, one or two products backward"""


def mlp_flops(sizes, N):
    forward = backward = 0
    for l in range(1, len(sizes)):
        product = 2 * N * sizes[l - 1] * sizes[l]
        forward += product
        backward += product if l == 1 else 2 * product
    return forward, backward
