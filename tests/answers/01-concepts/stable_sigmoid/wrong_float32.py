"""z is turned into float32 first, 'the usual dtype', and the result stays in it.

caught by: "For a z in float64 you give"
"""


def stable_sigmoid(z):
    z = z.float()
    e = torch.exp(torch.where(z >= 0, -z, z))
    return torch.where(z >= 0, 1 / (1 + e), e / (1 + e))
