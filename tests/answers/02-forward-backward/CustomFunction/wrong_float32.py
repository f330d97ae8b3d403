"""The result is filled into a fresh float32 tensor: float64 input loses half of its digits.

caught by: "are torch.float32. Keep both as they are"
"""


class CustomFunction(torch.autograd.Function):
    """Softplus, entry by entry: z (any shape) -> same shape."""

    @staticmethod
    def forward(ctx, z):
        """The values, (2.37)."""
        ctx.save_for_backward(z)
        h = torch.zeros(z.shape)
        positive = z > 0
        h[positive] = (z[positive] + torch.log1p(torch.exp(-z[positive]))).float()
        h[~positive] = torch.log1p(torch.exp(z[~positive])).float()
        return h

    @staticmethod
    def backward(ctx, upstream):
        """From dL/dh to dL/dz, both shaped like z."""
        (z,) = ctx.saved_tensors
        return upstream * torch.sigmoid(z)
