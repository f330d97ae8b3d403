"""The value 1/2 of the sigmoid at 0 is taken for its slope there.

caught by: "yet nothing that came out is near"
"""


def activation_ranges():
    return {
        "sigmoid": "(0, 1)",
        "tanh": "(-1, 1)",
        "relu": "[0, inf)",
        "identity": "(-inf, inf)",
        "sigmoid_slope": "(0, 0.5]",
    }
