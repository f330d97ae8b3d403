"""Slopes of weights are summed over the batch, so N drops out backward

caught by: "FLOPs backward, you say. Go through (6.5) layer by layer"
"""


def mlp_flops(sizes, N):
    products = [2 * i * o for i, o in zip(sizes, sizes[1:])]
    return N * sum(products), sum(products) + N * sum(products[1:])
