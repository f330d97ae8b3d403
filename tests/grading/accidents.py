"""What happens to notebooks on their way to grading, as data: nobody means harm, and no right answer may suffer.

In every hand-in all exercises are solved, but what the accident itself has damaged.
"""

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass, field

from attacks import NOTEBOOK, checks_of
from classroom import solved
from notebooks import exercises, grade_id, is_answer

RIGHT = solved("01-concepts")
EVERYTHING = [name for name, exercise in exercises("01-concepts").items() if not exercise.manual]


@dataclass(frozen=True)
class Accident:
    """One accident: what it does, what it costs, and what is said about it."""

    name: str
    answers: dict = field(default_factory=dict)  # {exercise: text of the answer cell}
    damage: Callable = None  # what happens to the notebook, in place
    files: Callable = None  # what happens in the folder of the hand-in
    costs: tuple = ()  # exercises that earn nothing
    reported: str = ""  # the kind of the oddity in the report
    told: str = ""  # what the student reads in the place of the first lost exercise's message (a regular expression)


def layer(text, before="", after=""):
    """A right answer to the exercise `layer` in which something else happens, too."""
    body = f"    {text}\n" if text else ""
    return {"layer": f"{before}def layer(X, W, b):\n{body}    return X @ W.T + b\n{after}"}


# --- in the notebook ---


def answer_of(notebook, exercise):
    return next(cell for cell in filter(is_answer, notebook.cells) if grade_id(cell) == exercise)


def copy_a_check(notebook):
    [check] = checks_of(notebook, "layer")
    notebook.cells.insert(notebook.cells.index(check), copy.deepcopy(check))


def copy_an_answer(notebook):
    answer = answer_of(notebook, "layer")
    notebook.cells.append(copy.deepcopy(answer))


def delete_checks(notebook):
    for check in checks_of(notebook, "collapse"):
        notebook.cells.remove(check)


def flip_flags(notebook):
    answer = answer_of(notebook, "layer").metadata.nbgrader
    answer.grade, answer.solution, answer.locked, answer.points = True, False, True, 3
    [check] = checks_of(notebook, "neuron")
    check.metadata.nbgrader.grade, check.metadata.nbgrader.solution = False, True


def invent_ids(notebook):
    twin = copy.deepcopy(answer_of(notebook, "layer"))
    twin.id, twin.metadata.nbgrader.grade_id, twin.source = "twin", "layer-my-first-try", "raise ValueError"
    notebook.cells.append(twin)


def shuffle(notebook):
    notebook.cells.reverse()


# --- the file ---


def rename(folder):
    (folder / NOTEBOOK).rename(folder / "Untitled (1).ipynb")


def add_another(folder):
    text = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []})
    (folder / "scratch.ipynb").write_text(text, encoding="utf-8")


def cut_in_half(folder):
    data = (folder / NOTEBOOK).read_bytes()
    (folder / NOTEBOOK).write_bytes(data[: len(data) // 2])


def empty_the_file(folder):
    (folder / NOTEBOOK).write_bytes(b"")


def replace_by_a_picture(folder):
    (folder / NOTEBOOK).write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)


def put_a_byte_order_mark(folder):
    (folder / NOTEBOOK).write_bytes(b"\xef\xbb\xbf" + (folder / NOTEBOOK).read_bytes())


def put_null_bytes(notebook):
    answer_of(notebook, "layer").source += "\0\0"


def spoil_the_time(folder):
    (folder / "timestamp.txt").write_text("yesterday, I think", encoding="utf-8")


def lose_the_time(folder):
    (folder / "timestamp.txt").unlink()


LOOPS = """
def layer(X, W, b):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
"""

ACCIDENTS = [
    Accident("a copied check", damage=copy_a_check, reported="copied check"),
    Accident("a copied answer", damage=copy_an_answer, reported="copied answer"),
    Accident("a deleted check", damage=delete_checks, reported="missing check"),
    Accident("flipped flags", damage=flip_flags, reported="changed flags"),
    Accident("an invented id", damage=invent_ids, reported="unknown cell"),
    Accident("cells upside down", damage=shuffle),
    Accident("a renamed notebook", files=rename, reported="renamed notebook"),
    Accident("another notebook", files=add_another, reported="extra notebook"),
    Accident("half a file", files=cut_in_half, costs=EVERYTHING, reported="unreadable notebook", told="not valid JSON"),
    Accident("an empty file", files=empty_the_file, costs=EVERYTHING, reported="unreadable notebook", told="is empty"),
    Accident(
        "a picture", files=replace_by_a_picture, costs=EVERYTHING, reported="unreadable notebook", told="not valid JSON"
    ),
    Accident("a byte-order mark", files=put_a_byte_order_mark, reported="byte-order mark"),
    Accident("null bytes in an answer", damage=put_null_bytes, reported="null bytes"),
    Accident("a time that is none", files=spoil_the_time, reported="no timestamp"),
    Accident("no time", files=lose_the_time),
    Accident("a missing bracket", {"layer": "def layer(X, W, b:\n    return X"}, costs=("layer",), told="SyntaxError"),
    Accident(
        "an endless loop",
        layer("while True: pass"),
        costs=("layer",),
        told="stopped after|timed out",
        reported="timed out",
    ),
    Accident(
        "a loop that cannot be interrupted",
        {"layer": LOOPS},
        costs=("layer",),
        told="stopped after|timed out",
        reported="timed out",
    ),
    Accident(
        "an endless loop in the cell",
        layer("", after="while True:\n    pass\n"),
        costs=("layer",),
        told="stopped",
        reported="timed out",
    ),
    Accident(
        "a long sleep",
        layer("import time; time.sleep(1e6)"),
        costs=("layer",),
        told="stopped after|timed out",
        reported="timed out",
    ),
    Accident("os._exit", layer("import os; os._exit(0)"), costs=("layer",), told="ended|died", reported="died"),
    Accident(
        "os._exit in the cell",
        layer("", after="import os\nos._exit(0)\n"),
        costs=("layer",),
        told="ended|died",
        reported="died",
    ),
    Accident("exit()", layer("exit()"), costs=("layer",), told="SystemExit|NameError|ended"),
    Accident("exit() in the cell", layer("", after="exit()\n")),
    Accident("a crash", layer("import ctypes; ctypes.string_at(0)"), costs=("layer",), told="SIGSEGV", reported="died"),
    Accident(
        "more memory than there is",
        layer("hog = torch.ones(2**40)"),
        costs=("layer",),
        told="memory|allocate",
    ),
    Accident("a warning", layer("import warnings; warnings.warn('take care')")),
    Accident("words on stderr", layer("import sys; print('take care', file=sys.stderr)")),
    Accident("a question to the user", layer("input('Go on?')"), costs=("layer",), told="input"),
    Accident("a question in the cell", layer("", after="name = input('Who are you?')\n")),
    Accident("a figure", layer("import matplotlib.pyplot as plt; plt.plot([1, 2]); plt.show()")),
    Accident("a magic", layer("", before="%matplotlib widget\n")),
    Accident("a shell command", layer("", before="!pip install torch\nimport torch\n")),
    Accident(
        "200 MB of output", layer("", after="for _ in range(200):\n    print('x' * 10**6)\n"), reported="cut output"
    ),
    Accident("a megabyte from every call", layer("print('x' * 10**6)"), reported="cut output"),
]
