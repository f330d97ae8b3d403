"""Small deviations are as bad as 0: everything below 1 is set to 1 (clamp).

caught by: "afterwards. What do you divide by?"
"""


def standardize(X_train, X_new):
    """Both (N, D) and (N', D) with the means and deviations of X_train's columns; constant ones are divided by 1."""
    m, s = X_train.mean(dim=0), X_train.std(dim=0).clamp(min=1.0)
    return (X_train - m) / s, (X_new - m) / s
