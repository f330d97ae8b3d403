"""The factor 1 - alpha lambda of every case is worked out in code and turned into a word."""


def predict_divergence():
    """Your prediction: a dict from "a" ... "g" to one of the five words."""
    steepness = {"a": [4], "b": [4], "c": [4], "d": [4], "e": [8], "f": [18], "g": [1, 10]}
    alpha = {"a": 0.1, "b": 0.25, "c": 0.45, "d": 0.5, "e": 0.3, "f": 0.06, "g": 0.3}
    answer = {}
    for key in steepness:
        factor = max((1 - alpha[key] * s for s in steepness[key]), key=abs)
        if abs(factor) < 1e-9:
            answer[key] = "one step"
        elif abs(abs(factor) - 1) < 1e-9:
            answer[key] = "forever"
        elif abs(factor) > 1:
            answer[key] = "diverges"
        else:
            answer[key] = "zigzag" if factor < 0 else "straight"
    return answer
