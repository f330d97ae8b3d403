"""The slope of ReLU is taken at the layer's own output: delta_l is masked where Z_l itself is silent, the last layer too.

caught by: "Whose slope is taken?"
"""


class OwnMLP:
    """A network of M layers with ReLU between them; params is the flat list [W1, b1, ..., WM, bM]."""

    def __init__(self, params):
        self.params = list(params)

    def forward(self, X):
        self.H, self.Z = [X], []
        for W, b in zip(self.params[0::2], self.params[1::2]):
            self.Z.append(self.H[-1] @ W.T + b)
            self.H.append(torch.relu(self.Z[-1]))
        return self.Z[-1]

    def backward(self, delta):
        Ws, grads = self.params[0::2], []
        for l in reversed(range(len(Ws))):
            delta = delta * (self.Z[l] > 0)
            dX, dW, db = linear_gradients(self.H[l], Ws[l], delta)
            grads = [dW, db, *grads]
            delta = dX
        return grads
