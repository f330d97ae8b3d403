"""A chain of Linear layers is enough, Sequential puts the activation in.

caught by: "W = 1 everywhere, b = -5 and then 10, x = 2: you get"
"""


class NeuralNetwork(torch.nn.Module):
    """Linear layers with ReLU between them: (N, input_size) -> (N, output_size)."""

    def __init__(self, input_size, hidden_sizes, output_size):
        super().__init__()
        sizes = [input_size, *hidden_sizes, output_size]
        self.chain = torch.nn.Sequential(*[torch.nn.Linear(i, o) for i, o in zip(sizes, sizes[1:])])

    def forward(self, X):
        return self.chain(X)
