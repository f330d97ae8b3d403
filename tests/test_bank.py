"""The checks grade fairly: a blank earns nothing, a right answer everything, and a wrong one is told what is wrong."""

import functools

import pytest
from bank import autograded, bank, graded_steps, run_answers, run_notebook, troubles
from nbgrader.utils import determine_grade
from notebooks import ANSWERS, assignments, grade_id, is_answer, is_check, read, solved_notebooks, student_notebook

CHECK_SECONDS = 5  # CPU time; the budget of a check is 1 s, and `make bench` prints what each really takes
AUTOGRADED = {(exercise.assignment, exercise.name): exercise for exercise in autograded()}
BANK = bank()

each_notebook = pytest.mark.parametrize("path", solved_notebooks(), ids=lambda path: path.stem)
each_exercise = pytest.mark.parametrize("exercise", AUTOGRADED.values(), ids=lambda e: f"{e.assignment}/{e.name}")


def each_answer(kind):
    known = [answer for answer in BANK if answer.kind == kind and (answer.assignment, answer.exercise) in AUTOGRADED]
    return pytest.mark.parametrize("answer", known, ids=str)


@functools.cache
def solved_run(path):
    return run_notebook(path)


@functools.cache
def bank_run(assignment, exercise):
    answers = [answer for answer in BANK if (answer.assignment, answer.exercise) == (assignment, exercise)]
    runs = run_answers(AUTOGRADED[assignment, exercise], [answer.source for answer in answers])
    return {answer.path: run for answer, run in zip(answers, runs, strict=True)}


@each_notebook
def test_solved_notebook_earns_full_points(path):
    found = troubles(solved_run(path))
    assert not found, f"{path}: these cells fail with the reference answers: {found}"


@each_notebook
def test_no_check_is_far_over_its_time(path):
    slow = {name: outcome.seconds for name, outcome in solved_run(path).items() if outcome.seconds > CHECK_SECONDS}
    assert not slow, f"{path}: a graded cell should take a second of CPU time at most, these take {slow}: try less data"


@each_notebook
@pytest.mark.parametrize("hidden_tests", [True, False], ids=["as graded", "as the student sees it"])
def test_untouched_notebook_earns_nothing_on_any_item(path, hidden_tests):
    student = student_notebook(path)
    checks = {grade_id(cell): cell.source for cell in read(path).cells if is_check(cell)}
    earned = checks.keys() - troubles(run_notebook(student, checks if hidden_tests else None)).keys()
    assert not earned, f"{student}: {sorted(earned)} pass before anything is answered: let them call the answer"
    by_hand = [cell for cell in read(student).cells if is_answer(cell) and cell.metadata.nbgrader.grade]
    earned = [grade_id(cell) for cell in by_hand if determine_grade(cell)[0] != 0]
    assert not earned, f"{student}: nbgrader takes the untouched {earned} for an answer: run `make notebooks`"


@each_exercise
def test_one_blank_loses_its_own_points_and_no_others(exercise, record_property):
    stub = dict(graded_steps(student_notebook(exercise.path)))[exercise.name]
    anyway = troubles(solved_run(exercise.path)).keys() | {exercise.name}
    found = troubles(run_notebook(exercise.path, {exercise.name: stub}))
    lost = {name: message for name, message in found.items() if name not in anyway}
    own = {grade_id(check) for check in exercise.checks} - anyway
    assert lost.keys() == own, (
        f"{exercise.path}: leaving `{exercise.name}` blank should fail {sorted(own)} and no more, but fails {lost}; "
        "a check may use nothing but its own answer and given cells, and given cells no answer"
    )
    record_property("bank: exercises left blank lose their own points only", 1)


@each_exercise
def test_check_needs_only_its_own_answer_and_given_cells(exercise):
    [run] = run_answers(exercise, [exercise.answer.source])
    found = troubles(run)
    assert not found, (
        f"{exercise.path}: run without the other exercises, these cells of `{exercise.name}` fail: {found}"
    )


@each_answer("right")
def test_right_answer_earns_full_points(answer, record_property):
    found = troubles(bank_run(answer.assignment, answer.exercise)[answer.path])
    assert not found, f"{answer.path}: right ({answer.idea}), but rejected by {found}; mend the check"
    record_property("bank: right answers accepted", 1)


@each_answer("wrong")
def test_wrong_answer_is_caught_by_its_own_check_with_its_message(answer, record_property):
    run = dict(bank_run(answer.assignment, answer.exercise)[answer.path])
    error = run.pop(answer.exercise).error
    assert not error, f"{answer.path}: the answer itself does not run ({error}), so it tests nothing; mend it"
    messages = [outcome.error for outcome in run.values() if outcome.error]
    assert messages, (
        f"{answer.path}: wrong ({answer.idea}), but earns full points; let a check of `{answer.exercise}` try that"
    )
    assert any(one_line(answer.caught_by) in one_line(message) for message in messages), (
        f"{answer.path}: caught, but not by a message with {answer.caught_by!r}: {messages}; "
        "let the check say it, or mend the answer's `caught by`"
    )
    record_property("bank: wrong answers caught", 1)


def one_line(text):
    return " ".join(text.split())


@each_exercise
def test_every_exercise_has_a_bank_of_answers(exercise):
    folder = ANSWERS / exercise.assignment / exercise.name
    kinds = [answer.kind for answer in BANK if answer.path.parent == folder]
    for kind, least in [("right", 2), ("wrong", 5)]:
        assert kinds.count(kind) >= least, f"{folder}: {kinds.count(kind)} files {kind}_*.py; write at least {least}"


@pytest.mark.parametrize("answer", BANK, ids=str)
def test_answer_of_the_bank_says_what_it_is(answer):
    assert answer.kind in {"right", "wrong"}, f"{answer.path}: name it right_*.py or wrong_*.py"
    assert answer.idea, f"{answer.path}: begin it with a docstring whose first line names the idea or the misconception"
    if answer.kind == "wrong":
        assert answer.caught_by, (
            f'{answer.path}: end its docstring with a line: caught by: "words of the check\'s message"'
        )


def test_bank_holds_nothing_that_is_never_run():
    folders = {str(answer.path.parent) for answer in BANK if (answer.assignment, answer.exercise) not in AUTOGRADED}
    assert not folders, f"{sorted(folders)}: no such exercise that checks grade; rename or delete these folders"
    known = {answer.path for answer in BANK} | {ANSWERS / name / "survivors.toml" for name in assignments()}
    files = {path for path in ANSWERS.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    stray = sorted(map(str, files - known))
    assert not stray, f"{stray}: answers lie in tests/answers/<assignment>/<exercise>/*.py; move or delete these"
