"""A last layer without an activation is taken to give no negative numbers.

caught by: "yet the value"
"""


def activation_ranges():
    return {
        "sigmoid": "(0, 1)",
        "tanh": "(-1, 1)",
        "relu": "[0, inf)",
        "identity": "[0, inf)",
        "sigmoid_slope": "(0, 0.25]",
    }
