"""More data for whatever does badly, a bigger model for the gap

caught by: "it has plenty of samples and has nearly stopped falling. What has it too little of?"
"""


def diagnose():
    return {"A": "underfitting", "B": "no learning", "C": "overfitting", "D": "too early", "E": "steps too long"}


def remedies():
    return {"A": "more data", "B": "find the bug", "C": "wider", "D": "more steps", "E": "smaller rate"}
