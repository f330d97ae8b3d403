"""W2 is a vector (2,): two_layers runs and gives (N,) instead of (N, 1).

caught by: "they should be (2, 2), (2,), (1, 2), (1,)"
"""


def xor_weights():
    W1 = torch.tensor([[1.0, 1.0], [1.0, 1.0]])
    b1 = torch.tensor([0.0, -1.0])
    W2 = torch.tensor([1.0, -2.0])
    b2 = torch.tensor([-0.5])
    return W1, b1, W2, b2
