"""Whatever an answer does, the harness of the bank comes back, says what happened, and goes on with the next."""

import forked
import nbformat
import pytest
from bank import run_answers, run_notebook, troubles
from nbformat.v4 import new_code_cell, new_notebook
from notebooks import Exercise

TRIALS = {
    "an infinite loop": ("while True: pass", "timed out after 1 s"),
    "a loop that swallows exceptions": (
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
        "timed out after 1 s",
    ),
    "waiting for ever": ("import time; time.sleep(1000)", "timed out after 1 s"),
    "os._exit": ("import os; os._exit(3)", "the process died: exit code 3"),
    "leaving without a word": ("import os; os._exit(0)", "the process died: exit code 0"),
    "exit": ("exit()", "SystemExit"),
    "a crash": ("import ctypes; ctypes.string_at(0)", "the process died: SIGSEGV"),
    "too much memory": ("import torch; torch.zeros(2**40)", "RuntimeError"),
    "asking the user": ("input()", "EOFError"),
    "the network": ("import socket; socket.socket()", "PermissionError: needs the network"),
    "the name of a server": (
        "import socket; socket.getaddrinfo('localhost', 80)",
        "PermissionError: needs the network",
    ),
    "a missing bracket": ("f(", "SyntaxError"),
    "printing": ("print('x' * 10**6)", ""),
    "its own source": ("def f(): pass\nimport inspect\nassert 'def f' in inspect.getsource(f)", ""),
    "pickling": ("def f(): pass\nimport pickle\nassert pickle.loads(pickle.dumps(f)) is f", ""),
    "a backward pass": ("import torch; torch.ones(9, 9, requires_grad=True).exp().sum().backward()", ""),
}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    trials = [[("answer", source), ("answer-check", "assert given == 1")] for source, _ in TRIALS.values()]
    runs = forked.run(tmp_path_factory.mktemp("run"), [("given", "given = 1")], trials, seconds=1)
    return dict(zip(TRIALS, runs, strict=True))


@pytest.mark.parametrize("trial", TRIALS)
def test_run_says_what_happened(trial, outcomes):
    error = outcomes[trial]["answer"].error
    assert error.startswith(TRIALS[trial][1]) and bool(error) == bool(TRIALS[trial][1])


def cell(source, name=None, **metadata):
    """A code cell: given code, or an answer or a check by its name."""
    nbgrader = {"grade_id": name, "grade": "check" in (name or ""), "solution": "check" not in (name or "")}
    return new_code_cell(source, metadata=metadata | ({"nbgrader": nbgrader} if name else {}))


@pytest.fixture
def exercise(tmp_path):
    """The exercise `double`, in a notebook where the other one, `half`, is wrong, and more goes wrong besides."""
    cells = [
        cell("import socket\nsocket.create_connection(('localhost', 80))"),
        cell("two = 2"),
        cell("two = 3", tags=["demo"]),
        cell("half = None", "half"),
        cell("two = 4\nassert half == 1, 'half of two is one'", "half-check"),
        cell("def double(x):\n    return two * x", "double"),
        cell("four = two * two"),
        cell("assert double(1) == 2, 'double(1)'", "double-check-1"),
        cell("import warnings\nassert double(2) == four\nwarnings.warn('how odd')", "double-check-2"),
    ]
    path = tmp_path / "chapter.ipynb"
    nbformat.write(new_notebook(cells=cells), path)
    return Exercise("double", path, cells[5], cells[7:])


def test_notebook_runs_past_errors_and_says_where_they_were(exercise):
    outcomes = run_notebook(exercise.path)
    assert list(outcomes)[:3] == ["given cell 1 (import socket)", "given cell 2 (two = 2)", "half"]
    found = troubles(outcomes)
    assert found.keys() == {"given cell 1 (import socket)", "half-check", "double-check-1", "double-check-2"}
    assert "needs the network" in found["given cell 1 (import socket)"]
    assert found["half-check"] == "AssertionError: half of two is one"


def test_answer_runs_with_its_own_checks_and_given_cells_only(exercise):
    doubled = [exercise.answer.source, "double = 1", "import os; os._exit(0)", exercise.answer.source]
    right, wrong, dead, again = run_answers(exercise, doubled)
    assert list(right) == ["double", "given cell 7 (four = two * two)", "double-check-1", "double-check-2"]
    assert not right["double-check-1"].error and troubles(right) == troubles(again)
    assert wrong["double-check-1"].error == "TypeError: 'int' object is not callable"
    assert all(outcome.error for outcome in dead.values())


def test_check_that_prints_to_stderr_is_named_with_the_remedy(exercise):
    [outcomes] = run_answers(exercise, [exercise.answer.source])
    [message] = troubles(outcomes).values()
    assert troubles(outcomes).keys() == {"double-check-2"}
    assert "how odd" in message and "stderr" in message and "warnings.catch_warnings()" in message
