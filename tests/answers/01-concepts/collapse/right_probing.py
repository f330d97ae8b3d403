"""Ask the stack: 0 gives the bias, the unit vectors give the columns of W."""


def collapse(layers):
    columns = torch.eye(layers[0][0].shape[1], dtype=layers[0][0].dtype)
    b = torch.zeros(layers[0][0].shape[1], dtype=layers[0][0].dtype)
    for weight, bias in layers:
        columns = weight @ columns
        b = weight @ b + bias
    return columns, b
