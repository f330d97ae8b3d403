"""Let autograd do the way back: enable_grad, requires_grad_ and torch.autograd.grad.

caught by: "Autograd is switched off here"
"""


class OwnMLP:
    """A network of M layers with ReLU between them; params is the flat list [W1, b1, ..., WM, bM]."""

    def __init__(self, params):
        self.params = list(params)

    def forward(self, X):
        with torch.enable_grad():
            self.leaves = [p.detach().clone().requires_grad_() for p in self.params]
            H = X
            for k in range(0, len(self.leaves), 2):
                H = H @ self.leaves[k].T + self.leaves[k + 1]
                if k + 2 < len(self.leaves):
                    H = torch.relu(H)
            self.out = H
        return H.detach()

    def backward(self, delta):
        return list(torch.autograd.grad(self.out, self.leaves, grad_outputs=delta, retain_graph=True))
