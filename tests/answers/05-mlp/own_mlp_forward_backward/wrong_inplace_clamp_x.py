"""In-place arithmetic saves memory: the kept inputs are clamped on the way back, X among them, so the argument X changes.

caught by: "With X = -4 the first weights have the gradient"
"""


class OwnMLP:
    """A network of M layers with ReLU between them; params is the flat list [W1, b1, ..., WM, bM]."""

    def __init__(self, params):
        self.params = list(params)

    def forward(self, X):
        self.inputs, H = [], X
        M = len(self.params) // 2
        for l in range(M):
            self.inputs.append(H)
            H = H @ self.params[2 * l].T
            H += self.params[2 * l + 1]
            if l < M - 1:
                H.relu_()
        return H

    def backward(self, delta):
        grads = []
        for l in reversed(range(len(self.inputs))):
            H = self.inputs[l].clamp_(min=0)
            dX, dW, db = linear_gradients(H, self.params[2 * l], delta)
            grads = [dW, db, *grads]
            delta = dX * (H > 0)
        return grads
