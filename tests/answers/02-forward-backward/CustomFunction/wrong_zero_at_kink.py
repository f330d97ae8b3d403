"""The second form is differentiated piece by piece, which gives 0 at z = 0 instead of 1/2.

caught by: "right except at z = 0"
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
        small = torch.exp(-z.abs())
        return upstream * ((z > 0).to(z.dtype) - z.sign() * small / (1 + small))
