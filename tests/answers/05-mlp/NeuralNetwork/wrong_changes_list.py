"""hidden_sizes.append(output_size) makes the list of sizes, and changes the list of the caller.

caught by: "NeuralNetwork changed the list hidden_sizes: make a new list instead"
"""


class NeuralNetwork(torch.nn.Module):
    """Linear layers with ReLU between them: (N, input_size) -> (N, output_size)."""

    def __init__(self, input_size, hidden_sizes, output_size):
        super().__init__()
        hidden_sizes.append(output_size)
        hidden_sizes.insert(0, input_size)
        self.layers = torch.nn.ModuleList(torch.nn.Linear(i, o) for i, o in zip(hidden_sizes, hidden_sizes[1:]))

    def forward(self, X):
        for layer in self.layers[:-1]:
            X = torch.relu(layer(X))
        return self.layers[-1](X)
