"""Fold the classes one by one into a running log-sum-exp of two numbers."""


def log_softmax(Z):
    def fold(columns):
        if len(columns) == 1:
            return columns[0]
        a, b = columns[0], fold(columns[1:])
        m = torch.where(a >= b, a, b)
        return m + torch.log(torch.exp(a - m) + torch.exp(b - m))

    return Z - fold(list(Z.unbind(dim=1))).unsqueeze(1)
