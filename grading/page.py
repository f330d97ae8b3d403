"""The graded notebook: the instructor's, with a student's answers in it and what the checks said.

It holds text only, nothing that a browser would run; the hidden tests in it are for the instructor (see feedback.py).
"""

import html
import json
import re
from pathlib import Path

import nbformat
from nbgrader.preprocessors import ClearOutput, ClearSolutions, ComputeChecksums, LockCells

from .suspicion import UNUSUAL

ABOUT = "grading"  # the key of what a graded notebook's metadata say about its grade


class Template:
    """The instructor's notebooks as a student got them, but with their hidden tests: what graded ones are made from."""

    def __init__(self, folder, config=None):
        self.texts = {}
        for path in sorted(Path(folder).glob("*.ipynb")):
            notebook, resources = nbformat.read(path, as_version=4), {}
            for make in (LockCells, ClearSolutions, ClearOutput, ComputeChecksums):
                notebook, resources = make(config=config).preprocess(notebook, resources)
            self.texts[path.stem] = json.dumps(notebook)

    def fill(self, notebook, answers, results, about):
        """The graded notebook, a dict, with these answers {name: source}, results and metadata about the grade."""
        graded = json.loads(
            self.texts[notebook]
        )  # plain data: nbformat's validation would take longer than all the rest
        by_name = {result["name"]: result for result in results}
        for cell in graded["cells"]:
            nbgrader = cell["metadata"].get("nbgrader", {})
            name = nbgrader.get("grade_id")
            if nbgrader.get("solution"):
                cell["source"] = answers.get(name, cell["source"])
            if name in by_name and cell["cell_type"] == "code":
                cell["outputs"] = outputs(by_name[name], nbgrader.get("points") if nbgrader.get("grade") else None)
        graded["metadata"][ABOUT] = about
        told = [each for each in about["oddities"] if each["kind"] != UNUSUAL]  # which is for the instructor alone
        if told:
            first = {"cell_type": "markdown", "id": "about-this-submission", "metadata": {}}
            graded["cells"].insert(0, first | {"source": notes(told)})
        return graded


def outputs(result, points=None):
    """What a graded cell shows: what it printed and, if it failed, the message that the student reads."""
    printed = [(name, printable(result[name])) for name in ("stdout", "stderr") if result.get(name)]
    if points and 0 < result["score"] < 1:
        printed.append(("stdout", f"{result['score'] * points:g} of {points:g} points\n"))
    shown = [{"output_type": "stream", "name": name, "text": text} for name, text in printed]
    if result["verdict"] != "passed" and result["message"]:
        message = printable(result["message"])
        kind, colon, text = message.partition(": ")
        if not (colon and re.fullmatch(r"[\w.]+", kind)):
            kind, text = result["verdict"].capitalize(), message
        error = {"output_type": "error", "ename": kind, "evalue": text, "traceback": [f"{kind}: {text}"]}
        shown.append(error)
    return shown


def printable(text):
    """Text without what no file and no database can hold."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def notes(oddities):
    """What was odd about a submission, as Markdown in which nothing that a student wrote can be more than text."""
    lines = [re.sub(r"([\\`*_{}\[\]()#+!|~$-])", r"\\\1", html.escape(each["text"])) for each in oddities]
    return "**About this submission**\n\n" + "\n".join(f"- {line}" for line in lines)
