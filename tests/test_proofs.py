"""Every displayed derivative is proved by a cell, and that cell could fail."""

import ast
import re
from collections import defaultdict

import pytest
from notebooks import tags
from sources import course_texts, report, sample

EQUATION = re.compile(r"\$\$(.+?)\$\$", re.DOTALL)
TAG = re.compile(r"\\tag\{([^}]*)\}")
PROVES = re.compile(r"^# proves (.*)$", re.MULTILINE)
DERIVATIVE = re.compile(
    r"\\partial|\\nabla|\\delta\s*_|['}\w](?:'|\^\{?\\prime)"  # ∂, ∇, δ_l, f', f^\prime
    r"|frac\s*\{\s*(?:d|\\mathrm\s*\{?d\}?)(?!\s*_)[^{}]*\}\s*\{\s*(?:d|\\mathrm\s*\{?d\}?)\s*[\\a-zA-Z]"  # dy/dx
)


def equations(source):
    """The displayed equations of a chapter: (cell, TeX)."""
    return [(cell, tex) for cell in source.prose() for tex in EQUATION.findall(cell.source)]


def proofs(source):
    """What each cell proves: (cell, list of tags)."""
    found = [(cell, ",".join(PROVES.findall(cell.source))) for cell in source.code()]
    return [(cell, re.findall(r"\((\d+\.\w+)\)", names)) for cell, names in found]


def displayed_derivatives_are_tagged_and_proved(course):
    for source in course:
        proved = {name for cell, names in proofs(source) if "proof" in tags(cell) for name in names}
        for cell, tex in equations(source):
            if not DERIVATIVE.search(tex):
                continue
            names = TAG.findall(tex)
            if not names:
                remedy = rf"give it a \tag{{{source.chapter}.N}} and a cell that proves it"
                yield source.complaint(cell, f"the derivative {' '.join(tex.split())} has no number", remedy)
            for name in names:
                if name not in proved:
                    remedy = f"add a cell tagged proof with the comment # proves ({name})"
                    yield source.complaint(cell, f"no cell proves equation ({name})", remedy)


def numbers_of_equations_are_unique(course):
    seen = defaultdict(set)
    for source in course:
        for cell, tex in equations(source):
            for name in TAG.findall(tex):
                if name in seen[source.assignment]:
                    yield source.complaint(cell, f"a second equation is called ({name})", "number it anew")
                if not re.fullmatch(rf"{source.chapter}\.[1-9]\d*", name):
                    yield source.complaint(cell, f"equation ({name})", f"number it ({source.chapter}.N)")
                seen[source.assignment].add(name)


def proofs_name_what_they_prove(course):
    known = defaultdict(set)
    for source in course:
        known[source.assignment] |= {name for _, tex in equations(source) for name in TAG.findall(tex)}
    for source in course:
        for cell, names in proofs(source):
            is_proof = "proof" in tags(cell)
            if is_proof and not names:
                remedy = f"begin it with a comment such as # proves ({source.chapter}.1)"
                yield source.complaint(cell, "a proof that does not say of what", remedy)
            if names and not is_proof:
                yield source.complaint(cell, "it proves an equation, but is not marked so", "tag it proof")
            for name in names:
                if name not in known[source.assignment]:
                    yield source.complaint(cell, f"it proves ({name}), which is no equation here", "mend the number")


def can_fail(code):
    """True if the code asserts something that is not a constant, or calls an assert_close."""
    nodes = list(ast.walk(ast.parse(code)))
    asserts = [node for node in nodes if isinstance(node, ast.Assert) and not isinstance(node.test, ast.Constant)]
    calls = [ast.unparse(node.func) for node in nodes if isinstance(node, ast.Call)]
    return bool(asserts) or any(name.split(".")[-1] == "assert_close" for name in calls)


def proofs_can_fail(course):
    for source in course:
        for cell in source.code():
            if "proof" in tags(cell) and not can_fail(cell.source):
                remedy = "assert what the equation says, e.g. with torch.testing.assert_close or assert gradcheck(...)"
                yield source.complaint(cell, "this proof cannot fail", remedy)


RULES = [
    displayed_derivatives_are_tagged_and_proved,
    numbers_of_equations_are_unique,
    proofs_name_what_they_prove,
    proofs_can_fail,
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_chapter_keeps_the_rule(rule):
    report(rule(course_texts()))


def test_displayed_gradients_are_counted(record_property):
    displayed = [tex for source in course_texts() for _, tex in equations(source) if DERIVATIVE.search(tex)]
    assert displayed, "the course displays no derivative: does test_proofs.py still recognize one?"
    unproved = list(displayed_derivatives_are_tagged_and_proved(course_texts()))
    record_property("proofs: displayed gradients proved", len(displayed) - len(unproved))


# -- The tests of these tests --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tex",
    [
        r"\frac{\partial L}{\partial W}",
        r"\nabla_W L",
        r"\frac{dy}{dx}",
        r"\dfrac{d}{d x} x^2",
        r"\frac{d^2 y}{dx^2}",
        r"\frac{\mathrm{d} y}{\mathrm{d} x}",
        r"\frac{d\sigma}{dz}",
        r"\sigma'(z) = \sigma(z)(1 - \sigma(z))",
        r"f_{l}'(z)",
        r"f^\prime(z)",
        r"\delta_l = y",
        r"\delta _l",
    ],
)
def test_a_derivative_is_recognized(tex):
    assert DERIVATIVE.search(tex)


@pytest.mark.parametrize(
    "tex", [r"y = W x + b", r"\frac{d_{in}}{d_{out}}", r"\frac{1}{2}", r"\sqrt{\frac{D}{N}}", r"\delta"]
)
def test_other_formulas_need_no_proof(tex):
    assert not DERIVATIVE.search(tex)


PROOF = "assert x.grad == 2 * x"
WHERE = "solutions/01-sample/01-sample.md, cell 3 (`## How steep is it?`)"
PROVING = "solutions/01-sample/01-sample.md, cell 4 (`# proves"
DAMAGES = {
    "no tag": (r" \tag{1.1}", "", WHERE, r"give it a \tag{1.N}"),
    "no proof": ("# proves (1.1)", "# proves (1.2)", WHERE, "add a cell tagged proof with the comment # proves (1.1)"),
    "no such equation": ("# proves (1.1)", "# proves (1.1), (1.2)", PROVING, "it proves (1.2), which is no equation"),
    "two of a number": ("$$\n\n", "$$\n\n$$\ny = 1 \\tag{1.1}\n$$\n\n", WHERE, "a second equation is called (1.1)"),
    "other chapter": (r"\tag{1.1}", r"\tag{2.1}", WHERE, "number it (1.N)"),
    "untagged proof": (":tags: [proof]", ":tags: [demo]", PROVING, "tag it proof"),
    "nothing named": (
        "# proves (1.1)",
        "# it holds",
        "cell 4 (`# it holds`)",
        "begin it with a comment such as # proves",
    ),
    "no assert": (PROOF, "print(x.grad == 2 * x)", PROVING, "this proof cannot fail"),
    "assert of nothing": (PROOF, "assert True", PROVING, "this proof cannot fail"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_text_is_named_with_its_cell_and_a_remedy(damage):
    old, new, where, part = DAMAGES[damage]
    assert not [complaint for rule in RULES for complaint in rule([sample()])]
    found = [complaint for rule in RULES for complaint in rule([sample(old, new)])]
    assert any(where in complaint and part in complaint for complaint in found), "\n".join(found)


@pytest.mark.parametrize("proof", ["torch.testing.assert_close(x.grad, 2 * x)", "assert gradcheck(f, x)"])
def test_these_proofs_can_fail(proof):
    assert not list(proofs_can_fail([sample(PROOF, proof)]))
