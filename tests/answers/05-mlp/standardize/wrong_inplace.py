"""X_train -= m: the arguments themselves are standardized.

caught by: "standardize changed its arguments"
"""


def standardize(X_train, X_new):
    """Both (N, D) and (N', D) with the means and deviations of X_train's columns; constant ones are divided by 1."""
    m, s = X_train.mean(dim=0), X_train.std(dim=0)
    s[s == 0] = 1
    X_train -= m
    X_train /= s
    X_new -= m
    X_new /= s
    return X_train, X_new
