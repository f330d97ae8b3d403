"""The slope's upper end as the fraction that the text itself uses, 1/4."""


def activation_ranges():
    return {
        "sigmoid": "(0, 1)",
        "tanh": "(-1, 1)",
        "relu": "[0, inf)",
        "identity": "(-inf, inf)",
        "sigmoid_slope": "(0, 1/4]",
    }
