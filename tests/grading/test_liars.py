"""Objects that claim to equal everything win nothing, in any exercise of any chapter."""

import ast

import pytest
from bank import autograded
from notebooks import SOLUTIONS, assignments, grade_id

from grading.assignment import Assignment
from grading.engine import Engine, Limits

# A class whose objects agree with whatever is done to them; NAME and BASE are filled in.
LIAR = """
def NAME_agree(self, *args, **kwargs):
    return True

def NAME_same(self, *args, **kwargs):
    return self

def NAME_nothing(self, *args, **kwargs):
    return 0.0

NAME_body = dict.fromkeys("__eq__ __ne__ __lt__ __le__ __gt__ __ge__ __bool__ __contains__".split(), NAME_agree)
NAME_body |= dict.fromkeys("__sub__ __rsub__ __abs__ __float__".split(), NAME_nothing)
NAME_body |= dict.fromkeys(
    "__add__ __radd__ __mul__ __rmul__ __truediv__ __matmul__ __neg__ __pow__ __getitem__ __call__ __getattr__ "
    "__enter__".split(),
    NAME_same,
)
NAME_body |= {"__hash__": lambda self: 0, "__len__": lambda self: 2, "__iter__": lambda self: iter([self, self])}
NAME_body |= {"__next__": NAME_same, "__exit__": NAME_nothing, "__format__": lambda self, spec: "1"}
NAME_body |= {"__init__": lambda self, *args, **kwargs: None, "__torch_function__": classmethod(lambda *args: True)}
NAME_body |= {"backward": NAME_same, "shape": (), "dtype": torch.float64, "grad": 0.0, "data": 0.0}
NAME_liar = type("NAME", (BASE,), NAME_body)
"""
BASES = ["object", "float", "int", "str", "tuple", "list", "dict", "set", "torch.Tensor"]


def lie(exercise, base):
    """An answer to an exercise whose functions return liars and whose classes are liars."""
    answer = []
    for node in ast.parse(exercise.answer.source).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            answer.append(LIAR.replace("NAME", node.name).replace("BASE", base))
            made = f"def {node.name}(*args, **kwargs):\n    return {node.name}_liar()\n"
            answer.append(made if isinstance(node, ast.FunctionDef) else f"{node.name} = {node.name}_liar\n")
    return "\n".join(answer)


@pytest.fixture(scope="module")
def engine():
    """One engine for all chapters."""
    notebooks = {}
    for name in assignments():
        notebooks |= Assignment.read(SOLUTIONS / name).notebooks
    with Engine(Assignment("all", notebooks), Limits(seconds=2, wall=6)) as engine:
        yield engine


@pytest.mark.parametrize("base", BASES)
def test_a_liar_earns_nothing_in_any_exercise(base, engine, record_property):
    answers = {}
    for exercise in autograded():
        answers.setdefault(exercise.path.stem, {})[exercise.name] = lie(exercise, base)
    results = {each["name"]: each for found in engine.grade(answers).values() for each in found}
    worth = [grade_id(check) for exercise in autograded() for check in exercise.checks]
    assert {name: results[name]["message"] for name in worth if results[name]["score"]} == {}
    record_property("grading: liars caught", len(answers))
