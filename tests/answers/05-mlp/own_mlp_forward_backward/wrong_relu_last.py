"""ReLU belongs after every layer, the last one too.

caught by: "a single layer is the last one, without ReLU before or after"
"""


class OwnMLP:
    """A network of M layers with ReLU between them; params is the flat list [W1, b1, ..., WM, bM]."""

    def __init__(self, params):
        self.params = list(params)

    def forward(self, X):
        self.inputs, H = [], X
        for W, b in zip(self.params[0::2], self.params[1::2]):
            self.inputs.append(H)
            H = torch.relu(H @ W.T + b)
        return H

    def backward(self, delta):
        grads = []
        for H, W in zip(self.inputs[::-1], self.params[0::2][::-1]):
            dX, dW, db = linear_gradients(H, W, delta)
            grads = [dW, db, *grads]
            delta = dX * (H > 0)
        return grads
