"""words in the order of the letters"""


def diagnose():
    return dict(zip("ABCDE", ["underfitting", "no learning", "overfitting", "too early", "steps too long"]))


def remedies():
    by_word = {"underfitting": "wider", "no learning": "find the bug", "overfitting": "more data"}
    by_word |= {"too early": "more steps", "steps too long": "smaller rate"}
    return {letter: by_word[word] for letter, word in diagnose().items()}
