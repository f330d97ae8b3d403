"""3 - 2 sigmoid is bounded, so the sum with z is bounded

caught by: "g: you predict (1, 3), yet -12 came out."
"""


def ranges_quiz():
    return {
        "a": "(0, inf)",
        "b": "(1, inf)",
        "c": "(15, 25)",
        "d": "[0.5, 1)",
        "e": "[0, 1)",
        "f": "(-inf, 3]",
        "g": "(1, 3)",
    }
