"""The network computes AND.

caught by: "positive: the inputs differ"
"""


def xor_weights():
    W1 = torch.tensor([[1.0, 0.0], [0.0, 1.0]])
    b1 = torch.tensor([0.0, 0.0])
    W2 = torch.tensor([[1.0, 1.0]])
    b2 = torch.tensor([-1.5])
    return W1, b1, W2, b2
