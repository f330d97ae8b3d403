"""backward returns the slope alone and ignores the upstream gradient.

caught by: "entries with upstream gradient 0 get one. Is upstream used?"
"""


class CustomFunction(torch.autograd.Function):
    """Softplus, entry by entry: z (any shape) -> same shape."""

    @staticmethod
    def forward(ctx, z):
        """The values, (2.37)."""
        ctx.save_for_backward(z)
        return z.clamp(min=0) + torch.log1p(torch.exp(-z.abs()))

    @staticmethod
    def backward(ctx, upstream):
        """From dL/dh to dL/dz, both shaped like z."""
        (z,) = ctx.saved_tensors
        return torch.sigmoid(z)
