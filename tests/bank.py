"""The bank of answers, and runs of the graded cells of a notebook with any answer in any cell."""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

import forked
from notebooks import ANSWERS, assignments, exercise_of, exercises, grade_id, graded_cells, is_answer, is_check, read

NOTEBOOK_SECONDS = 60  # CPU time of all graded cells of a notebook before they are stopped: far over the budget
ANSWER_SECONDS = 20  # CPU time of one answer with its checks; the capstone of chapter 5 trains four networks
CAUGHT_BY = re.compile(r'^caught by: "(.+)"$', re.MULTILINE | re.DOTALL)

# What two processes do not carry over, so that these are judged otherwise than in a notebook (see INSTRUCTORS.md).
OTHERWISE = {
    "05-mlp/own_mlp_forward_backward/wrong_autograd": "is caught by PyTorch's own error, before the check's message",
    "05-mlp/evaluate/wrong_grad_globally_off": "gradients that are switched off for good stay in the answer's process",
    "06-faq/integrated_gradients/right_functional_grad": "torch.func cannot look into a function of the check",
}


@dataclass
class Answer:
    """One file of the bank: what a student could have typed into the answer cell of an exercise."""

    path: Path

    def __post_init__(self):
        self.assignment, self.exercise = self.path.parts[-3:-1]
        self.kind = self.path.name.partition("_")[0]
        self.source = self.path.read_text(encoding="utf-8")
        self.docstring = ast.get_docstring(ast.parse(self.source, str(self.path))) or ""
        self.idea = self.docstring.partition("\n")[0]
        found = CAUGHT_BY.search(self.docstring)
        self.caught_by = found[1] if found else ""

    def __str__(self):
        return f"{self.assignment}/{self.exercise}/{self.path.stem}"


def bank():
    """All answers of the bank, in the order of their paths."""
    return [Answer(path) for path in sorted(ANSWERS.glob("*/*/*.py"))]


def autograded():
    """The exercises of all chapters that checks grade, in order."""
    return [exercise for name in assignments() for exercise in exercises(name).values() if not exercise.manual]


def graded_steps(path, sources=None):
    """(name, source) of the graded cells of the notebook at `path`; `sources` maps a grade_id to another source.

    The name of an answer or a check is its grade_id; that of given code says which cell it is.
    """
    notebook, steps = read(path), []
    for cell in graded_cells(notebook):
        if is_answer(cell) or is_check(cell):
            name = grade_id(cell)
        else:
            name = f"given cell {notebook.cells.index(cell) + 1} ({cell.source.strip().partition(chr(10))[0]})"
        steps.append((name, (sources or {}).get(name, cell.source)))
    return steps


def troubles(outcomes):
    """Which cells of a run would lose points or not run, and why: name -> message."""
    found = {name: outcome.error for name, outcome in outcomes.items() if outcome.error}
    for name, outcome in outcomes.items():
        if outcome.stderr and exercise_of(name) != name and name not in found:
            found[name] = (
                f"the check printed to stderr, which nbgrader scores 0: {outcome.stderr.strip()!r}; "
                "avoid the warning, or silence it in the check with warnings.catch_warnings()"
            )
    return found


def run_notebook(path, sources=None):
    """Run all graded cells of the notebook at `path`, some with other `sources`. Returns name -> Outcome."""
    [outcomes] = forked.run(path.parent, [], [graded_steps(path, sources)], NOTEBOOK_SECONDS)
    return outcomes


def run_answers(exercise, sources, seconds=ANSWER_SECONDS):
    """Run each of `sources` as the answer of an exercise, with its checks and the given cells, but no other exercise.

    Returns for each answer name -> Outcome of the cells from the answer to its last check.
    """
    own = [grade_id(cell) for cell in [exercise.answer, *exercise.checks]]
    steps = [step for step in graded_steps(exercise.path) if step[0] in own or step[0].startswith("given cell")]
    names = [name for name, _ in steps]
    first, last = names.index(own[0]), max(map(names.index, own))
    trials = [[(own[0], source), *steps[first + 1 : last + 1]] for source in sources]
    return forked.run(exercise.path.parent, steps[:first], trials, seconds)
