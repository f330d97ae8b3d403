"""The first layer has no backward pass at all

caught by: "the slope with respect to the weights is a product, too"
"""


def mlp_flops(sizes, N):
    products = [2 * N * i * o for i, o in zip(sizes, sizes[1:])]
    return sum(products), 2 * sum(products[1:])
