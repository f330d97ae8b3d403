"""At the bound itself the distance is believed to grow.

caught by: "but the distances are"
"""


def predict_divergence():
    """Your prediction: a dict from "a" ... "g" to one of the five words."""
    return {
        "a": "straight",
        "b": "one step",
        "c": "zigzag",
        "d": "diverges",
        "e": "diverges",
        "f": "zigzag",
        "g": "diverges",
    }
