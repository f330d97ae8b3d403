"""Users are counted once each, but the count is lowered for every arrow: after a * a a node is ready too early.

caught by: "a would send before s, which uses it"
"""


def topological_order(root):
    """The nodes that lead to root, root first, each one once and after all its users."""
    users = Counter()
    seen, waiting = {root}, [root]
    while waiting:
        node = waiting.pop()
        for each in set(node.inputs):
            users[each] += 1
            if each not in seen:
                seen.add(each)
                waiting.append(each)
    order, waiting = [], [root]
    while waiting:
        node = waiting.pop()
        order.append(node)
        for each in node.inputs:
            users[each] -= 1
            if users[each] == 0:
                waiting.append(each)
    return order
