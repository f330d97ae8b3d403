"""Blank 3 by autograd through L, blank 4 as a length over the root of N."""


def gaussian_likelihood(error, sigma):
    width = sigma.detach().clone().requires_grad_()
    m = torch.dot(error, error) / error.numel()
    first = width.log() + 0.5 * torch.log(torch.tensor(2 * torch.pi, dtype=error.dtype))
    second = 0.5 * width**-2
    (third,) = torch.autograd.grad(first + second * m.detach(), width)
    fourth = torch.linalg.vector_norm(error) / error.numel() ** 0.5
    return {"1": first.detach(), "2": second.detach(), "3": third, "4": fourth}
