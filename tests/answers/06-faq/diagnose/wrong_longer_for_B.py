"""What does not move needs more time

caught by: "Look again"
"""


def diagnose():
    return {"A": "underfitting", "B": "too early", "C": "overfitting", "D": "no learning", "E": "steps too long"}


def remedies():
    return {"A": "wider", "B": "more steps", "C": "more data", "D": "find the bug", "E": "smaller rate"}
