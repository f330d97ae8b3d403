"""A softmax of (z, 0) with the larger one subtracted first."""


def stable_sigmoid(z):
    m = torch.clamp(z, min=0).detach()  # any constant cancels in the quotient
    up, down = torch.exp(z - m), torch.exp(-m)
    return up / (up + down)
