"""The second blank is the whole second term, with the mean square still in it.

caught by: "It is what an error of 1 adds to -log p"
"""


def gaussian_likelihood(error, sigma):
    """The four blanks: error (N,), sigma () -> a dict from "1" ... "4" to a number."""
    m = (error**2).mean()
    first = torch.log(sigma) + torch.log(torch.tensor(2 * torch.pi)) / 2
    second = m / (2 * sigma**2)
    third = 1 / sigma - m / sigma**3
    fourth = m.sqrt()
    return {"1": first, "2": second, "3": third, "4": fourth}
