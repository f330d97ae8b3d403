"""Keep every pre-activation and X, write (5.2) out, slope from Z > 0."""


class OwnMLP:
    """A network of M layers with ReLU between them; params is the flat list [W1, b1, ..., WM, bM]."""

    def __init__(self, params):
        self.params = list(params)

    def forward(self, X):
        self.X, self.Z = X, []
        H = X
        for W, b in zip(self.params[0::2], self.params[1::2]):
            self.Z.append(H @ W.T + b)
            H = self.Z[-1].clamp(min=0)
        return self.Z[-1]

    def backward(self, delta):
        Ws, grads = self.params[0::2], [None] * len(self.params)
        for l in range(len(Ws) - 1, -1, -1):
            below = self.X if l == 0 else self.Z[l - 1].clamp(min=0)
            grads[2 * l], grads[2 * l + 1] = delta.T @ below, delta.sum(dim=0)
            if l > 0:
                delta = (delta @ Ws[l]) * (self.Z[l - 1] > 0).to(delta.dtype)
        return grads
