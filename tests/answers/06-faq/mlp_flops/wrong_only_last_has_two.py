"""Only the output layer hands a slope back

caught by: "FLOPs backward, you say. Which layer lacks a product?"
"""


def mlp_flops(sizes, N):
    products = [2 * N * i * o for i, o in zip(sizes, sizes[1:])]
    return sum(products), sum(products) + (products[-1] if len(products) > 1 else 0)
