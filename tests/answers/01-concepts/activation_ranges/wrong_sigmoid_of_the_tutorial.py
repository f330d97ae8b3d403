"""The tutorial is believed: what goes into the sigmoid is taken for what comes out.

caught by: "yet nothing that came out is near"
"""


def activation_ranges():
    return {
        "sigmoid": "(-inf, inf)",
        "tanh": "(-1, 1)",
        "relu": "[0, inf)",
        "identity": "(-inf, inf)",
        "sigmoid_slope": "(0, 0.25]",
    }
