"""Any reordering by the seed is a shuffle

caught by: "mended_split(100, 7) gives"
"""


def mended_standardize(X):
    deviation = X.std(dim=0)
    return (X - X.mean(dim=0)) / torch.where(deviation == 0, torch.ones_like(deviation), deviation)


def mended_gradient(start, X, y):
    w = (0.1 * start).requires_grad_()
    ((X @ w - y) ** 2).mean().backward()
    return w.grad


def mended_update(params, grads, lr):
    return [p - lr * g for p, g in zip(params, grads)]


def mended_split(N, seed):
    return torch.arange(N).roll(seed)


def mended_classifier(images, W, b):
    return images.flatten(1) @ W.T + b
