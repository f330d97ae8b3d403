"""The entries are the numbers for w = 5 and not expressions in w.

caught by: "Write an expression in w, not a number"
"""


def predict_accumulation(w):
    """Your prediction: a dict from "a" ... "g" to what the program returns when w starts from this number, or None."""
    return {"a": 13, "b": 10, "c": 5, "d": 25, "e": 20, "f": None, "g": 10}
