"""A large gap is leakage, a flat end overfitting

caught by: "Look again"
"""


def diagnose():
    return {"A": "underfitting", "B": "no learning", "C": "leakage", "D": "too early", "E": "steps too long"}


def remedies():
    return {"A": "wider", "B": "find the bug", "C": "more data", "D": "more steps", "E": "smaller rate"}
