"""Code that no exercise needs is named for the instructor, and no honest answer is suspected."""

import pytest
from bank import bank
from notebooks import SOLUTIONS, assignments

from grading.assignment import Assignment
from grading.folder import oddity
from grading.page import Template
from grading.report import by_kind
from grading.suspicion import UNUSUAL, suspicions, unusual
from grading.worker import endings

COURSE = [Assignment.read(SOLUTIONS / name) for name in assignments()]
REFERENCE = {cell.name: cell for assignment in COURSE for _, cell in assignment.cells("answer")}


def test_no_right_answer_is_suspected(record_property):
    right = [answer for answer in bank() if answer.kind == "right"]
    found = {str(answer): unusual(answer.source, REFERENCE[answer.exercise].source) for answer in right}
    assert {name: words for name, words in found.items() if words} == {}
    record_property("grading: right answers that nobody suspects", len(right))


def test_no_reference_answer_and_nothing_that_a_student_is_given_is_suspected():
    for name, cell in REFERENCE.items():
        assert not unusual(cell.source, cell.source) and not unusual(cell.stub, cell.source), name


def test_a_mistake_is_not_an_attack(record_property):
    wrong = [answer for answer in bank() if answer.kind == "wrong"]
    found = {str(answer): unusual(answer.source, REFERENCE[answer.exercise].source) for answer in wrong}
    suspected = {name: words for name, words in found.items() if words}
    assert len(suspected) <= len(wrong) // 100, suspected
    record_property("grading: wrong answers of the bank suspected", len(suspected))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("import os\nos.fork()", ["os (line 1)", "fork (line 2)"]),
        ("x = 1\n%magic\nimport gc", ["gc (line 3)"]),
        ("x = (5\n% 2)\nget_ipython()", ["get_ipython (line 3)"]),
        ("from sys import _getframe as f", ["sys._getframe (line 1)"]),
        ("import sys\ngetattr(sys, '_getframe')", ["_getframe (line 2)"]),
        ("import torch.testing as t\nt.assert_close = print", ["an assignment to t.assert_close (line 2)"]),
        ("setattr(torch.testing, 'assert_close', print)", ["setattr of torch.testing (line 1)"]),
        ("torch.os.environ", ["os (line 1)"]),
        ("torch.load('x')", ["load (line 1)"]),
        ("vars(torch)['sum'] = 1", ["vars of torch (line 1)"]),
        ("class A(float):\n    __eq__ = lambda a, b: True", ["__eq__ (line 2)"]),
        ("A = type('A', (float,), {'__eq__': print})", ["type with three arguments (line 1)", "__eq__ (line 1)"]),
        ("-" * 50_000 + "1", ["an expression too deep to be read (line 1)"]),
        ("#" * 200_000, ["200000 characters, which is more than was looked at"]),
        ("import os)", []),  # it never runs
        ("x = 'a\0'", []),
        ("import sys, time, numpy as np\nprint(1, file=sys.stderr)\nself.grad = type(2)", []),
        ("torch.backends.cudnn.deterministic = True", []),
        ("model.load('x'); out.data = 3", []),
    ],
)
def test_what_is_unusual_is_named_with_its_line(source, words):
    assert unusual(source, "def f():\n    pass") == words


def test_what_the_reference_answer_does_nobody_else_is_suspected_of():
    assert unusual("import gc\nopen('x')", "import gc\nopen('y')") == []
    assert unusual("class A:\n    def __eq__(self, other): pass", "class A:\n    pass") == []


def test_the_instructor_reads_it_and_the_student_does_not():
    [assignment] = [each for each in COURSE if each.name == "01-concepts"]
    oddities = suspicions(assignment, {"01-concepts": {"layer": "import gc"}})
    assert oddities == [oddity(UNUSUAL, "unusual code in layer: uses gc (line 1)", "01-concepts.ipynb", "layer")]
    template = Template(SOLUTIONS / "01-concepts")
    page = template.fill("01-concepts", {}, [], {"oddities": oddities})
    assert page["cells"][0]["id"] != "about-this-submission" and page["metadata"]["grading"]["oddities"] == oddities
    page = template.fill("01-concepts", {}, [], {"oddities": [*oddities, oddity("link", "a link")]})
    assert "a link" in page["cells"][0]["source"] and "unusual" not in page["cells"][0]["source"]


def test_what_was_stopped_died_or_printed_too_much_is_reported_once():
    [assignment] = [each for each in COURSE if each.name == "01-concepts"]

    def result(name, verdict="passed", stdout=""):
        return {"name": name, "verdict": verdict, "message": "stopped", "stdout": stdout, "stderr": ""}

    cut = "x\n[... 7 more characters were printed and are left out]"
    results = [result("layer", "timed out"), result("layer-check", "timed out"), result("collapse", "ran", cut)]
    found = endings(assignment, {"01-concepts": [*results, result("neuron-check", "failed", cut[:-1])]})
    assert [(each["kind"], each["cell"]) for each in found] == [("timed out", "layer"), ("cut output", "collapse")]


def test_the_terminal_has_a_line_for_each_kind_of_oddity():
    oddities = [oddity("skip tag", f"cell {n}") for n in range(14)] + [oddity("link", "a link")]
    assert list(by_kind(oddities)) == ["14 × [skip tag] cell 0 ...", "[link] a link"]
