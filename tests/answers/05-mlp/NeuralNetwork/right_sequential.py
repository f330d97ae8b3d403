"""A Sequential of Linear and ReLU in turn."""


class NeuralNetwork(torch.nn.Module):
    """Linear layers with ReLU between them: (N, input_size) -> (N, output_size)."""

    def __init__(self, input_size, hidden_sizes, output_size):
        super().__init__()
        parts, width = [], input_size
        for size in hidden_sizes:
            parts += [torch.nn.Linear(width, size), torch.nn.ReLU()]
            width = size
        self.chain = torch.nn.Sequential(*parts, torch.nn.Linear(width, output_size))

    def forward(self, X):
        return self.chain(X)
