"""Depth first from the root, each node listed when it is first met: a shared node may come before one of its users.

caught by: "a would send before t, which uses it"
"""


def topological_order(root):
    """The nodes that lead to root, root first, each one once and after all its users."""
    order, seen = [], set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        order.append(node)
        waiting.extend(reversed(node.inputs))
    return order
