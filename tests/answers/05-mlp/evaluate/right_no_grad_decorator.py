"""no_grad as a decorator of an inner function."""


def evaluate(model, criterion, batches):
    """Mean loss and accuracy, two floats, over all samples of all batches, in evaluation mode, without gradients."""

    @torch.no_grad()
    def one(X, y):
        z = model(X)
        return torch.tensor([criterion(z, y) * len(X), ((z > 0) == (y > 0.5)).sum(), len(X)], dtype=torch.float64)

    mode = model.training
    model.eval()
    sums = sum(one(X, y) for X, y in batches)
    model.train(mode)
    return (sums[0] / sums[2]).item(), (sums[1] / sums[2]).item()
