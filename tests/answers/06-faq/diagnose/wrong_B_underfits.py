"""A loss that stays at log 10 is underfitting, and A has stopped learning

caught by: "both curves end nearly level, far above 0, and not far apart. Which room is missing?"
"""


def diagnose():
    return {"A": "no learning", "B": "underfitting", "C": "overfitting", "D": "too early", "E": "steps too long"}


def remedies():
    return {"A": "find the bug", "B": "wider", "C": "more data", "D": "more steps", "E": "smaller rate"}
