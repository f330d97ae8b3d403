"""A plain `pytest` compares the outputs of the solved notebooks, and tells at its end how much was tested."""

import os
import re
import shutil
import subprocess
import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output
from notebooks import ROOT

FIGURE = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()"
COUNTING = "def test_{}(record_property):\n    record_property('farm: eggs counted', 3)\n"


def stored(source, *outputs):
    """A cell that was run, with the outputs that it left."""
    return new_code_cell(source, execution_count=1, outputs=list(outputs))


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """What pytest prints of a course that has its settings, two tests that count, and one notebook."""
    here = tmp_path_factory.mktemp("course")
    same = new_output("stream", name="stdout", text="a\n")
    figure = {"image/png": "AAAA", "text/plain": "<Figure size 640x480 with 1 Axes>"}
    cells = [
        stored("print('a')", same),
        stored("print('b')", same),
        stored(FIGURE, new_output("display_data", data=figure)),
        stored(FIGURE),
        stored("import warnings\nprint('a')\nwarnings.warn('only on this machine')", same),
        stored("assert False"),
    ]
    for folder in ["solutions", "course"]:
        (here / folder).mkdir()
        nbformat.write(new_notebook(cells=cells), here / folder / "chapter.ipynb")
    (here / "tests").mkdir()
    for name in ["pyproject.toml", "tests/conftest.py", "tests/notebooks.py"]:
        shutil.copy(ROOT / name, here / name)
    for name in ["duck", "goose"]:
        (here / "tests" / f"test_{name}.py").write_text(COUNTING.format(name))
    command = [sys.executable, "-m", "pytest", "-rA", "--color=no", "-p", "no:cacheprovider"]
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    return subprocess.run(command, cwd=here, env=variables, capture_output=True, text=True).stdout


def test_nbval_compares_what_the_solved_notebooks_print_but_neither_pixels_nor_warnings(report):
    verdicts = re.findall(r"^(PASSED|FAILED) (.*ipynb::Cell .)", report, re.MULTILINE)
    expected = ["PASSED", "FAILED", "PASSED", "FAILED", "PASSED", "FAILED"]
    assert sorted(verdicts) == sorted(
        (verdict, f"solutions/chapter.ipynb::Cell {i}") for i, verdict in enumerate(expected)
    )


def test_counts_of_all_processes_are_added_up_at_the_end(report):
    assert "\nfarm: 6 eggs counted\n" in report
    assert "\nnbval: 3 cells of the solved notebooks ran and printed the same\n" in report
