"""A ReLU after every layer, also the last.

caught by: "A single layer with W = 1, b = -5 turns 2 into"
"""


class NeuralNetwork(torch.nn.Module):
    """Linear layers with ReLU between them: (N, input_size) -> (N, output_size)."""

    def __init__(self, input_size, hidden_sizes, output_size):
        super().__init__()
        sizes = [input_size, *hidden_sizes, output_size]
        self.layers = torch.nn.ModuleList(torch.nn.Linear(i, o) for i, o in zip(sizes, sizes[1:]))

    def forward(self, X):
        for layer in self.layers:
            X = torch.relu(layer(X))
        return X
