"""PyTorch finds the two slopes on detached copies."""


def one_step(w, b, x, y, alpha):
    w_, b_ = w.detach().clone().requires_grad_(), b.detach().clone().requires_grad_()
    loss = ((w_ * x + b_ - y) ** 2).mean()
    dw, db = torch.autograd.grad(loss, (w_, b_))
    return w - alpha * dw, b - alpha * db
