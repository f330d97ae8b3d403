"""Attributes layer1, layer2, ... set by name, as in the printed program."""


class NeuralNetwork(torch.nn.Module):
    """Linear layers with ReLU between them: (N, input_size) -> (N, output_size)."""

    def __init__(self, input_size, hidden_sizes, output_size):
        super().__init__()
        sizes = [input_size] + list(hidden_sizes) + [output_size]
        self.count = len(sizes) - 1
        for k in range(self.count):
            setattr(self, f"layer{k + 1}", torch.nn.Linear(sizes[k], sizes[k + 1]))

    def forward(self, X):
        for k in range(1, self.count):
            X = torch.relu(getattr(self, f"layer{k}")(X))
        return getattr(self, f"layer{self.count}")(X)
