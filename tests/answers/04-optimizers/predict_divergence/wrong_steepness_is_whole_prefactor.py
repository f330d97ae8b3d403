"""The number in front of theta squared is taken as the steepness everywhere, the 1/2 included.

caught by: "but the distances are"
"""


def predict_divergence():
    """Your prediction: a dict from "a" ... "g" to one of the five words."""
    return {
        "a": "straight",
        "b": "straight",
        "c": "straight",
        "d": "one step",
        "e": "zigzag",
        "f": "straight",
        "g": "zigzag",
    }
