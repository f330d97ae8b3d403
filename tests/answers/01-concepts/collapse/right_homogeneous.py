"""Each layer as one square-cornered matrix [[W, b], [0, 1]]; the stack is their product."""


def collapse(layers):
    total = None
    for W, b in layers:
        out, inn = W.shape
        M = torch.zeros(out + 1, inn + 1, dtype=W.dtype)
        M[:out, :inn] = W
        M[:out, inn] = b
        M[out, inn] = 1
        total = M if total is None else M @ total
    return total[:-1, :-1], total[:-1, -1]
