"""The result may hang on the graph

caught by: "The result needs a gradient itself. Which of your tensors ask for one?"
"""


def integrated_gradients(f, x, baseline, steps):
    leaf = x.clone().requires_grad_()
    a = (torch.arange(steps, dtype=x.dtype)[:, None] + 0.5) / steps
    points = baseline + a * (leaf - baseline)
    (slopes,) = torch.autograd.grad(f(points).sum(), points)
    return (leaf - baseline) * slopes.mean(dim=0)
