"""The second fold is put at s = -1 instead of at s = 1.

caught by: "positive: the inputs differ"
"""


def xor_weights():
    W1 = torch.tensor([[1.0, 1.0], [1.0, 1.0]])
    b1 = torch.tensor([0.0, 1.0])
    W2 = torch.tensor([[1.0, -2.0]])
    b2 = torch.tensor([-0.5])
    return W1, b1, W2, b2
