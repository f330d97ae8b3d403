"""backward uses the slope of the sigmoid, s * (1 - s), although the sigmoid is the slope already.

caught by: "Of which function is this the slope, and at which tensor is it taken?"
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
        s = torch.sigmoid(z)
        return upstream * s * (1 - s)
