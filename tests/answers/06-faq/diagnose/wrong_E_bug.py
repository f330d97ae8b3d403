"""A loss above that of guessing must be a bug, and no movement a wrong rate

caught by: "steps too long"
"""


def diagnose():
    return {"A": "underfitting", "B": "steps too long", "C": "overfitting", "D": "too early", "E": "no learning"}


def remedies():
    return {"A": "wider", "B": "smaller rate", "C": "more data", "D": "more steps", "E": "find the bug"}
