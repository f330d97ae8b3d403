"""A course of one small assignment in two notebooks, and a class that hands in: everything but real answers.

With fake_engine.py, a whole run of the grader takes a second or two.
"""

import os
import shutil
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.apps.api import NbGraderAPI
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from grading.autograde import Autograde

NAME = "01-small"
HERE = Path(__file__).resolve().parent
STUB = "# YOUR CODE HERE\nraise NotImplementedError()"


def nbgrader(name, points=None, solution=False):
    flags = {"grade_id": name, "grade": points is not None, "solution": solution, "locked": not solution, "task": False}
    return {"nbgrader": flags | {"schema_version": 3} | ({"points": points} if points is not None else {})}


def exercise(name, points=1):
    """An answer cell and its check, with a hidden test."""
    solution = f"### BEGIN SOLUTION\n{name} = 'PASS'\n### END SOLUTION"
    check = f"assert {name}\n### BEGIN HIDDEN TESTS\nassert {name} == 'secret of {name}'\n### END HIDDEN TESTS"
    return [
        new_code_cell(solution, id=f"{name}-a", metadata=nbgrader(name, solution=True)),
        new_code_cell(check, id=f"{name}-c", metadata=nbgrader(f"{name}-check", points)),
    ]


def written(name, points=2):
    text = "<!-- BEGIN SOLUTION -->\nThe rubric.\n<!-- END SOLUTION -->"
    return new_markdown_cell(text, id=name, metadata=nbgrader(name, points, solution=True))


def furnish(root, url=None):
    """A course folder with the small assignment, known to the gradebook (at `url`, if not the usual file)."""
    source = root / "solutions" / NAME
    source.mkdir(parents=True)
    books = {
        "first": [new_markdown_cell("# One", id="head"), *exercise("add"), *exercise("mul", 2), written("explain")],
        "second": [new_code_cell("given = 1", id="given"), *exercise("div")],
    }
    for name, cells in books.items():
        nbformat.write(new_notebook(cells=cells), source / f"{name}.ipynb")
    settings = config(root, url=url)
    GenerateAssignment(coursedir=coursedir(root, settings), config=settings).start()
    return root


def config(root, url=None, **options):
    """nbgrader's configuration of the course in `root`; options are traits of Autograde."""
    made = Config()
    made.CourseDirectory.update({"root": str(root), "source_directory": "solutions", "release_directory": "course"})
    made.CourseDirectory.course_id = "small"
    if url:
        made.CourseDirectory.db_url = url
    made.ClearSolutions.code_stub = {"python": STUB}
    made.Autograde.update({"engine": "fake_engine.Engine", "workers": 2} | options)
    return made


def coursedir(root, config_=None, **options):
    found = CourseDirectory(config=config_ or config(root))
    found.assignment_id = NAME
    for name, value in options.items():
        setattr(found, name, value)
    return found


def hand_in(root, student, time=None, **answers):
    """Put a submission where `nbgrader collect` puts it; `answers` {exercise: source}."""
    folder = root / "submitted" / student / NAME
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(root / "course" / NAME, folder)
    for path in folder.glob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        for cell in notebook.cells:
            cell.source = answers.get(cell.metadata.get("nbgrader", {}).get("grade_id"), cell.source)
        nbformat.write(notebook, path)
    if time:
        (folder / "timestamp.txt").write_text(time)
    return folder


def grader(root, config_=None, student="*", force=False, **options):
    """The converter as nbgrader's command makes it; `options` are traits of CourseDirectory."""
    settings = config_ or config(root)
    made = Autograde(coursedir=coursedir(root, settings, student_id=student, **options), config=settings)
    made.force = force
    return made


def autograde(root, config_=None, **options):
    """Grade; returns the Summary."""
    os.environ["PYTHONPATH"] = str(HERE)  # where the workers find the fake engine
    made = grader(root, config_, **options)
    made.start()
    return made.summary


def gradebook(root, url=None):
    """nbgrader's own view of the gradebook; use it in a `with`."""
    settings = config(root, url=url)
    return NbGraderAPI(coursedir=coursedir(root, settings), config=settings).gradebook


def points(root, student, url=None):
    """{cell: (score, needs a person)} as nbgrader's gradebook has them."""
    with gradebook(root, url) as book:
        submission = book.find_submission(NAME, student)
        return {
            grade.name: (grade.score, grade.needs_manual_grade)
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


def graded(root, student, notebook="first"):
    """The graded notebook."""
    return nbformat.read(root / "autograded" / student / NAME / f"{notebook}.ipynb", as_version=4)
