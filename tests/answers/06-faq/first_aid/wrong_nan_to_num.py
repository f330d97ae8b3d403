"""0/0 is always nan, and nan_to_num makes it 0

caught by: "A column of seven 0.1 becomes"
"""


def mended_standardize(X):
    return ((X - X.mean(dim=0)) / X.std(dim=0)).nan_to_num()


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
