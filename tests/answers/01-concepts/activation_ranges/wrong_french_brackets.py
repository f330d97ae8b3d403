"""Open ends are written with brackets turned outward, ]0, 1[, instead of round ones.

caught by: "Write a string like '(-3, 7]' or '[2, inf)'"
"""


def activation_ranges():
    return {
        "sigmoid": "]0, 1[",
        "tanh": "]-1, 1[",
        "relu": "[0, inf[",
        "identity": "]-inf, inf[",
        "sigmoid_slope": "]0, 0.25]",
    }
