"""Two guards in the corners: NOR and AND each pull the output down; the list is returned as a list."""


def xor_weights():
    W1 = torch.tensor([[-1.0, -1.0], [1.0, 1.0]])
    b1 = torch.tensor([0.75, -1.25])  # relu(0.75 - s) and relu(s - 1.25)
    W2 = torch.tensor([[-4.0, -4.0]])
    b2 = torch.tensor([1.0])
    return [W1, b1, W2, b2]
