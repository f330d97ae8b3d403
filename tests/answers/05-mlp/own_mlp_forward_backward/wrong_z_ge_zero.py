"""The slope of ReLU at a pre-activation of exactly 0 is 1.

caught by: "With X = 0 the first bias has the gradient"
"""


class OwnMLP:
    """A network of M layers with ReLU between them; params is the flat list [W1, b1, ..., WM, bM]."""

    def __init__(self, params):
        self.params = list(params)

    def forward(self, X):
        self.X, self.Z = X, []
        H = X
        for W, b in zip(self.params[0::2], self.params[1::2]):
            self.Z.append(H @ W.T + b)
            H = torch.relu(self.Z[-1])
        return self.Z[-1]

    def backward(self, delta):
        Ws, grads = self.params[0::2], []
        for l in reversed(range(len(Ws))):
            H = self.X if l == 0 else torch.relu(self.Z[l - 1])
            dX, dW, db = linear_gradients(H, Ws[l], delta)
            grads = [dW, db, *grads]
            if l:
                delta = dX * (self.Z[l - 1] >= 0)
        return grads
