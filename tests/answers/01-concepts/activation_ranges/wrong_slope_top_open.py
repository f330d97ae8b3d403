"""The slope's largest value 1/4 is taken never to be reached, though z = 0 gives it.

caught by: "yet the value"
"""


def activation_ranges():
    return {
        "sigmoid": "(0, 1)",
        "tanh": "(-1, 1)",
        "relu": "[0, inf)",
        "identity": "(-inf, inf)",
        "sigmoid_slope": "(0, 0.25)",
    }
