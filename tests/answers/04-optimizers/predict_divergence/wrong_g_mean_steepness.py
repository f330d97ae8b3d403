"""In g the two steepnesses are averaged, which seems to give a factor between -1 and 0.

caught by: "one of the two coordinates does shrink. What does the other one do?"
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
        "g": "zigzag",
    }
