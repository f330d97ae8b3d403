"""cross_entropy as a function, columns kept by keepdim, log_softmax + nll; bugs as set("BDEG")."""


def mended_training_loop(model, train_batches, val_batches, epochs, lr):
    """Train a classifier with Adam; returns the accuracy on val_batches after each epoch."""
    optimizer = torch.optim.Adam(model.parameters(), lr)

    def train():
        model.train()
        for X, y in train_batches:
            loss = torch.nn.functional.nll_loss(torch.log_softmax(model(X), dim=1), y[:, 0])
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()

    def judge():
        model.eval()
        with torch.no_grad():
            hits = torch.cat([model(X).argmax(dim=1, keepdim=True) == y for X, y in val_batches])
        return hits.double().mean().item()

    accuracies = []
    for _ in range(epochs):
        train()
        accuracies.append(judge())
    return accuracies


def loop_bugs():
    """The set of the four letters that describe what was wrong with broken_training_loop."""
    return set("BDEG")
