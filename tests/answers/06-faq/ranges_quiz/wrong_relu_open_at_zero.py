"""ReLU is positive, 0 is never reached

caught by: "d: you predict (0.5, 1), yet 0.5 came out."
"""


def ranges_quiz():
    return {
        "a": "(0, inf)",
        "b": "(1, inf)",
        "c": "(15, 25)",
        "d": "(0.5, 1)",
        "e": "(0, 1)",
        "f": "(-inf, 3)",
        "g": "(-inf, inf)",
    }
