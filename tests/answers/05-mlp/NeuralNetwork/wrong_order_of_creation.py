"""The output layer is created first and the hidden ones behind it; in forward they are put right.

caught by: "From one seed the network starts with other values than three layers of PyTorch, created one after the other"
"""


class NeuralNetwork(torch.nn.Module):
    """Linear layers with ReLU between them: (N, input_size) -> (N, output_size)."""

    def __init__(self, input_size, hidden_sizes, output_size):
        super().__init__()
        sizes = [input_size, *hidden_sizes]
        last = torch.nn.Linear(sizes[-1], output_size)
        layers = [torch.nn.Linear(i, o) for i, o in zip(sizes, sizes[1:])]
        self.layers = torch.nn.ModuleList([*layers, last])

    def forward(self, X):
        for layer in self.layers[:-1]:
            X = torch.relu(layer(X))
        return self.layers[-1](X)
