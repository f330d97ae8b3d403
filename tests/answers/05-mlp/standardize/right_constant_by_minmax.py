"""A column counts as constant if its smallest and largest entries agree."""


def standardize(X_train, X_new):
    """Both (N, D) and (N', D) with the means and deviations of X_train's columns; constant ones are divided by 1."""
    m, s = X_train.mean(dim=0), X_train.std(dim=0)
    constant = X_train.amax(dim=0) == X_train.amin(dim=0)
    s = s.masked_fill(constant, 1.0)
    return (X_train - m) / s, (X_new - m) / s
