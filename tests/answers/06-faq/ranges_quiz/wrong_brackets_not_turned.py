"""A factor of -2 turns the numbers around, but not the brackets

caught by: "ever reached? The nearest value was"
"""


def ranges_quiz():
    return {
        "a": "(0, inf)",
        "b": "(1, inf)",
        "c": "(15, 25)",
        "d": "[0.5, 1)",
        "e": "[0, 1)",
        "f": "[-inf, 3)",
        "g": "(-inf, inf)",
    }
