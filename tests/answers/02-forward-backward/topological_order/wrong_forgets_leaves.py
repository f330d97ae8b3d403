"""Only nodes that have something to send are listed: the leaves are missing.

caught by: "is missing, an input of"
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
        if not node.inputs:
            continue  # a leaf sends nothing
        order.append(node)
        for each in node.inputs:
            users[each] -= 1
            if users[each] == 0:
                waiting.append(each)
    return order
