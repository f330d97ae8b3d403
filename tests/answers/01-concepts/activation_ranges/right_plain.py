"""A dict literal with the shortest numbers."""


def activation_ranges():
    return {
        "sigmoid": "(0, 1)",
        "tanh": "(-1, 1)",
        "relu": "[0, inf)",
        "identity": "(-inf, inf)",
        "sigmoid_slope": "(0, 0.25]",
    }
