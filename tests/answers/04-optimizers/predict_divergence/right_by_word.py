"""Grouped by the word, then turned round."""


def predict_divergence():
    """Your prediction: a dict from "a" ... "g" to one of the five words."""
    groups = {"straight": "a", "one step": "b", "zigzag": "cf", "forever": "d", "diverges": "eg"}
    answer = {}
    for word, keys in groups.items():
        for key in keys:
            answer[key] = word
    return answer
