"""Weights and biases are taken apart once in __init__; the new params that the optimizer assigns are never seen.

caught by: "is wrong. Compare with (5.2), and use the latest forward and params"
"""


class OwnMLP:
    """A network of M layers with ReLU between them; params is the flat list [W1, b1, ..., WM, bM]."""

    def __init__(self, params):
        self.params = list(params)
        self.W, self.b = self.params[0::2], self.params[1::2]

    def forward(self, X):
        self.H = [X]
        for W, b in zip(self.W[:-1], self.b[:-1]):
            self.H.append(torch.relu(self.H[-1] @ W.T + b))
        return self.H[-1] @ self.W[-1].T + self.b[-1]

    def backward(self, delta):
        grads = []
        for H, W in zip(reversed(self.H), reversed(self.W)):
            dX, dW, db = linear_gradients(H, W, delta)
            grads = [dW, db, *grads]
            delta = dX * (H > 0)
        return grads
