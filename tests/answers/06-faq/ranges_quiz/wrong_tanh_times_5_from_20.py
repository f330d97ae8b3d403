"""tanh runs from 0 to 1

caught by: "you predict"
"""


def ranges_quiz():
    return {
        "a": "(0, inf)",
        "b": "(1, inf)",
        "c": "(20, 25)",
        "d": "[0.5, 1)",
        "e": "[0, 1)",
        "f": "(-inf, 3]",
        "g": "(-inf, inf)",
    }
