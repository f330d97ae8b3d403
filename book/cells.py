"""Shows a solved notebook as a reader wants to see it: solutions folded, hidden tests and rubrics left out.

What an answer cell and a check cell say before the student writes is read from the student's notebook, so that nothing
is taken out here a second time. A complaint is a Sphinx warning, which names the file and stops the build.
"""

import re
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell
from sphinx.util import logging

COMPLAIN = logging.getLogger(__name__).warning
DELIMITER = re.compile(r"^\s*(###|<!--) (BEGIN|END) SOLUTION( -->)?\n?", re.MULTILINE)
RUBRIC = re.compile(r"^(\*\*)?Rubric\b.*", re.MULTILINE | re.DOTALL)
SLIDER = "*The sliders move in the notebook: the rocket at the top of this page opens it.*"


def student_notebook(solved):
    """`solutions/01/01.ipynb` -> `course/01/01.ipynb`."""
    return Path("course", *Path(solved).parts[1:])


def graded(notebook):
    """The graded cells of a notebook: grade_id -> cell."""
    return {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}


def folded(cell, what):
    """The code cell with its source folded away; a click on "Show {what}" reveals it, its outputs stay."""
    cell.metadata["tags"] = [*cell.metadata.get("tags", []), "hide-input"]
    prompts = {"code_prompt_show": f"Show {what}", "code_prompt_hide": "Hide it"}
    cell.metadata["mystnb"] = cell.metadata.get("mystnb", {}) | prompts
    return cell


def shown(cell, blank):
    """The cells to show for one of a solved notebook; `blank` is the same cell in the student's, None if ungraded."""
    if blank is None:
        if "slider" in cell.metadata.get("tags", []):
            return [folded(cell, "the code of the sliders"), new_markdown_cell(SLIDER)]
        return [cell]
    if not cell.metadata.nbgrader.solution:
        cell.source = blank.source
        return [folded(cell, "the check")]
    cell.source = DELIMITER.sub("", cell.source).rstrip()
    if cell.cell_type == "code":
        return [new_code_cell(blank.source), folded(cell, "a solution")]
    answer = RUBRIC.sub("", cell.source).rstrip()
    return [new_markdown_cell(f"<details>\n<summary>Show a good answer</summary>\n\n{answer}\n</details>")]


def problems(notebook, blanks):
    """What must not be published: (cell, problem and remedy) for each."""
    for cell in notebook.cells:
        images = [output for output in cell.get("outputs", []) if "image/png" in output.get("data", {})]
        if images and not cell.metadata.get("mystnb", {}).get("image", {}).get("alt", "").strip():
            yield cell, "a figure without alternative text: say in mystnb: image: alt: what it shows"
        if cell.cell_type == "code" and not cell.execution_count and "slider" not in cell.metadata.get("tags", []):
            yield cell, "not executed, so it has no outputs: run `make notebooks`"
        if "nbgrader" in cell.metadata and cell.metadata.nbgrader.grade_id not in blanks:
            yield cell, "missing in the student's notebook: run `make notebooks`"


def fold(app, docname, content):
    """Before Sphinx reads a notebook, put the cells to show in the place of its own."""
    if not str(app.env.doc2path(docname)).endswith(".ipynb"):
        return
    path = student_notebook(f"{docname}.ipynb")
    app.env.note_dependency(path)
    if not (app.srcdir / path).exists():
        COMPLAIN(f"{path} is missing: run `make notebooks`", location=docname)
        return
    blanks = graded(nbformat.read(app.srcdir / path, as_version=4))
    notebook = nbformat.reads(content[0], as_version=4)
    for cell, problem in problems(notebook, blanks):
        number, first = notebook.cells.index(cell) + 1, cell.source.split("\n")[0]
        COMPLAIN(f"cell {number} (`{first}`): {problem}", location=docname)
    pairs = [(cell, blanks.get(cell.metadata.get("nbgrader", {}).get("grade_id"))) for cell in notebook.cells]
    notebook.cells = [new for cell, blank in pairs for new in shown(cell, blank)]
    content[0] = nbformat.writes(notebook)


def setup(app):
    app.connect("source-read", fold)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
