"""With the package `grading` no attack pays: not for the attacker, not for a friend, at nobody's expense."""

import os
import re
import signal
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from attacks import ASSIGNMENT, ATTACKS, NOTEBOOK, SCRIPT, WRONG, hand_in, with_trick, write_right_answers
from classroom import INSTRUCTOR, environment, furnish, gradebook, run
from grader import grade_class, shorten_limits
from notebooks import exercises, read

LIVES = 7654  # seconds, of processes that are to outlive the grading
STUDENTS = {f"x{number:02}": attack for number, attack in enumerate(ATTACKS)}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The port of a web server that has the right answers."""
    folder = tmp_path_factory.mktemp("server")
    write_right_answers(folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


@pytest.fixture(scope="module")
def graded(tmp_path_factory, server):
    """A class graded by one process after the other: an honest student before and after each who attacks."""
    folder = tmp_path_factory.mktemp("attacked")
    furnish(folder)
    course = folder / INSTRUCTOR
    run(folder, INSTRUCTOR, f"nbgrader generate_assignment {ASSIGNMENT} --force")
    home = Path(environment(folder, INSTRUCTOR)["HOME"])
    write_right_answers(home / "right")
    words = {"COURSE": course, "HOME": home, "PORT": server, "NAME": folder.name, "PROCESSES": 400, "MEBIBYTES": 6000}
    shorten_limits(course, seconds=2)
    hand_in(course, "honest", {})
    hand_in(course, "wrong", WRONG)
    for number, (student, attack) in enumerate(STUDENTS.items()):
        words |= {"STUDENT": student, "NEXT": next_to(student), "SECONDS": LIVES + number}
        hand_in(course, student, {}, [attack], words=words)
        accomplice = {attack.exercise: with_trick(attack.exercise, attack.accomplice)} if attack.accomplice else {}
        hand_in(course, next_to(student), accomplice, words=words)
    yield grade_class(folder, ASSIGNMENT, "--workers=1")
    for pid in sleepers():
        os.kill(pid, signal.SIGKILL)


def next_to(student):
    """The name of the one who is graded after a student."""
    return f"{student}next"


def sleepers():
    """Processes that the attackers have started and that still sleep: their ids."""
    wanted = {f"sleep\0{LIVES + number}\0".encode() for number in range(len(STUDENTS))}
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if path.read_bytes() in wanted:
                found.append(int(path.parent.name))
        except OSError:  # it has just ended
            pass
    return found


def points(graded, student):
    return {name: mark.points for name, mark in graded.marks[student].exercises.items()}


def full_marks():
    return {name: 0 if each.manual else each.points for name, each in exercises(ASSIGNMENT).items()}


def test_honest_answers_get_what_they_deserve(graded):
    assert points(graded, "honest") == full_marks()
    assert all(points(graded, "wrong")[name] < full_marks()[name] for name in WRONG)


def test_everybody_has_a_grade(graded):
    assert graded.code == 0, graded.said
    students = {path.name for path in (graded.folder / INSTRUCTOR / "submitted").iterdir()}
    assert set(graded.marks) == students
    assert {path.name for path in (graded.folder / INSTRUCTOR / "autograded").glob("[!.]*")} == students


def names(attack):
    return f"{attack.row:02}-{attack.name}"


@pytest.mark.parametrize("student", STUDENTS, ids=lambda student: names(STUDENTS[student]))
def test_an_attack_earns_no_more_than_the_wrong_answer_that_it_comes_with(student, graded, record_property):
    attack = STUDENTS[student]
    assert points(graded, student)[attack.exercise] <= points(graded, "wrong")[attack.exercise]
    record_property("grading: attacks that earned nothing", 1)


@pytest.mark.parametrize("student", STUDENTS, ids=lambda student: names(STUDENTS[student]))
def test_an_attack_changes_nothing_for_those_who_are_graded_after_it(student, graded):
    attack, expected = STUDENTS[student], full_marks()
    if attack.accomplice:
        expected[attack.exercise] = points(graded, "wrong")[attack.exercise]
    assert points(graded, next_to(student)) == expected


@pytest.mark.parametrize(
    "student", [s for s in STUDENTS if not STUDENTS[s].files], ids=lambda student: names(STUDENTS[student])
)
def test_right_answers_beside_an_attack_keep_their_points(student, graded):
    attack, expected = STUDENTS[student], full_marks()
    expected[attack.exercise] = points(graded, student)[attack.exercise]
    assert points(graded, student) == expected


@pytest.mark.parametrize("student", STUDENTS, ids=lambda student: names(STUDENTS[student]))
def test_the_report_names_the_attack(student, graded, record_property):
    attack = STUDENTS[student]
    said = graded.oddities.get(student, {}).get(attack.named, "")
    assert attack.exercise in said if attack.named == "unusual code" else said
    assert re.search(rf"{student}: (\d+ × )?\[{attack.named}\]", graded.said), "not on the terminal"
    record_property("grading: attacks named in the report", 1)


def test_nobody_honest_is_suspected(graded):
    innocent = ["honest", "wrong", *(next_to(student) for student in STUDENTS if not STUDENTS[student].accomplice)]
    assert {student: graded.oddities[student] for student in innocent if student in graded.oddities} == {}


def test_no_process_outlives_the_grading(graded):
    assert not sleepers()


def test_nothing_is_written_into_the_gradebook_but_what_the_grader_writes(graded):
    with gradebook(graded.folder) as book:
        for submission in book.assignment_submissions(ASSIGNMENT):
            for notebook in submission.notebooks:
                assert all(grade.manual_score is None for grade in notebook.grades), submission.student.id


def test_hidden_tests_do_not_leak_into_what_a_student_prints(graded):
    for student in STUDENTS:
        notebook = read(graded.folder / INSTRUCTOR / "autograded" / student / ASSIGNMENT / NOTEBOOK)
        printed = "".join(output.get("text", "") for cell in notebook.cells for output in cell.get("outputs", []))
        assert "HIDDEN TESTS" not in printed, student


def test_no_script_of_a_student_reaches_a_feedback_page(graded):
    for student, attack in STUDENTS.items():
        if attack.stock == "active HTML":
            run(graded.folder, INSTRUCTOR, f"nbgrader generate_feedback {ASSIGNMENT} --student={student}")
            page = graded.folder / INSTRUCTOR / "feedback" / student / ASSIGNMENT / f"{ASSIGNMENT}.html"
            text = page.read_text(encoding="utf-8")
            assert SCRIPT not in text and "document.title" in text  # it can be read, and does nothing
