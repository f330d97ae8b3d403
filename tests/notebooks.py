"""The course as data: which assignments there are, their cells, and the exercises in them.

Everything here is read from `_toc.yml` and the solved notebooks; nothing is listed twice.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
import yaml

ROOT = Path(__file__).resolve().parent.parent
SOLUTIONS = ROOT / "solutions"
COURSE = ROOT / "course"
ANSWERS = ROOT / "tests" / "answers"

HEADING = re.compile(
    r"^### Exercise (?P<number>\d\.\d+) — `(?P<name>\w+)` +(?P<difficulty>[●○]{3}) +"
    r"(?P<minutes>\d+) min +(?P<points>\d+) points?$",
    re.MULTILINE,
)
SKIPPED_WHEN_GRADING = {"demo", "proof"}
# Exercises that leave the design free and are judged by what it reaches: name -> CPU seconds that the checks may take.
FREE_DESIGN = {"capstone": 30}


@dataclass
class Exercise:
    """One exercise of a solved notebook: its answer cell and the check cells that grade it."""

    name: str
    path: Path  # the solved notebook
    answer: nbformat.NotebookNode
    checks: list = field(default_factory=list)

    @property
    def manual(self):
        """True if a person grades it: the answer cell itself carries the points."""
        return self.answer.metadata.nbgrader.grade

    @property
    def points(self):
        graded = [self.answer] if self.manual else self.checks
        return sum(cell.metadata.nbgrader.points for cell in graded)

    @property
    def assignment(self):
        return self.path.parent.name


def solved_notebooks():
    """Paths of the solved notebooks, in the order of `_toc.yml`."""
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text())
    files = [chapter["file"] for chapter in toc["chapters"]]
    return [ROOT / f"{file}.ipynb" for file in files if file.startswith("solutions/")]


def assignments():
    """Names of the nbgrader assignments, in the order of `_toc.yml`."""
    return list(dict.fromkeys(path.parent.name for path in solved_notebooks()))


def notebooks_of(assignment):
    """Paths of the solved notebooks of one assignment, in the order of `_toc.yml`."""
    return [path for path in solved_notebooks() if path.parent.name == assignment]


def student_notebook(solved):
    """Path of the student's notebook made from the solved one."""
    return COURSE / solved.relative_to(SOLUTIONS)


def read(path):
    """The notebook at `path`, as nbformat 4."""
    return nbformat.read(path, as_version=4)


def tags(cell):
    return set(cell.metadata.get("tags", []))


def is_answer(cell):
    return cell.metadata.get("nbgrader", {}).get("solution", False)


def is_check(cell):
    metadata = cell.metadata.get("nbgrader", {})
    return metadata.get("grade", False) and not metadata.get("solution", False)


def grade_id(cell):
    return cell.metadata.nbgrader.get("grade_id", "")


def graded_cells(notebook):
    """The code cells that run when a submission is graded: given code, answers and checks, no demonstrations."""
    return [cell for cell in notebook.cells if cell.cell_type == "code" and not tags(cell) & SKIPPED_WHEN_GRADING]


def exercise_of(check_id):
    """`linear_backward-check-2` -> `linear_backward`."""
    return re.sub(r"-check(-\d+)?$", "", check_id)


def exercises(assignment):
    """The exercises of an assignment: name -> Exercise, in the order of the notebooks."""
    found = {}
    for path in notebooks_of(assignment):
        cells = read(path).cells
        found |= {grade_id(cell): Exercise(grade_id(cell), path, cell) for cell in cells if is_answer(cell)}
        for cell in filter(is_check, cells):
            if exercise := found.get(exercise_of(grade_id(cell))):  # test_sources.py reports a check without an answer
                exercise.checks.append(cell)
    return found
