"""Breadth first from the root, in layers by the shortest route, where the longest route would be needed.

caught by: "s would send before t, which uses it"
"""


def topological_order(root):
    """The nodes that lead to root, root first, each one once and after all its users."""
    order = [root]
    seen = {root}
    for node in order:  # the list grows while the loop runs
        for each in node.inputs:
            if each not in seen:
                seen.add(each)
                order.append(each)
    return order
