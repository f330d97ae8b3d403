"""A factor of -2 leaves the direction as it is

caught by: "f: you predict [3, inf), yet -27 came out."
"""


def ranges_quiz():
    return {
        "a": "(0, inf)",
        "b": "(1, inf)",
        "c": "(15, 25)",
        "d": "[0.5, 1)",
        "e": "[0, 1)",
        "f": "[3, inf)",
        "g": "(-inf, inf)",
    }
