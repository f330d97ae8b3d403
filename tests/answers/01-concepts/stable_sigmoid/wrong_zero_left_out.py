"""z > 0 and z < 0 are handled; z = 0 belongs to neither and gives 0.

caught by: "not exact everywhere. Is each entry treated by its own sign, and nothing cut off?"
"""


def stable_sigmoid(z):
    result = torch.zeros_like(z)
    right, left = z > 0, z < 0
    result[right] = 1 / (1 + torch.exp(-z[right]))
    result[left] = torch.exp(z[left]) / (1 + torch.exp(z[left]))
    return result
