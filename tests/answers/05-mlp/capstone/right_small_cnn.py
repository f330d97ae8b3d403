"""A small convolutional network on 8 x 8 pictures, pixels divided by 16; a Module in evaluation mode comes back."""


def capstone(X_train, y_train):
    """Train on digits X_train (N, 64) with classes y_train (N,); returns predict: (N', 64) -> classes or scores."""
    torch.manual_seed(1)
    model = torch.nn.Sequential(
        torch.nn.Unflatten(1, (1, 8, 8)),
        torch.nn.Conv2d(1, 16, 3, padding=1),
        torch.nn.ReLU(),
        torch.nn.MaxPool2d(2),
        torch.nn.Conv2d(16, 32, 3, padding=1),
        torch.nn.ReLU(),
        torch.nn.Flatten(),
        torch.nn.Dropout(0.3),
        torch.nn.Linear(512, 10),
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=0.003)
    for _ in range(20):
        for rows in torch.randperm(len(X_train)).split(64):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X_train[rows] / 16), y_train[rows]).backward()
            optimizer.step()
    model.eval()
    return torch.nn.Sequential(Scale(), model).eval()


class Scale(torch.nn.Module):
    def forward(self, X):
        return X / 16
