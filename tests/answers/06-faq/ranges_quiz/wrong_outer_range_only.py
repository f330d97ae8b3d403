"""The range of the last function is the range of the composition

caught by: "yet nothing near"
"""


def ranges_quiz():
    return {
        "a": "(0, inf)",
        "b": "(1, inf)",
        "c": "(15, 25)",
        "d": "(0, 1)",
        "e": "[0, inf)",
        "f": "(-inf, 3]",
        "g": "(-inf, inf)",
    }
