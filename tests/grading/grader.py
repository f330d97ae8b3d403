"""A class that is graded by `python -m grading`, as the tests, the demonstration and the benchmark use it."""

import csv
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from classroom import COURSE_ID, INSTRUCTOR, environment, mark_sheet

# Plain nbgrader: no more than it needs to find its way; everything else is as installed.
STOCK_CONFIG = f"""c = get_config()
c.CourseDirectory.course_id = {COURSE_ID!r}
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "course"
"""


@dataclass
class Graded:
    """What came of grading a class."""

    folder: Path  # of the class
    said: str  # on the terminal
    code: int  # the exit code
    marks: dict  # {student: Marks}
    oddities: dict  # {student: {kind of oddity: text}}, as in the report


def shorten_limits(course, seconds=5):
    """Let the class not wait as long for what never ends: no answer of chapter 1 takes a second."""
    with (course / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write(f'c.Autograde.limits = {{"seconds": {seconds}, "wall": 8}}\n')


def run_plain(folder, *words):
    """Run an nbgrader command of a class that has STOCK_CONFIG, in a process that never saw the course's configuration.

    Returns what it said and the exit code.
    """
    (folder / INSTRUCTOR / "nbgrader_config.py").write_text(STOCK_CONFIG, encoding="utf-8")
    return run_module(folder, "nbgrader", *words)


def run_grading(folder, assignment, *options, patience=600):
    """Grade an assignment of the class in `folder` with `python -m grading`; returns what it said and the exit code."""
    return run_module(folder, "grading", assignment, *options, patience=patience)


def run_module(folder, module, *words, patience=3600):
    """Run `python -m MODULE WORDS` as the instructor of a class; returns what it said and the exit code."""
    command = [sys.executable, "-m", module, *words]
    variables = environment(folder, INSTRUCTOR)
    course = folder / INSTRUCTOR
    Path(variables["TMPDIR"]).mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        command,
        cwd=course,
        env=variables,
        timeout=patience,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.stdout.decode(errors="replace"), done.returncode


def grade_class(folder, assignment, *options, patience=600):
    """Grade an assignment of the class in `folder`; returns a Graded."""
    report = folder / INSTRUCTOR / "report"
    said, code = run_grading(folder, assignment, "--report", str(report), *options, patience=patience)
    path = report / f"{assignment}-oddities.csv"
    if not path.exists():
        raise RuntimeError(f"`python -m grading {assignment}` wrote no report:\n{said}")
    oddities = {}
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            kinds = oddities.setdefault(row["student"], {})
            kinds[row["kind"]] = "\n".join(filter(None, [kinds.get(row["kind"]), row["what"]]))
    return Graded(folder, said, code, mark_sheet(folder, assignment), oddities)
