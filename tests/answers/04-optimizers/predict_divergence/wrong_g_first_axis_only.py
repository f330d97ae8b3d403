"""In g only the first axis is looked at.

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
        "f": "zigzag",
        "g": "straight",
    }
