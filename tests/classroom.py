"""A pretend class in a scratch folder: an instructor and students who run nbgrader's own commands.

<folder>/instructor/        the course folder: solutions/, course/, nbgrader_config.py, gradebook.db, submitted/ ...
<folder>/students/<name>/   where a student works; fetched assignments and feedback arrive here
<folder>/homes/<name>/      a home for each, with Jupyter's own files, so that nothing outside is read or written
<folder>/exchange/          through it they hand each other assignments, solutions and feedback
<folder>/log.txt            every command with all that it said
"""

import multiprocessing
import os
import re
import runpy
import shlex
import shutil
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook
from nbgrader.apps import nbgraderapp
from notebooks import COURSE, ROOT, SOLUTIONS, exercise_of, exercises, grade_id, is_answer, read
from traitlets.config import PyFileConfigLoader

CONFIG = PyFileConfigLoader("nbgrader_config.py", str(ROOT)).load_config()
COURSE_ID = CONFIG.CourseDirectory.course_id
INSTRUCTOR = "instructor"
# What INSTRUCTORS.md puts into /etc/jupyter/nbgrader_config.py of a machine that a class shares ...
SHARED_SETTINGS = "c.CourseDirectory.course_id = {course!r}\nc.Exchange.root = {exchange!r}\n"
# ... and what only a pretend class needs, where one user plays everybody.
PRETEND_SETTINGS = "c.ExchangeCollect.check_owner = False\n"


@dataclass
class Student:
    """Who is in the class, and what they hand in: one dict {exercise: text of the answer cell} for each time."""

    name: str
    hand_ins: list
    late: bool = False  # the last time is after the due date
    by: str = "exchange"  # or "file", "zip": the notebook downloaded and uploaded to a learning platform
    mischief: Callable = None  # what else they do to a notebook before they hand it in


@dataclass
class Mark:
    """What the gradebook says about one exercise of one student."""

    points: float
    max_points: float
    needs_hand_grading: bool


@dataclass
class Marks:
    """A student's row of the mark sheet."""

    exercises: dict  # {exercise: Mark}, in the order of the notebooks
    seconds_late: float
    penalty: float

    @property
    def total(self):
        return sum(mark.points for mark in self.exercises.values()) - self.penalty

    @property
    def max_points(self):
        return sum(mark.max_points for mark in self.exercises.values())


# --- the rooms ---


def furnish(folder):
    """Lay out an empty class in the empty `folder`: the course for the instructor, an exchange, nobody enrolled."""
    skip = shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__")
    shutil.copytree(SOLUTIONS, folder / INSTRUCTOR / "solutions", ignore=skip)
    shutil.copytree(COURSE, folder / INSTRUCTOR / "course", ignore=skip)
    shutil.copytree(ROOT / "grading", folder / INSTRUCTOR / "grading", ignore=skip)
    (folder / "exchange").mkdir()
    (folder / "exchange").chmod(0o777)
    settings = SHARED_SETTINGS.format(course=COURSE_ID, exchange=str(folder / "exchange")) + PRETEND_SETTINGS
    config = (ROOT / "nbgrader_config.py").read_text(encoding="utf-8")
    (folder / INSTRUCTOR / "nbgrader_config.py").write_text(f"{config}\n# this class\n{settings}", encoding="utf-8")
    (folder / "shared").mkdir()
    (folder / "shared" / "nbgrader_config.py").write_text(f"c = get_config()\n{settings}", encoding="utf-8")


def workplace(folder, name):
    """The folder in which the instructor or a student types commands."""
    return folder / INSTRUCTOR if name == INSTRUCTOR else folder / "students" / name


def environment(folder, name):
    """Environment variables for one person's commands: a home of their own, no settings of the machine's real user."""
    home = folder / "homes" / name
    foreign = ("JUPYTER", "IPYTHON", "XDG_", "NBGRADER")
    return {variable: value for variable, value in os.environ.items() if not variable.startswith(foreign)} | {
        "HOME": str(home),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",  # nbgrader calls alembic by name
        "TMPDIR": str(home / "tmp"),
        "IPYTHONDIR": str(home / "ipython"),
        "MPLCONFIGDIR": str(home / "matplotlib"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "JUPYTER_CONFIG_DIR": str(home / "jupyter" / "config"),
        "JUPYTER_CONFIG_PATH": str(folder / "shared"),
        "JUPYTER_DATA_DIR": str(home / "jupyter" / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "jupyter" / "runtime"),
    }


def run(folder, name, command):
    """Run one line, `nbgrader ...` or `python -m grading ...`, as the instructor or a student; returns what it said.

    Raises RuntimeError with the command and its whole output if it fails.
    """
    here, output = workplace(folder, name), folder / "homes" / name / "output.txt"
    for path in (here, folder / "homes" / name / "tmp"):
        path.mkdir(parents=True, exist_ok=True)
    process = WARM.Process(target=be_nbgrader, args=(shlex.split(command), here, environment(folder, name), output))
    process.start()
    process.join()
    said = output.read_text(encoding="utf-8", errors="replace")
    with (folder / "log.txt").open("a", encoding="utf-8") as log:
        log.write(f"{name}$ {command}\n{said}\n")
    if process.exitcode:
        raise RuntimeError(f"`{command}`, typed by {name} in {here}, failed:\n{said}")
    return said


# Processes forked from one that has imported nbgrader start at once; importing it takes seconds, for each command.
WARM = multiprocessing.get_context("forkserver")
WARM.set_forkserver_preload(["__main__", "nbgrader.apps.nbgraderapp"])


def be_nbgrader(words, here, variables, output):
    """In a process of its own: do what `nbgrader` or `python -m grading` does, as if typed in the folder `here`."""
    os.environ.clear()
    os.environ.update(variables)
    os.chdir(here)
    with output.open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    if words[0] == "python":
        sys.path.insert(0, str(here))
        sys.argv = words[2:]
        runpy.run_module(words[2], run_name="__main__", alter_sys=True)
    else:
        sys.argv = words
        nbgraderapp.main()


def commands(folder):
    """All the command lines run so far, in order."""
    lines = (folder / "log.txt").read_text(encoding="utf-8").splitlines()
    return [line.split("$ ", 1)[1] for line in lines if re.match(r"[\w-]+\$ (nbgrader|python) ", line)]


# --- a class from release to feedback; each step as INSTRUCTORS.md describes it ---


def hand_out(folder, assignment):
    """The instructor makes the students' notebooks and releases them."""
    run(folder, INSTRUCTOR, f"nbgrader generate_assignment {assignment} --force")
    run(folder, INSTRUCTOR, f"nbgrader release_assignment {assignment}")


def fetch(folder, assignment, student):
    """A student fetches the assignment; one on Binder has it in front of them."""
    if student.by == "exchange":
        run(folder, student.name, f"nbgrader fetch_assignment {assignment}")
    else:
        shutil.copytree(COURSE / assignment, workplace(folder, student.name) / assignment)


def submit(folder, assignment, student, turn=0):
    """A student types the answers of a turn, the first or the next, and hands them in."""
    answer(workplace(folder, student.name) / assignment, student.hand_ins[turn], student.mischief)
    if student.by == "exchange":
        # `--student` because here one user plays them all: nbgrader takes the user's name.
        run(folder, student.name, f"nbgrader submit {assignment} --student={student.name}")
    else:
        upload(folder, assignment, student, datetime.now(UTC) - timedelta(hours=len(student.hand_ins) - 1 - turn))


def upload(folder, assignment, student, time):
    """The notebook, named as INSTRUCTORS.md asks for, goes to where the instructor puts the platform's downloads."""
    archive = folder / INSTRUCTOR / "downloaded" / assignment / "archive"
    archive.mkdir(parents=True, exist_ok=True)
    for path in sorted((workplace(folder, student.name) / assignment).glob("*.ipynb")):
        if student.by == "zip":
            with zipfile.ZipFile(archive / "all.zip", "a") as bundle:
                bundle.write(path, f"{student.name}_{path.name}")
        else:
            shutil.copy(path, archive / f"{student.name}_attempt_{time:%Y-%m-%d-%H-%M-%S}_{path.name}")


def work(folder, assignment, students):
    """Everybody fetches; those who are in time hand in; the instructor has a first look and collects."""
    run(folder, students[0].name, "nbgrader list")
    for student in students:
        fetch(folder, assignment, student)
        if not student.late or len(student.hand_ins) > 1:
            submit(folder, assignment, student)
    run(folder, INSTRUCTOR, "nbgrader list --inbound")
    run(folder, INSTRUCTOR, f"nbgrader collect {assignment}")


def work_on(folder, assignment, students):
    """Some hand in again; the due date passes; others are late; the instructor collects what is new or downloaded."""
    for student in students:
        for turn in range(1, len(student.hand_ins) - student.late):
            submit(folder, assignment, student, turn)
    now = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S.%f UTC}"
    run(folder, INSTRUCTOR, f'nbgrader db assignment add {assignment} --duedate="{now}"')
    for student in students:
        if student.late:
            submit(folder, assignment, student, len(student.hand_ins) - 1)
    run(folder, INSTRUCTOR, f"nbgrader collect {assignment} --update")
    if any(student.by != "exchange" for student in students):
        run(folder, INSTRUCTOR, f"nbgrader zip_collect {assignment} --force")


def grade(folder, assignment, students):
    """The instructor grades everybody's code; one hand-in is asked for by name."""
    run(folder, INSTRUCTOR, f"nbgrader autograde {assignment} --force --student={students[-1].name}")
    run(folder, INSTRUCTOR, f"nbgrader autograde {assignment}")
    run(folder, INSTRUCTOR, f"python -m grading {assignment} --report=report --workers=2")
    run(folder, INSTRUCTOR, f"python -m grading {assignment} --status")


def give_feedback(folder, assignment, students):
    """The instructor makes a page of feedback for each; those on the exchange fetch theirs; the marks are exported."""
    run(folder, INSTRUCTOR, f"nbgrader generate_feedback {assignment} --force")
    uploaded = ",".join(student.name for student in students if student.by != "exchange")
    exclude = f" --CourseDirectory.student_id_exclude={uploaded}" if uploaded else ""
    run(folder, INSTRUCTOR, f"nbgrader release_feedback {assignment}{exclude}")
    for student in students:
        if student.by == "exchange":
            run(folder, student.name, f"nbgrader fetch_feedback {assignment}")
    run(folder, INSTRUCTOR, "nbgrader export")


# --- answers and marks ---


def answer(folder, answers, mischief=None):
    """Type `answers` {exercise: text} into the answer cells of the notebooks in `folder`, then do the `mischief`.

    Raises ValueError if an answer finds no cell.
    """
    left = dict(answers)
    for path in sorted(folder.glob("*.ipynb")):
        notebook = read(path)
        for cell in notebook.cells:
            if is_answer(cell):
                cell.source = left.pop(grade_id(cell), cell.source)
        if mischief:
            mischief(notebook)
        nbformat.write(notebook, path)
    if left:
        raise ValueError(f"{folder} has no answer cell for {', '.join(left)}: is it the right assignment?")


def solved(assignment):
    """The reference answers: {exercise: text of the solved answer cell, without the marks around the solution}."""
    marks = re.compile(r"^.*\b(BEGIN|END) SOLUTION\b.*\n?", re.MULTILINE)
    return {name: marks.sub("", exercise.answer.source) for name, exercise in exercises(assignment).items()}


def gradebook(folder):
    """nbgrader's own view of the class's gradebook; use it in a `with`."""
    return Gradebook(f"sqlite:///{folder / INSTRUCTOR / 'gradebook.db'}", COURSE_ID)


def mark_sheet(folder, assignment):
    """The marks as the gradebook has them: {student's name: Marks}, sorted by name."""
    with gradebook(folder) as book:
        submissions = sorted(book.assignment_submissions(assignment), key=lambda submission: submission.student.id)
        return {submission.student.id: marks_of(submission, assignment) for submission in submissions}


def marks_of(submission, assignment):
    """One student's marks from the gradebook's record of the submission."""
    marks = {name: Mark(0, 0, False) for name in exercises(assignment)}
    for notebook in submission.notebooks:
        for grade in notebook.grades:
            mark = marks[exercise_of(grade.name)]
            mark.points += grade.score
            mark.max_points += grade.max_score
            mark.needs_hand_grading |= bool(grade.needs_manual_grade)
    return Marks(marks, submission.total_seconds_late, submission.late_submission_penalty or 0)


def grade_by_hand(folder, assignment, student, exercise, points, comment):
    """What the formgrader does when a person enters points and a comment for a written answer."""
    notebook = exercises(assignment)[exercise].path.stem
    with gradebook(folder) as book:
        grade = book.find_grade(exercise, notebook, assignment, student)
        grade.manual_score, grade.needs_manual_grade = points, False
        book.find_comment(exercise, notebook, assignment, student).manual_comment = comment
        book.db.commit()
