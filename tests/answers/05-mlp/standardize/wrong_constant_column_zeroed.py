"""A constant column carries no information, so it becomes 0 in both results.

caught by: "In the example, 9 in the constant column of 7 becomes"
"""


def standardize(X_train, X_new):
    """Both (N, D) and (N', D) with the means and deviations of X_train's columns; constant ones are divided by 1."""
    m, s = X_train.mean(dim=0), X_train.std(dim=0)
    a, b = (X_train - m) / s, (X_new - m) / s
    a[:, s == 0], b[:, s == 0] = 0, 0
    return a, b
