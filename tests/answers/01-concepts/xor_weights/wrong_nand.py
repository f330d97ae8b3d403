"""The network computes NAND.

caught by: "negative: the inputs are equal"
"""


def xor_weights():
    W1 = torch.tensor([[1.0, 1.0], [1.0, 1.0]])
    b1 = torch.tensor([0.0, -1.0])
    W2 = torch.tensor([[0.0, -1.0]])
    b2 = torch.tensor([0.5])
    return W1, b1, W2, b2
