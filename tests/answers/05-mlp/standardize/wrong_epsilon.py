"""An epsilon in the denominator protects against a division by 0.

caught by: "In the example, 9 in the constant column of 7 becomes"
"""


def standardize(X_train, X_new):
    """Both (N, D) and (N', D) with the means and deviations of X_train's columns; constant ones are divided by 1."""
    m, s = X_train.mean(dim=0), X_train.std(dim=0) + 1e-8
    return (X_train - m) / s, (X_new - m) / s
