"""OR and NAND joined by AND: right for neurons that say 0 or 1, but ReLU does not stop at 1.

caught by: "negative: the inputs are equal"
"""


def xor_weights():
    W1 = torch.tensor([[1.0, 1.0], [-1.0, -1.0]])
    b1 = torch.tensor([-0.5, 1.5])
    W2 = torch.tensor([[1.0, 1.0]])
    b2 = torch.tensor([-1.5])
    return W1, b1, W2, b2
