"""Every hidden layer has the width of the first one.

caught by: "NeuralNetwork(4, [3, 5], 2) has parameters of the shapes"
"""


class NeuralNetwork(torch.nn.Module):
    """Linear layers with ReLU between them: (N, input_size) -> (N, output_size)."""

    def __init__(self, input_size, hidden_sizes, output_size):
        super().__init__()
        sizes = (
            [input_size, *[hidden_sizes[0]] * len(hidden_sizes), output_size]
            if hidden_sizes
            else [input_size, output_size]
        )
        self.layers = torch.nn.ModuleList(torch.nn.Linear(i, o) for i, o in zip(sizes, sizes[1:]))

    def forward(self, X):
        for layer in self.layers[:-1]:
            X = torch.relu(layer(X))
        return self.layers[-1](X)
