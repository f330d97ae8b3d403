"""Keys and words as two rows."""


def predict_divergence():
    """Your prediction: a dict from "a" ... "g" to one of the five words."""
    predictions = ["straight", "one step", "zigzag", "forever", "diverges", "zigzag", "diverges"]
    return dict(zip("abcdefg", predictions))
