"""One patient after the other, as in (1.4), with loops only."""


def mended_network(X, layers):
    rows = []
    for h in X:
        for number, (W, b) in enumerate(layers, start=1):
            h = W @ h + b
            if number != len(layers):
                h = torch.where(h > 0, h, 0.0)
        rows.append(h)
    return torch.stack(rows)


def bugs():
    right = {"A", "D", "E", "F"}
    return set("ABCDEF") - right
