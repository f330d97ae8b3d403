"""A number made under no_grad sends back as if notes had been taken (program d).

caught by: "u was made where nobody takes notes"
"""


def predict_accumulation(w):
    """Your prediction: a dict from "a" ... "g" to what the program returns when w starts from this number, or None."""
    return {
        "a": 3 + 2 * w,
        "b": 2 * w,
        "c": w,
        "d": 3 * w**2,
        "e": 4 * w,
        "f": None,
        "g": 2 * w,
    }
