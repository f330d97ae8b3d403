"""The numbers of all patients, training and new together, are more exact.

caught by: "Other rows in X_new change the result for X_train. Whose numbers do you use?"
"""


def standardize(X_train, X_new):
    """Both (N, D) and (N', D) with the means and deviations of X_train's columns; constant ones are divided by 1."""
    everything = torch.cat([X_train, X_new])
    m, s = everything.mean(dim=0), everything.std(dim=0)
    s = torch.where(s == 0, 1.0, s)
    return (X_train - m) / s, (X_new - m) / s
