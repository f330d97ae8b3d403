"""Keep only X and the weights; backward runs the forward pass again, recursively."""


class OwnMLP:
    """A network of M layers with ReLU between them; params is the flat list [W1, b1, ..., WM, bM]."""

    def __init__(self, params):
        self.params = list(params)

    def forward(self, X):
        self.X = X
        H = X
        for k in range(0, len(self.params) - 2, 2):
            H = torch.relu(H @ self.params[k].T + self.params[k + 1])
        return H @ self.params[-2].T + self.params[-1]

    def backward(self, delta):
        def back(H, params, delta):
            """Gradients of the layers in params for input H, and the delta that reaches H."""
            if len(params) == 2:
                dX, dW, db = linear_gradients(H, params[0], delta)
                return dX, [dW, db]
            Z = H @ params[0].T + params[1]
            dH, later = back(torch.relu(Z), params[2:], delta)
            dX, dW, db = linear_gradients(H, params[0], dH * (Z > 0))
            return dX, [dW, db, *later]

        return back(self.X, self.params, delta)[1]
