"""The sum goes up and comes down again: s - 2 relu(s - 1) - 1/2."""


def xor_weights():
    W1 = torch.ones(2, 2)
    b1 = torch.tensor([0.0, -1.0])
    W2 = torch.tensor([[1.0, -2.0]])
    b2 = torch.tensor([-0.5])
    return W1, b1, W2, b2
