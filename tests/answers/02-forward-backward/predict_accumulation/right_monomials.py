"""Each result as number times power of w, with the constants written out, differentiated by the power rule."""


def predict_accumulation(w):
    """Your prediction: a dict from "a" ... "g" to what the program returns when w starts from this number, or None."""

    def slope(number, power):
        return number * power * w ** (power - 1)

    prediction = dict.fromkeys("abcdefg")
    prediction["a"] = slope(3, 1) + slope(1, 2)
    prediction["b"] = prediction["g"] = slope(1, 2)
    prediction["c"] = slope(w, 1)
    prediction["d"] = slope(w * w, 1)
    prediction["e"] = 0
    for _ in range(2):
        prediction["e"] += slope(1, 2)
    return prediction
