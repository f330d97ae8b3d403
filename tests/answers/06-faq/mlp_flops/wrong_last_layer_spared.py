"""The last layer is the one that saves a product

caught by: "FLOPs backward, you say. Go through (6.5) layer by layer"
"""


def mlp_flops(sizes, N):
    products = [2 * N * i * o for i, o in zip(sizes, sizes[1:])]
    return sum(products), 2 * sum(products) - products[-1]
