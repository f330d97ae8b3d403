"""Count the arrows to users, list whoever has none left (Kahn)."""


def topological_order(root):
    """The nodes that lead to root, root first, each one once and after all its users."""
    arrows = Counter()
    nodes, waiting = {root}, [root]
    while waiting:
        node = waiting.pop()
        arrows.update(node.inputs)
        new = set(node.inputs) - nodes
        nodes |= new
        waiting.extend(new)
    order = [root]
    for node in order:
        for each in node.inputs:
            arrows[each] -= 1
            if arrows[each] == 0:
                order.append(each)
    return order
