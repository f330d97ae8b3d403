"""The square of the mean error is taken for the mean of the squares, so errors of both signs cancel.

caught by: "which is not the slope of L. Is m a mean? Differentiate both parts"
"""


def gaussian_likelihood(error, sigma):
    """The four blanks: error (N,), sigma () -> a dict from "1" ... "4" to a number."""
    m = error.mean() ** 2
    first = torch.log(sigma) + torch.log(torch.tensor(2 * torch.pi)) / 2
    second = 1 / (2 * sigma**2)
    third = 1 / sigma - m / sigma**3
    fourth = m.sqrt()
    return {"1": first, "2": second, "3": third, "4": fourth}
