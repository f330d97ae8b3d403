"""After the step the gradient is thought to be that at the new weight (program g).

caught by: "Which of these lines changes .grad, and at which w was it computed?"
"""


def predict_accumulation(w):
    """Your prediction: a dict from "a" ... "g" to what the program returns when w starts from this number, or None."""
    return {
        "a": 3 + 2 * w,
        "b": 2 * w,
        "c": w,
        "d": w**2,
        "e": 4 * w,
        "f": None,
        "g": 2 * (w - 0.1 * 2 * w),
    }
