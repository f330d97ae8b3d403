"""One hidden layer, used again for each hidden size.

caught by: "NeuralNetwork(10, [5], 1) has parameters of the shapes"
"""


class NeuralNetwork(torch.nn.Module):
    """Linear layers with ReLU between them: (N, input_size) -> (N, output_size)."""

    def __init__(self, input_size, hidden_sizes, output_size):
        super().__init__()
        self.first = torch.nn.Linear(input_size, hidden_sizes[0])
        self.middle = torch.nn.Linear(hidden_sizes[0], hidden_sizes[0])
        self.last = torch.nn.Linear(hidden_sizes[-1], output_size)
        self.times = len(hidden_sizes) - 1

    def forward(self, X):
        X = torch.relu(self.first(X))
        for _ in range(self.times):
            X = torch.relu(self.middle(X))
        return self.last(X)
