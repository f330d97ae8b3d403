"""A plain Python list holds the layers.

caught by: "NeuralNetwork(10, [5], 1) has no parameters that PyTorch can see. Where do you keep the layers?"
"""


class NeuralNetwork(torch.nn.Module):
    """Linear layers with ReLU between them: (N, input_size) -> (N, output_size)."""

    def __init__(self, input_size, hidden_sizes, output_size):
        super().__init__()
        sizes = [input_size, *hidden_sizes, output_size]
        self.layers = [torch.nn.Linear(i, o) for i, o in zip(sizes, sizes[1:])]

    def forward(self, X):
        for layer in self.layers[:-1]:
            X = torch.relu(layer(X))
        return self.layers[-1](X)
