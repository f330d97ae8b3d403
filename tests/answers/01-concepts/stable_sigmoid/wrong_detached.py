"""The numbers are right but cut off from autograd: there is no slope at all.

caught by: "autograd cannot follow your code to z: stay with tensor operations, no detach, no float()"
"""


def stable_sigmoid(z):
    z = z.detach()
    e = torch.exp(torch.where(z >= 0, -z, z))
    return torch.where(z >= 0, 1 / (1 + e), e / (1 + e))
