"""Some pixels never change: division by 0, nan.

caught by: "Some pixels never change: what do you divide them by?"
"""


def capstone(X_train, y_train):
    """Train on digits X_train (N, 64) with classes y_train (N,); returns predict: (N', 64) -> classes or scores."""
    mean, scale = X_train.mean(dim=0), X_train.std(dim=0)
    X = (X_train - mean) / scale
    torch.manual_seed(0)
    model = torch.nn.Sequential(torch.nn.Linear(64, 128), torch.nn.ReLU(), torch.nn.Linear(128, 10))
    epochs = 50
    optimizer = torch.optim.Adam(model.parameters(), lr=0.003)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs)
    for _ in range(epochs):
        model.train()
        for rows in torch.randperm(len(X)).split(64):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(
                model(X[rows] + 0.3 * torch.randn(len(rows), 64)), y_train[rows]
            ).backward()
            optimizer.step()
        schedule.step()
    model.eval()

    def predict(X):
        return model((X - mean) / scale)

    return predict
