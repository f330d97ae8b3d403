"""A large gap is leakage, a flat end overfitting

caught by: "the training loss is nearly 0. What is the distance between the two curves?"
"""


def diagnose():
    return {"A": "underfitting", "B": "no learning", "C": "leakage", "D": "too early", "E": "steps too long"}


def remedies():
    return {"A": "wider", "B": "find the bug", "C": "more data", "D": "more steps", "E": "smaller rate"}
