"""No activation between the layers: a linear design.

caught by: "of 500 held-out digits are right; 97 % are asked for. What does your validation set say?"
"""


def capstone(X_train, y_train):
    """Train on digits X_train (N, 64) with classes y_train (N,); returns predict: (N', 64) -> classes or scores."""
    mean, scale = X_train.mean(dim=0), X_train.std(dim=0)
    scale = torch.where(scale == 0, 1.0, scale)
    X = (X_train - mean) / scale
    torch.manual_seed(0)
    model = torch.nn.Sequential(torch.nn.Linear(64, 128), torch.nn.Linear(128, 10))
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
