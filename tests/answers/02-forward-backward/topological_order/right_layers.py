"""Peel off layers: whoever is no input of a node that is left, goes."""


def topological_order(root):
    """The nodes that lead to root, root first, each one once and after all its users."""
    users = {root: set()}  # the users of each node that have not been listed
    waiting = [root]
    while waiting:
        node = waiting.pop(0)
        for each in node.inputs:
            if each not in users:
                users[each] = set()
                waiting.append(each)
            users[each].add(node)
    order, layer = [], [root]
    while layer:
        order += layer
        following = []
        for node in layer:
            for each in dict.fromkeys(node.inputs):
                users[each].discard(node)
                if not users[each]:
                    following.append(each)
        layer = following
    return order
