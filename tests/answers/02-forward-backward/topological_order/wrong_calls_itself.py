"""A right order by a function that calls itself, once inside the other for each node of a chain.

caught by: "A chain of 3500 nodes ends in a RecursionError: let a list of waiting nodes take the place of the calls"
"""


def topological_order(root):
    """The nodes that lead to root, root first, each one once and after all its users."""
    order, seen = [], set()

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        for each in node.inputs:
            visit(each)
        order.append(node)

    visit(root)
    return order[::-1]
