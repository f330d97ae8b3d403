"""The slope is taken to be negative on the left half, as if the sigmoid first fell and then rose.

caught by: "yet nothing that came out is near"
"""


def activation_ranges():
    return {
        "sigmoid": "(0, 1)",
        "tanh": "(-1, 1)",
        "relu": "[0, inf)",
        "identity": "(-inf, inf)",
        "sigmoid_slope": "[-0.25, 0.25]",
    }
