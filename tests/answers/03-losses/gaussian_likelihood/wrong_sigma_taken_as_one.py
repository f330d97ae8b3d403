"""Sigma is taken as 1 in the first two blanks, as in the picture of the bell.

caught by: "It is all that is left of -log p where the error is 0"
"""


def gaussian_likelihood(error, sigma):
    """The four blanks: error (N,), sigma () -> a dict from "1" ... "4" to a number."""
    m = (error**2).mean()
    first = torch.log(torch.tensor(2 * torch.pi)) / 2
    second = torch.tensor(0.5)
    third = 1 / sigma - m / sigma**3
    fourth = m.sqrt()
    return {"1": first, "2": second, "3": third, "4": fourth}
