"""The bound is taken as 1/lambda: at it the point stays, beyond it everything diverges.

caught by: "but the distances are"
"""


def predict_divergence():
    """Your prediction: a dict from "a" ... "g" to one of the five words."""
    return {
        "a": "straight",
        "b": "forever",
        "c": "diverges",
        "d": "diverges",
        "e": "diverges",
        "f": "diverges",
        "g": "diverges",
    }
