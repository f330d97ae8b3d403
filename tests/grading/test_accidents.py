"""With the package `grading` an accident costs what it has damaged, and everybody can read what it was."""

import re

import pytest
from accidents import ACCIDENTS, EVERYTHING
from attacks import ASSIGNMENT, NOTEBOOK, hand_in
from classroom import INSTRUCTOR, furnish, run
from grader import grade_class, shorten_limits
from notebooks import exercise_of, exercises, grade_id, is_answer, is_check, read

STUDENTS = {f"x{number:02}": accident for number, accident in enumerate(ACCIDENTS)}
MEGABYTE = 2**20


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A class in which everybody has bad luck but the first and the last."""
    folder = tmp_path_factory.mktemp("unlucky")
    furnish(folder)
    course = folder / INSTRUCTOR
    run(folder, INSTRUCTOR, f"nbgrader generate_assignment {ASSIGNMENT} --force")
    shorten_limits(course)
    hand_in(course, "a-first", {})
    for student, accident in STUDENTS.items():
        place = hand_in(course, student, accident.answers, damage=accident.damage)
        if accident.files:
            accident.files(place)
    hand_in(course, "z-last", {})
    return grade_class(folder, ASSIGNMENT)


def points(graded, student):
    return {name: mark.points for name, mark in graded.marks[student].exercises.items()}


def message(graded, student, exercise):
    """What the student reads below the answer and the checks of an exercise."""
    notebook = read(graded.folder / INSTRUCTOR / "autograded" / student / ASSIGNMENT / NOTEBOOK)
    cells = [cell for cell in notebook.cells if is_answer(cell) or is_check(cell)]
    outputs = [
        output for cell in cells if exercise_of(grade_id(cell)) == exercise for output in cell.get("outputs", [])
    ]
    return "\n".join(f"{output.ename}: {output.evalue}" for output in outputs if output.output_type == "error")


def test_the_batch_comes_to_its_end(graded):
    assert graded.code == 0, graded.said
    assert set(graded.marks) == {"a-first", *STUDENTS, "z-last"}


@pytest.mark.parametrize("student", STUDENTS, ids=lambda student: STUDENTS[student].name)
def test_an_accident_costs_only_what_it_damaged(student, graded, record_property):
    accident, worth = STUDENTS[student], exercises(ASSIGNMENT)
    lost = set(worth) - set(EVERYTHING) | set(accident.costs)
    assert points(graded, student) == {name: 0 if name in lost else each.points for name, each in worth.items()}
    record_property("grading: accidents survived", 1)


@pytest.mark.parametrize("student", ["a-first", "z-last"])
def test_the_others_are_graded_as_if_nothing_had_happened(student, graded):
    assert sum(points(graded, student).values()) == sum(exercises(ASSIGNMENT)[name].points for name in EVERYTHING)


@pytest.mark.parametrize("student", [s for s in STUDENTS if STUDENTS[s].told], ids=lambda s: STUDENTS[s].name)
def test_the_student_reads_why(student, graded):
    accident = STUDENTS[student]
    said = message(graded, student, accident.costs[0])
    assert re.search(accident.told, said), said


@pytest.mark.parametrize("student", STUDENTS, ids=lambda student: STUDENTS[student].name)
def test_the_report_names_the_accident(student, graded):
    accident, kinds = STUDENTS[student], graded.oddities.get(student, {})
    if accident.reported:
        assert accident.reported in kinds, kinds
    elif not accident.costs:
        assert not kinds


def test_no_notebook_of_a_student_grows_beyond_measure(graded):
    for path in (graded.folder / INSTRUCTOR / "autograded").rglob("*.ipynb"):
        assert path.stat().st_size < 2 * MEGABYTE, path
