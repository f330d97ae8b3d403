"""A one-hot mask; the false classes are replaced by 0."""


def cross_entropy(Z, y):
    log_p = torch.log_softmax(Z, dim=1)
    truth = torch.arange(Z.shape[1]) == y[:, None]
    return torch.where(truth, -log_p, torch.zeros_like(log_p)).sum(dim=1).mean()
