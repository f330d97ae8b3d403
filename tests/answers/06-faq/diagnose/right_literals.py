"""two dicts read off the panels"""


def diagnose():
    return {"A": "underfitting", "B": "no learning", "C": "overfitting", "D": "too early", "E": "steps too long"}


def remedies():
    return {"A": "wider", "B": "find the bug", "C": "more data", "D": "more steps", "E": "smaller rate"}
