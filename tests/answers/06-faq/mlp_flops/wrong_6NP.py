"""The rule 6NP is exact: backward is twice forward

caught by: "who needs the slope with respect to the inputs of the first layer?"
"""


def mlp_flops(sizes, N):
    forward = sum(2 * N * i * o for i, o in zip(sizes, sizes[1:]))
    return forward, 2 * forward
