"""ReLU before every layer but the first, which is the same; clamp instead of relu."""


def mended_network(X, layers):
    H = X
    for l, (W, b) in enumerate(layers):
        if l > 0:
            H = H.clamp(min=0)
        H = torch.einsum("ni,oi->no", H, W) + b
    return H


def bugs():
    return set("BC")
