"""Overfitting and underfitting exchanged

caught by: "both curves end nearly level, far above 0, and not far apart. Which room is missing?"
"""


def diagnose():
    return {"A": "overfitting", "B": "no learning", "C": "underfitting", "D": "too early", "E": "steps too long"}


def remedies():
    return {"A": "more data", "B": "find the bug", "C": "wider", "D": "more steps", "E": "smaller rate"}
