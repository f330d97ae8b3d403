"""A high loss at the end is underfitting, a flat end is too early

caught by: "both curves end nearly level, far above 0, and not far apart. Which room is missing?"
"""


def diagnose():
    return {"A": "too early", "B": "no learning", "C": "overfitting", "D": "underfitting", "E": "steps too long"}


def remedies():
    return {"A": "more steps", "B": "find the bug", "C": "more data", "D": "wider", "E": "smaller rate"}
