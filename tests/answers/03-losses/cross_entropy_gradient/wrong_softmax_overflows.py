"""The softmax is written without taking out the maximum, so large logits give inf / inf.

caught by: "For the logits (1000, 0, -1000) and the class 2 you give"
"""


def cross_entropy_gradient(Z, y):
    """Slope of the mean cross-entropy for each logit: Z (N, K), y (N,) int64 -> (N, K)."""
    exps = torch.exp(Z)
    return (exps / exps.sum(dim=1, keepdim=True) - F.one_hot(y, Z.shape[1])) / len(y)
