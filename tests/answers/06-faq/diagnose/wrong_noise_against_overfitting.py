"""Noise in the labels is a regularizer and cures overfitting

caught by: "the training loss cannot get any lower. What would the network have to see?"
"""


def diagnose():
    return {"A": "underfitting", "B": "no learning", "C": "overfitting", "D": "too early", "E": "steps too long"}


def remedies():
    return {"A": "wider", "B": "find the bug", "C": "add noise", "D": "more steps", "E": "smaller rate"}
