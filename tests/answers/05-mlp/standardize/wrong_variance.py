"""Divide by the variance.

caught by: "afterwards. What do you divide by?"
"""


def standardize(X_train, X_new):
    """Both (N, D) and (N', D) with the means and deviations of X_train's columns; constant ones are divided by 1."""
    m, s = X_train.mean(dim=0), X_train.var(dim=0)
    s = torch.where(s == 0, 1.0, s)
    return (X_train - m) / s, (X_new - m) / s
