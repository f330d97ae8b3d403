"""Read the blanks off the density itself: log p at the errors 0 and 1."""


def gaussian_likelihood(error, sigma):
    bell = torch.distributions.Normal(torch.zeros_like(sigma), sigma)
    first = -bell.log_prob(torch.zeros_like(sigma))
    second = -bell.log_prob(torch.ones_like(sigma)) - first
    m = torch.einsum("n,n->", error, error) / len(error)
    third = 1 / sigma - 2 * second * m / sigma
    return dict(zip("1234", (first, second, third, m.sqrt())))
