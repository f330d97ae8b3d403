"""Keep the input of each layer; walk back with linear_gradients, reverse the list at the end."""


class OwnMLP:
    """A network of M layers with ReLU between them; params is the flat list [W1, b1, ..., WM, bM]."""

    def __init__(self, params):
        self.params = list(params)

    def forward(self, X):
        self.inputs = []
        H, M = X, len(self.params) // 2
        for l in range(M):
            self.inputs.append(H)
            Z = H @ self.params[2 * l].T + self.params[2 * l + 1]
            H = torch.relu(Z) if l < M - 1 else Z
        return H

    def backward(self, delta):
        grads = []
        for l in reversed(range(len(self.inputs))):
            H = self.inputs[l]
            dX, dW, db = linear_gradients(H, self.params[2 * l], delta)
            grads = [dW, db, *grads]
            delta = dX * (H > 0)
        return grads
