"""A right order, but the arrows are really taken away: afterwards no node has inputs any more.

caught by: "topological_order changed a node, perhaps its inputs: it only looks"
"""


def topological_order(root):
    """The nodes that lead to root, root first, each one once and after all its users."""
    users = Counter()
    seen, waiting = {root}, [root]
    while waiting:
        for each in waiting.pop().inputs:
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
        node.inputs = ()
    return order
