"""The slope is typed as e^z / (1 + e^z), which is not a number for large z.

caught by: "Does backward return a stable (2.38)?"
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
        e = torch.exp(z)
        return upstream * e / (1 + e)
