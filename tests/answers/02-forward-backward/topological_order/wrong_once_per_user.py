"""A node is listed again whenever another of its users is listed after it: it stands there more than once.

caught by: "a node stands there twice. How do you know who is listed already?"
"""


def topological_order(root):
    """The nodes that lead to root, root first, each one once and after all its users."""
    order, walked = [], set()
    waiting = [root]
    while waiting:
        node = waiting.pop(0)
        order.append(node)
        if node not in walked:  # do not walk down a second time
            walked.add(node)
            waiting.extend(node.inputs)
    return order
