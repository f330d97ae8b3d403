"""equality of the entries, the formula, a loop, fork_rng, einsum"""


def mended_standardize(X):
    constant = (X == X[0]).all(dim=0)
    safe = X.std(dim=0).masked_fill(constant, 1)
    return ((X - X.mean(dim=0)) / safe).masked_fill(constant, 0)


def mended_gradient(start, X, y):
    w = 0.1 * start
    return 2 / len(X) * X.T @ (X @ w - y)


def mended_update(params, grads, lr):
    new = []
    for i in range(len(params)):
        new.append(params[i].clone().add(grads[i], alpha=-lr))
    return new


def mended_split(N, seed):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return torch.randperm(N)


def mended_classifier(images, W, b):
    return torch.einsum("nhw,khw->nk", images, W.reshape(len(W), *images.shape[1:])) + b
