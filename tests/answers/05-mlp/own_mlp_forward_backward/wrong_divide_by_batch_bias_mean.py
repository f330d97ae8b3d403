"""The bias gradient is the mean over the samples, since the loss is a mean.

caught by: "Three samples with the deltas 1, 10, 0: the last bias has the gradient"
"""


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
            grads = [delta.T @ H, delta.mean(dim=0), *grads]
            delta = (delta @ self.params[2 * l]) * (H > 0)
        return grads
