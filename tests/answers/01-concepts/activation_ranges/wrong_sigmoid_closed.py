"""What a computer prints (0 and 1 far out) is taken for what the real function reaches.

caught by: "ever reached? The nearest value was"
"""


def activation_ranges():
    return {
        "sigmoid": "[0, 1]",
        "tanh": "(-1, 1)",
        "relu": "[0, inf)",
        "identity": "(-inf, inf)",
        "sigmoid_slope": "(0, 0.25]",
    }
