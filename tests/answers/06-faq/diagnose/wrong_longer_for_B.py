"""What does not move needs more time

caught by: "both curves lie at log 10 from the first step to the last."
"""


def diagnose():
    return {"A": "underfitting", "B": "too early", "C": "overfitting", "D": "no learning", "E": "steps too long"}


def remedies():
    return {"A": "wider", "B": "more steps", "C": "more data", "D": "find the bug", "E": "smaller rate"}
