"""In e the missing 1/2 is overlooked, so the steepness is taken as 4 instead of 8.

caught by: "but the distances are"
"""


def predict_divergence():
    """Your prediction: a dict from "a" ... "g" to one of the five words."""
    return {
        "a": "straight",
        "b": "one step",
        "c": "zigzag",
        "d": "forever",
        "e": "zigzag",
        "f": "zigzag",
        "g": "diverges",
    }
