"""Overfitting and underfitting exchanged

caught by: "Look again"
"""


def diagnose():
    return {"A": "overfitting", "B": "no learning", "C": "underfitting", "D": "too early", "E": "steps too long"}


def remedies():
    return {"A": "more data", "B": "find the bug", "C": "wider", "D": "more steps", "E": "smaller rate"}
