"""The tensors are written without decimal points and hold integers, not float32.

caught by: "Each of the four should be a float32 tensor: torch.tensor([[1.0, ...]]), with a point in the numbers"
"""


def xor_weights():
    W1 = torch.tensor([[1, 1], [1, 1]])
    b1 = torch.tensor([0, -1])
    W2 = torch.tensor([[2, -4]])
    b2 = torch.tensor([-1])
    return W1, b1, W2, b2
