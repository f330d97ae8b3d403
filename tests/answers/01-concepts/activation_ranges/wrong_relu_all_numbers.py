"""What may go into ReLU is taken for what comes out.

caught by: "yet nothing that came out is near"
"""


def activation_ranges():
    return {
        "sigmoid": "(0, 1)",
        "tanh": "(-1, 1)",
        "relu": "(-inf, inf)",
        "identity": "(-inf, inf)",
        "sigmoid_slope": "(0, 0.25]",
    }
