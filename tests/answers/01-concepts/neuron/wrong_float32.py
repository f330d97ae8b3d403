"""The sum is built as a Python number and wrapped again, so a float64 input gives a float32 result.

caught by: "in float64 the result is"
"""


def neuron(x, w, b):
    z = sum(float(w_j) * float(x_j) for w_j, x_j in zip(w, x)) + float(b)
    return torch.sigmoid(torch.tensor(z))
