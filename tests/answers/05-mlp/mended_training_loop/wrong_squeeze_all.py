"""squeeze() without an axis: a batch of one loses everything... and the loss gets a shape ().

caught by: "to match target batch_size"
"""


def mended_training_loop(model, train_batches, val_batches, epochs, lr):
    """Train a classifier with Adam; returns the accuracy on val_batches after each epoch."""
    criterion, accuracies = torch.nn.CrossEntropyLoss(), []
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(epochs):
        model.train()
        for X, y in train_batches:
            optimizer.zero_grad()
            criterion(model(X), y.squeeze()).backward()
            optimizer.step()
        model.eval()
        right = total = 0
        with torch.no_grad():
            for X, y in val_batches:
                right += (model(X).argmax(dim=1) == y.squeeze(1)).sum().item()
                total += len(y)
        accuracies.append(right / total)
    return accuracies


def loop_bugs():
    """The set of the four letters that describe what was wrong with broken_training_loop."""
    return {"B", "D", "E", "G"}
