"""Both A and D have not learned enough

caught by: "no two students have the same trouble. Look at how the curves end"
"""


def diagnose():
    return {"A": "underfitting", "B": "no learning", "C": "overfitting", "D": "underfitting", "E": "steps too long"}


def remedies():
    return {"A": "wider", "B": "find the bug", "C": "more data", "D": "wider", "E": "smaller rate"}
