"""tanh is taken to run from 0 to 1 like the sigmoid.

caught by: "yet the value"
"""


def activation_ranges():
    return {
        "sigmoid": "(0, 1)",
        "tanh": "(0, 1)",
        "relu": "[0, inf)",
        "identity": "(-inf, inf)",
        "sigmoid_slope": "(0, 0.25]",
    }
