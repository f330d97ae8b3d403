"""The order is reversed: every node comes after its inputs, and root is last.

caught by: "the root is last, but gradients start from it"
"""


def topological_order(root):
    """The nodes that lead to root, root first, each one once and after all its users."""
    users = Counter()
    seen, waiting = {root}, [root]
    while waiting:
        node = waiting.pop()
        for each in node.inputs:
            users[each] += 1
            if each not in seen:
                seen.add(each)
                waiting.append(each)
    order, waiting = [], [root]
    while waiting:
        node = waiting.pop()
        order.insert(0, node)
        for each in node.inputs:
            users[each] -= 1
            if users[each] == 0:
                waiting.append(each)
    return order
