"""The four tensors are right but returned in the order W1, W2, b1, b2.

caught by: "they should be (2, 2), (2,), (1, 2), (1,)"
"""


def xor_weights():
    W1, b1 = torch.ones(2, 2), torch.tensor([0.0, -1.0])
    W2, b2 = torch.tensor([[1.0, -2.0]]), torch.tensor([-0.5])
    return W1, W2, b1, b2
