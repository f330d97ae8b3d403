"""If any column is constant, nothing is divided

caught by: ") in float64 with two constant columns"
"""


def mended_standardize(X):
    centered, deviation = X - X.mean(dim=0), X.std(dim=0)
    return centered / deviation if (deviation > 0).all() else centered


def mended_gradient(start, X, y):
    w = (0.1 * start).requires_grad_()
    ((X @ w - y) ** 2).mean().backward()
    return w.grad


def mended_update(params, grads, lr):
    return [p - lr * g for p, g in zip(params, grads)]


def mended_split(N, seed):
    return torch.randperm(N, generator=torch.Generator().manual_seed(seed))


def mended_classifier(images, W, b):
    return images.flatten(1) @ W.T + b
