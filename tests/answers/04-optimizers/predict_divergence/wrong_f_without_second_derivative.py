"""In f the 9 in front of the square is taken as the steepness, without the factor 2.

caught by: "but the distances are"
"""


def predict_divergence():
    """Your prediction: a dict from "a" ... "g" to one of the five words."""
    return {
        "a": "straight",
        "b": "one step",
        "c": "zigzag",
        "d": "forever",
        "e": "diverges",
        "f": "straight",
        "g": "diverges",
    }
