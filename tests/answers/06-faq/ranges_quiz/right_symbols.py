"""fractions, the sign of infinity and no blanks"""


def ranges_quiz():
    return {"a": "(0,∞)", "b": "(1,∞)", "c": "(15, 25)", "d": "[1/2,1)", "e": "[0, 1)", "f": "(-∞,3]", "g": "(-∞,∞)"}
