"""Setting the seed of everybody is the same as having one's own generator

caught by: "mended_split changed PyTorch's own random state: who else draws from it?"
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
    torch.manual_seed(seed)
    return torch.randperm(N)


def mended_classifier(images, W, b):
    return images.flatten(1) @ W.T + b
