"""The slope of the squared error is 2 X^T (Xw - y)

caught by: "With a second sample the slope is"
"""


def mended_standardize(X):
    deviation = X.std(dim=0)
    return (X - X.mean(dim=0)) / torch.where(deviation == 0, torch.ones_like(deviation), deviation)


def mended_gradient(start, X, y):
    return 2 * X.T @ (X @ (0.1 * start) - y)


def mended_update(params, grads, lr):
    return [p - lr * g for p, g in zip(params, grads)]


def mended_split(N, seed):
    return torch.randperm(N, generator=torch.Generator().manual_seed(seed))


def mended_classifier(images, W, b):
    return images.flatten(1) @ W.T + b
