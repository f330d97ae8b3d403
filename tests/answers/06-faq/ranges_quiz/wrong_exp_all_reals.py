"""1 + e^z starts from 0

caught by: "yet nothing near"
"""


def ranges_quiz():
    return {
        "a": "(0, inf)",
        "b": "(0, inf)",
        "c": "(15, 25)",
        "d": "[0.5, 1)",
        "e": "[0, 1)",
        "f": "(-inf, 3]",
        "g": "(-inf, inf)",
    }
