"""Right at the corners, but the curve is lowered too little for inputs that are off by 0.1.

caught by: "of 1000 answers are wrong: its output is too close to 0, or has the wrong sign"
"""


def xor_weights():
    W1 = torch.tensor([[1.0, 1.0], [1.0, 1.0]])
    b1 = torch.tensor([0.0, -1.0])
    W2 = torch.tensor([[1.0, -2.0]])
    b2 = torch.tensor([-0.1])
    return W1, b1, W2, b2
