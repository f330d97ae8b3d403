"""TwoLayers again: the first and the last layer, whatever is between them.

caught by: "Three layers with W = 1, b = (0, 0), (-5, 0) and (1, 1), and X = (1, 2) give"
"""


class OwnMLP:
    """A network of M layers with ReLU between them; params is the flat list [W1, b1, ..., WM, bM]."""

    def __init__(self, params):
        self.params = list(params)

    def forward(self, X):
        if len(self.params) == 2:
            self.X = X
            return X @ self.params[0].T + self.params[1]
        W1, b1, W2, b2 = self.params[:2] + self.params[-2:]
        self.X, self.Z = X, X @ W1.T + b1
        return torch.relu(self.Z) @ W2.T + b2

    def backward(self, delta):
        if len(self.params) == 2:
            return list(linear_gradients(self.X, self.params[0], delta)[1:])
        dH, dW2, db2 = linear_gradients(torch.relu(self.Z), self.params[-2], delta)
        _, dW1, db1 = linear_gradients(self.X, self.params[0], dH * (self.Z > 0))
        return [dW1, db1, dW2, db2]
