"""Minus a valley: 1/2 - |x1 + x2 - 1|, scaled by 100."""


def xor_weights():
    direction = torch.tensor([1.0, 1.0])
    W1 = torch.stack([direction, -direction])
    b1 = torch.tensor([-1.0, 1.0])
    return W1, b1, torch.full((1, 2), -100.0), torch.tensor([50.0])
