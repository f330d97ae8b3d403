"""The texts of the chapters as the rules of test_sources.py, test_prose.py and test_proofs.py see them.

A rule is a function that takes a list of Source and yields one complaint for every place that breaks it;
a complaint names the file, the cell and the remedy.
"""

import re
from dataclasses import dataclass
from functools import cache

import jupytext
import pytest
from notebooks import ROOT, read, solved_notebooks

DELIMITER = re.compile(r"\s*(### (BEGIN|END) (SOLUTION|HIDDEN TESTS)|<!-- (BEGIN|END) (SOLUTION) -->)")


@dataclass
class Source:
    """One chapter: its cells, from the text (no outputs) or from a notebook."""

    path: str  # relative to the project, as messages name it
    cells: list

    @property
    def assignment(self):
        return self.path.split("/")[-2]

    @property
    def chapter(self):
        """Number of the chapter, the first part of every number in it."""
        return int(self.assignment.split("-")[0])

    def code(self):
        return [cell for cell in self.cells if cell.cell_type == "code"]

    def prose(self):
        return [cell for cell in self.cells if cell.cell_type == "markdown"]

    def complaint(self, cell, problem, remedy):
        """`FILE, cell 7 (`neuron-check`): PROBLEM: REMEDY`; a cell without nbgrader id is quoted by its first line."""
        number = next(i for i, other in enumerate(self.cells, start=1) if other is cell)
        name = cell.metadata.get("nbgrader", {}).get("grade_id") or cell.source.split("\n")[0]
        return f"{self.path}, cell {number} (`{name}`): {problem}: {remedy}"


def parse(path, text):
    """The Source in a chapter's text; ValueError, with file, cell and line, if jupytext cannot read it."""
    try:
        return Source(path, jupytext.reads(text, fmt="md:myst").cells)
    except Exception as error:  # jupytext names the cell and the line, but not the file
        raise ValueError(f"{path}: {error}\nMend the header of this cell; CONTRIBUTING.md shows a good one.") from None


@cache
def chapters():
    """The texts in the order of `_toc.yml`, and what is wrong with those that cannot be read."""
    texts, complaints = [], []
    for path in (solved.with_suffix(".md") for solved in solved_notebooks()):
        try:
            texts.append(parse(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")))
        except ValueError as error:
            complaints.append(str(error))
    return texts, complaints


def course_texts():
    """The text of every chapter that can be read (test_sources.py reports the others), in the order of `_toc.yml`."""
    return chapters()[0]


def course_notebooks():
    """Every solved notebook, with its outputs, in the order of `_toc.yml`."""
    return [Source(path.relative_to(ROOT).as_posix(), read(path).cells) for path in solved_notebooks()]


def split(cell):
    """The lines that nbgrader leaves in a cell, and those that it takes out of it."""
    shown, hidden = [], []
    lines = shown
    for line in cell.source.split("\n"):
        if DELIMITER.fullmatch(line.rstrip()):
            lines = hidden if "BEGIN" in line else shown
        else:
            lines.append(line.strip())
    return shown, hidden


def report(complaints):
    """Fail with all complaints, one a line."""
    if complaints := list(complaints):
        pytest.fail("\n".join(complaints), pytrace=False)


def template():
    """The exercises that CONTRIBUTING.md shows as a template."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return re.search(r"^````markdown\n(.*?)^````$", text, re.DOTALL | re.MULTILINE)[1]


def sample(old="", new="", path="solutions/01-sample/01-sample.md"):
    """A small chapter around that template, which keeps every rule; `old` replaced by `new` makes a damaged one."""
    text = SAMPLE.replace("EXERCISES", template().replace("3 points", "18 points").replace("points: 3", "points: 18"))
    assert old in text, f"the sample chapter no longer holds {old!r}: damage something else"
    return parse(path, text.replace(old, new, 1) if old else text)


SAMPLE = r"""---
kernelspec:
  display_name: Python 3 (ipykernel)
  language: python
  name: python3
---

# A sample

```{code-cell} ipython3
import torch
```

## How steep is it?

See [the end](#further-reading).

$$
\frac{\partial y}{\partial x} = 2 x \tag{1.1}
$$

```{code-cell} ipython3
:tags: [proof]

# proves (1.1)
x = torch.tensor(3.0, requires_grad=True)
(x**2).backward()
assert x.grad == 2 * x
```

EXERCISES
## What to remember

- One line.

## What the usual tutorial gets wrong

Nothing.

## Further reading

A book.
"""
