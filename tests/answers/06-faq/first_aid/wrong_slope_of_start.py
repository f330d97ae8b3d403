"""The leaf is start, so its gradient is the answer

caught by: "that is the slope with respect to start. Which one is asked for?"
"""


def mended_standardize(X):
    deviation = X.std(dim=0)
    return (X - X.mean(dim=0)) / torch.where(deviation == 0, torch.ones_like(deviation), deviation)


def mended_gradient(start, X, y):
    leaf = start.clone().requires_grad_()
    ((X @ (leaf * 0.1) - y) ** 2).mean().backward()
    return leaf.grad


def mended_update(params, grads, lr):
    return [p - lr * g for p, g in zip(params, grads)]


def mended_split(N, seed):
    return torch.randperm(N, generator=torch.Generator().manual_seed(seed))


def mended_classifier(images, W, b):
    return images.flatten(1) @ W.T + b
