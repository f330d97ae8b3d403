"""The nodes are sorted by number, which says nothing here.

caught by: "number says nothing here"
"""


def topological_order(root):
    """The nodes that lead to root, root first, each one once and after all its users."""
    nodes, waiting = {root}, [root]
    while waiting:
        for each in waiting.pop().inputs:
            if each not in nodes:
                nodes.add(each)
                waiting.append(each)
    return sorted(nodes, key=lambda node: node.number, reverse=True)
