"""Plain nbgrader, in its default configuration, falls for the attacks: each is run once, to show that it is real."""

import os
import signal
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest
from attacks import ASSIGNMENT, ATTACKS, NOTEBOOK, SCRIPT, WRONG, hand_in, with_trick, write_right_answers
from classroom import INSTRUCTOR, environment, furnish, mark_sheet
from grader import run_plain
from notebooks import exercises, grade_id, read

LIVES = 4321  # seconds, of a process that is to outlive the grading; no other process on this machine sleeps as long


def hand_ins():
    """The attacks, by student: those that do not disturb each other in one hand-in, to be graded in a minute."""
    students = []
    for attack in (attack for attack in ATTACKS if attack.row):
        for tried in students:
            alone = attack.apart or any(each.apart or each.exercise == attack.exercise for each in tried)
            if not alone:
                tried.append(attack)
                break
        else:
            students.append([attack])
    return {f"x{number:02}": tried for number, tried in enumerate(students)}


STUDENTS = hand_ins()


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The port of a web server that has the right answers."""
    folder = tmp_path_factory.mktemp("server")
    write_right_answers(folder)

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *args):
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


@pytest.fixture(scope="module")
def graded(tmp_path_factory, server):
    """A class in which nearly everybody attacks, graded in one run."""
    folder = tmp_path_factory.mktemp("stock")
    furnish(folder)
    course = folder / INSTRUCTOR
    run_plain(folder, "generate_assignment", ASSIGNMENT, "--force")
    home = Path(environment(folder, INSTRUCTOR)["HOME"])
    write_right_answers(home / "right")
    words = {"COURSE": course, "HOME": home, "PORT": server, "NAME": folder.name, "PROCESSES": 50, "MEBIBYTES": 200}
    hand_in(course, "honest", {}, demonstrations=False)
    hand_in(course, "wrong", WRONG, demonstrations=False)
    for number, (student, attacks) in enumerate(STUDENTS.items()):
        words |= {"STUDENT": student, "NEXT": next_to(student), "SECONDS": LIVES + number}
        hand_in(course, student, {}, attacks, demonstrations=False, words=words)
        if any(attack.stock in ("the accomplice wins", "the neighbor loses") for attack in attacks):
            profit = [attack for attack in attacks if attack.accomplice]
            accomplices = {attack.exercise: with_trick(attack.exercise, attack.accomplice) for attack in profit}
            hand_in(course, next_to(student), accomplices, demonstrations=False, words=words)
    said, _ = run_plain(folder, "autograde", ASSIGNMENT)
    assert "There was an error processing assignment" in said  # said after the others have been graded
    yield SimpleNamespace(folder=folder, marks=mark_sheet(folder, ASSIGNMENT))
    for pid in sleepers(range(LIVES, LIVES + len(STUDENTS))):
        os.kill(pid, signal.SIGKILL)


def next_to(student):
    """The name of the one who is graded after a student."""
    return f"{student}next"


def sleepers(seconds):
    """Processes that sleep for one of these numbers of seconds: their ids."""
    wanted = {f"sleep\0{each}\0".encode() for each in seconds}
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if path.read_bytes() in wanted:
                found.append(int(path.parent.name))
        except OSError:  # it has just ended
            pass
    return found


def points(graded, student, exercise):
    return graded.marks[student].exercises[exercise].points


def test_honest_answers_get_what_they_deserve(graded):
    for name, exercise in exercises(ASSIGNMENT).items():
        worth = 0 if exercise.manual else exercise.points
        assert points(graded, "honest", name) == worth
        assert points(graded, "wrong", name) < worth or exercise.manual


@pytest.mark.parametrize(
    ("student", "attack"),
    [
        pytest.param(student, attack, id=f"{attack.row:02}-{attack.name}")
        for student, attacks in STUDENTS.items()
        for attack in attacks
    ],
)
def test_plain_nbgrader_lets_it_happen(student, attack, graded, record_property):
    worth, earned = exercises(ASSIGNMENT)[attack.exercise].points, points(graded, student, attack.exercise)
    if attack.stock == "full marks":
        assert earned >= worth
    elif attack.stock == "stopped":
        assert earned <= points(graded, "wrong", attack.exercise)
    elif attack.stock == "leaks":
        assert "BEGIN HIDDEN TESTS" in printed(graded, student, attack.exercise)
    elif attack.stock == "not stopped":
        assert "had them all" in printed(graded, student, attack.exercise)
    elif attack.stock == "the accomplice wins":
        assert points(graded, next_to(student), attack.exercise) == worth
    elif attack.stock == "the neighbor loses":
        assert points(graded, next_to(student), attack.exercise) == 0
    elif attack.stock == "outlives":
        assert sleepers([LIVES + list(STUDENTS).index(student)])
    elif attack.stock == "active HTML":
        run_plain(graded.folder, "generate_feedback", ASSIGNMENT, f"--student={student}")
        page = graded.folder / INSTRUCTOR / "feedback" / student / ASSIGNMENT / f"{ASSIGNMENT}.html"
        assert SCRIPT in page.read_text(encoding="utf-8")
    else:
        raise ValueError(f"attacks.py: no such effect: {attack.stock}")
    record_property(
        "grading: attacks that plain nbgrader " + ("stops" if attack.stock == "stopped" else "falls for"), 1
    )


def printed(graded, student, exercise):
    """What an answer cell printed when plain nbgrader ran it."""
    notebook = read(graded.folder / INSTRUCTOR / "autograded" / student / ASSIGNMENT / NOTEBOOK)
    [cell] = [cell for cell in notebook.cells if "nbgrader" in cell.metadata and grade_id(cell) == exercise]
    return "".join(output.get("text", "") for output in cell.outputs)
