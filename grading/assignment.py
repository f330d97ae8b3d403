"""The instructor's copy of an assignment as plain data: what is given, asked, checked and how many points it is worth.

Nothing that a student hands in changes anything here. An `Assignment` travels to workers as JSON.
"""

import ast
import hashlib
import json
import re
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

NOT_GRADED = {"demo", "proof"}  # tags of cells of which only imports run when a submission is graded
LOADED = {"matplotlib", "numpy", "sklearn", "torch", *sys.stdlib_module_names}  # what is imported in no time
MARK = re.compile(r"^.*\b(BEGIN|END) SOLUTION\b.*\n?", re.MULTILINE)


class AssignmentError(Exception):
    """The instructor's copy cannot be graded; the message names the file, the cell and the remedy."""


@dataclass(frozen=True)
class Cell:
    """A cell that matters when a submission is graded.

    kind: "given" (code that runs as it stands), "answer" (the student's code stands in its place), "check" (code that
    grades; hidden tests included) or "manual" (an answer that a person grades; it does not run).
    """

    kind: str
    name: str  # the nbgrader grade_id; a given cell without one is called given-1, given-2, ... by its place
    source: str  # of an answer: the reference answer, without the marks around the solution
    stub: str = ""  # of an answer: what the student is given to start from; of a check: the part the student sees
    points: float = 0.0
    tags: tuple[str, ...] = ()
    id: str = ""  # the notebook format's own id of the cell

    @property
    def exercise(self):
        """`linear_backward-check-2` -> `linear_backward`: the exercise that the cell belongs to."""
        return re.sub(r"-check(-\d+)?$", "", self.name)


@dataclass(frozen=True)
class Assignment:
    """An assignment: its notebooks, each with its cells in order, but no prose, and of demonstrations only imports."""

    name: str
    notebooks: dict[str, list[Cell]]  # by notebook id: the file's name without .ipynb

    @property
    def version(self):
        """sha256 of all that can change a grade: not prose, not demonstrations, not the reference answers."""
        cells = [
            [notebook, cell.kind, cell.name, cell.source if code else cell.stub, cell.points, cell.tags]
            for notebook, cells in sorted(self.notebooks.items())
            for cell in cells
            for code in [cell.kind in ("given", "check")]
        ]
        return hashlib.sha256(json.dumps(cells).encode()).hexdigest()

    def cells(self, *kinds):
        """(notebook id, cell) for every cell of these kinds, in order."""
        return [(name, cell) for name, cells in self.notebooks.items() for cell in cells if cell.kind in kinds]

    def to_json(self):
        return json.dumps(asdict(self), sort_keys=True)

    @classmethod
    def from_json(cls, text):
        """The assignment that `to_json` wrote."""
        data = json.loads(text)
        cells = {
            notebook: [Cell(**cell | {"tags": tuple(cell["tags"])}) for cell in cells]
            for notebook, cells in data["notebooks"].items()
        }
        return cls(data["name"], cells)

    @classmethod
    def read(cls, folder, config=None):
        """The assignment in `folder` of solved notebooks; `config` is nbgrader's, for what stands in an empty answer.

        Raises AssignmentError if there is no notebook, or one that cannot be graded.
        """
        paths = sorted(Path(folder).glob("*.ipynb"))
        if not paths:
            raise AssignmentError(f"{folder} holds no notebook: is it the name of an assignment?")
        assignment = cls(Path(folder).name, {path.stem: read_cells(path, config) for path in paths})
        names = [cell.name for _, cell in assignment.cells("answer", "manual", "check")]
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise AssignmentError(f"{folder}: more than one cell is called {', '.join(twice)}: rename all but one")
        return assignment


def read_cells(path, config=None):
    """The cells of the solved notebook at `path` that matter when a submission is graded."""
    import nbformat  # here, because a worker does without them and they take seconds to import
    from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions

    notebook = nbformat.read(path, as_version=4)
    stub = ClearSolutions(config=config)
    visible = ClearHiddenTests(config=config)
    cells, given = [], 0
    for cell in notebook.cells:
        nbgrader, tags = cell.metadata.get("nbgrader", {}), tuple(cell.metadata.get("tags", []))
        name, source, is_code = nbgrader.get("grade_id", ""), cell.source, cell.cell_type == "code"
        grade, points = nbgrader.get("grade", False), float(nbgrader.get("points", 0))
        rest = {"tags": tags, "id": cell.get("id", "")}
        if nbgrader.get("task"):
            raise AssignmentError(f"{path}: cell {name} is an nbgrader task, which is not graded: use a written answer")
        if nbgrader.get("solution"):
            kind = "manual" if grade or not is_code else "answer"
            given_text = stub.preprocess_cell(cell, {"language": "python"}, 0)[0].source
            cells.append(Cell(kind, name, MARK.sub("", source), given_text, points if grade else 0.0, **rest))
        elif grade:
            if not is_code:
                raise AssignmentError(f"{path}: the check {name} holds no code: only code can grade")
            cells.append(Cell("check", name, source, visible.preprocess_cell(cell, {}, 0)[0].source, points, **rest))
        elif is_code and (source := imports(source) if NOT_GRADED & set(tags) else source):
            given += 1
            cells.append(Cell("given", name or f"given-{given}", source, **rest))
    return cells


def imports(source):
    """The import statements of a demonstration that answers may rely on, as they may in the notebook."""
    try:
        statements = [node for node in ast.parse(source).body if isinstance(node, (ast.Import, ast.ImportFrom))]
    except SyntaxError:  # a notebook's magic
        return ""
    names = {
        node: [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        for node in statements
    }
    loaded = [node for node in statements if all(name.split(".")[0] in LOADED for name in names[node])]
    return "\n".join(map(ast.unparse, loaded))
