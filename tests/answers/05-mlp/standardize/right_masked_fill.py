"""Centre, then root of the sum of squares over N - 1, zeros filled with 1."""


def standardize(X_train, X_new):
    """Both (N, D) and (N', D) with the means and deviations of X_train's columns; constant ones are divided by 1."""
    center = X_train.mean(dim=0, keepdim=True)
    variance = ((X_train - center) ** 2).sum(dim=0) / (len(X_train) - 1)
    scale = variance.sqrt()
    scale[scale == 0] = 1
    return tuple((part - center) / scale for part in (X_train, X_new))
