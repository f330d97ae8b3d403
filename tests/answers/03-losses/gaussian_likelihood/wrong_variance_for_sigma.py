"""The last blank is the variance, not its root: the equation is solved for sigma squared.

caught by: "there. What is m? Which unit?"
"""


def gaussian_likelihood(error, sigma):
    """The four blanks: error (N,), sigma () -> a dict from "1" ... "4" to a number."""
    m = (error**2).mean()
    first = torch.log(sigma) + torch.log(torch.tensor(2 * torch.pi)) / 2
    second = 1 / (2 * sigma**2)
    third = 1 / sigma - m / sigma**3
    fourth = m
    return {"1": first, "2": second, "3": third, "4": fourth}
