"""A small number beside the deviation changes nothing

caught by: "a column that varies should come out as before"
"""


def mended_standardize(X):
    return (X - X.mean(dim=0)) / (X.std(dim=0) + 1e-4)


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
