"""A right order by the longest route from root, found by walking every route: too many when nodes are shared.

caught by: "Do you walk every route?"
"""


def topological_order(root):
    """The nodes that lead to root, root first, each one once and after all its users."""
    depth = {}
    waiting = [(root, 0)]
    while waiting:
        node, steps = waiting.pop()
        depth[node] = max(steps, depth.get(node, 0))
        for each in node.inputs:
            waiting.append((each, steps + 1))
    return sorted(depth, key=lambda node: depth[node])
