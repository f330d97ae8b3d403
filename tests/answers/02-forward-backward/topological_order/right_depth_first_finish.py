"""Depth first with an own stack: list a node when all below it is done, then turn the list round."""


def topological_order(root):
    """The nodes that lead to root, root first, each one once and after all its users."""
    done, seen = [], {root}
    stack = [(root, iter(root.inputs))]
    while stack:
        node, below = stack[-1]
        for each in below:
            if each not in seen:
                seen.add(each)
                stack.append((each, iter(each.inputs)))
                break
        else:
            done.append(node)
            stack.pop()
    done.reverse()
    return done
