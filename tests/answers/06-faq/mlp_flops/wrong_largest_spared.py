"""The product that is saved is the largest one

caught by: "FLOPs backward, you say. Which layer lacks a product?"
"""


def mlp_flops(sizes, N):
    products = [2 * N * i * o for i, o in zip(sizes, sizes[1:])]
    return sum(products), 2 * sum(products) - max(products)
