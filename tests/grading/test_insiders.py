"""Nothing that a student's process can do to the line, to the jail or to itself wins a point or harms the next one."""

import textwrap

import pytest
from attacks import ASSIGNMENT, WRONG
from classroom import solved
from insiders import INSIDERS, answers_of
from notebooks import SOLUTIONS, exercises

from grading.assignment import Assignment, Cell
from grading.engine import Engine, Judges, Limits

FULL = solved(ASSIGNMENT)
LIMITS = Limits(seconds=3, wall=6)


@pytest.fixture(scope="module")
def judges():
    """The process that the judges of this file are forked from; each judge has a jail of its own."""
    with Judges(LIMITS, confined=True) as judges:
        yield judges


@pytest.fixture(scope="module")
def engine(judges):
    with Engine(Assignment.read(SOLUTIONS / ASSIGNMENT), LIMITS, judges=judges.line) as engine:
        yield engine


def checks(engine, answers):
    """Grade a submission of chapter 1, solved but for `answers`: {check: score} and {check: message}."""
    [results] = engine.grade({ASSIGNMENT: FULL | answers}).values()
    found = [each for each in results if each["kind"] == "check"]
    return {each["name"]: each["score"] for each in found}, {each["name"]: each for each in results}


@pytest.fixture(scope="module")
def honest(engine):
    """What each exercise's wrong answer earns by itself: {check: score}."""
    return checks(engine, WRONG)[0]


def every_check():
    return [check.metadata.nbgrader.grade_id for each in exercises(ASSIGNMENT).values() for check in each.checks]


@pytest.mark.parametrize("attack", INSIDERS, ids=lambda attack: attack.name)
def test_an_insider_wins_nothing_and_harms_nobody(attack, engine, honest, record_property):
    scores, results = checks(engine, answers_of(attack))
    for name in every_check():
        if name.startswith(f"{attack.exercise}-check"):  # the other answers of the attacker may suffer
            assert scores[name] <= honest[name], results[name]
    assert "looked into it" not in results[attack.exercise]["stdout"]
    assert set(checks(engine, {})[0].values()) == {1}
    record_property("grading: attacks by insiders that earned nothing", 1)


# --- checks that no chapter has (yet), each with a trick that would work if the judge believed too much ---


def grade_one(judges, answer, check, reference="def f(*args):\n    pass", given="import torch", limits=LIMITS):
    """Grade a single exercise `f`: the result of its check. Without `judges`, the engine starts anew."""
    cells = [
        Cell("given", "given-1", given),
        Cell("answer", "f", reference),
        Cell("check", "f-check", check, points=1.0),
    ]
    texts = [textwrap.dedent(text) for text in (answer, check)]
    cells[2] = Cell("check", "f-check", texts[1], points=1.0)
    with Engine(Assignment("one", {"one": cells}), limits, judges=judges and judges.line) as engine:
        return engine.grade({"one": {"f": texts[0]}})["one"]


def lost(results):
    """The message of the check that failed."""
    [check] = [each for each in results if each["kind"] == "check"]
    assert check["score"] == 0, check
    return check["message"]


def test_an_object_called_like_the_exercise_may_not_say_what_it_equals(judges):
    answer = """
        class Liar:
            def __eq__(self, other): return True
            def __ne__(self, other): return False
            def __lt__(self, other): return True
            def __abs__(self): return 0.0
            def __sub__(self, other): return self
            def __bool__(self): return True
            def __contains__(self, other): return True
        Liar.__name__ = Liar.__qualname__ = "f"
        def f():
            return Liar()
        """
    lost(grade_one(judges, answer, "assert f() == 5"))
    lost(grade_one(judges, answer, "assert abs(f() - 5) < 1e-6"))


def test_requests_without_end_end_with_the_time_of_the_exercise(judges):
    """Each is granted, and takes the process that asks hardly any time of its own."""
    answer = """
        def f(slow):
            while True:
                try:
                    slow()
                except BaseException:
                    pass
        """
    message = lost(grade_one(judges, answer, "f(wait)", given="import time\ndef wait():\n    time.sleep(0.01)"))
    assert "stopped after" in message


def test_random_numbers_of_the_check_cannot_be_chosen_by_the_answer(judges):
    answer = """
        state = torch.get_rng_state()
        state[24:5016] = 0  # a Mersenne Twister at zero gives zeros for ever
        def f(x):
            torch.set_rng_state(state)
            return x.abs().sum()
        """
    check = """
        torch.manual_seed(0)
        assert f(torch.ones(3)) == 3
        for n in (1, 5, 9):
            x = torch.randn(n)
            torch.testing.assert_close(f(x), x.sum())
        """
    lost(grade_one(judges, answer, check))


@pytest.mark.parametrize(
    "way",
    [
        "thing.gi_frame.f_locals['secret']",
        "thing.gi_frame.f_globals['secret']",
        "thing.gi_code.co_consts[-1]",
        "thing.f_globals['secret']",
        "thing.__globals__['secret']",
        "thing.__closure__[0].cell_contents",
        "thing.__code__.co_consts[-1]",
        "thing.__self__.secret",
        "thing.secret",
    ],
)
def test_what_a_check_hands_over_gives_nothing_else_away(way, one_of_each):
    assert one_of_each[way] == ["kept"] * 4


WAYS = [mark.args[1] for mark in test_what_a_check_hands_over_gives_nothing_else_away.pytestmark][0]


@pytest.fixture(scope="module")
def one_of_each(judges):
    """What a student's code finds when it looks, in each way, into a generator, a function, a method and a map."""
    answer = f"""
        def f(thing):
            found = []
            for way in {WAYS!r}:
                try:
                    found.append("987654321" in str(eval(way)) and "found" or "kept")
                except Exception:
                    found.append("kept")
            return found
        """
    check = """
        secret = 987654321

        class Holder:
            __slots__ = ("hidden",)
            def method(self):
                return secret
            def run(self):
                yield secret

        def outer(value):
            def inner():
                return value == 987654321
            return inner

        print([f(thing) for thing in (Holder().run(), outer(987654321), Holder().method, map(outer(987654321), []))])
        """
    results = grade_one(judges, answer, check)
    [found] = [each for each in results if each["kind"] == "check"]
    assert found["score"] == 1, found
    rows = eval(found["stdout"])
    return {way: [row[place] for row in rows] for place, way in enumerate(WAYS)}


def test_the_jail_holds_nothing_of_the_course_and_nothing_of_the_instructor(monkeypatch):
    monkeypatch.setenv("A_SECRET_OF_THE_INSTRUCTOR", "sesame")
    answer = """
        import os

        def f():
            seen = [f"{name}={value}" for name, value in os.environ.items()]
            for folder, folders, files in os.walk("/"):
                if folder.startswith(("/proc", "/sys")) or "site-packages" in folder:
                    folders[:] = []
                seen += [os.path.join(folder, name) for name in files if name.endswith((".ipynb", ".db", ".csv"))]
            return seen
        """
    results = grade_one(None, answer, "print(f())", limits=Limits())  # which sees the variable; the walk takes its time
    assert results[-1]["score"] == 1, results[-1]
    seen = eval(results[-1]["stdout"])
    assert not [each for each in seen if "sesame" in each or "solutions" in each or "gradebook" in each]
    assert not [each for each in seen if each.startswith("/") and not each.startswith("/usr/")]


@pytest.mark.parametrize("way", ["mmap.mmap(-1, SIZE)", "bytearray(SIZE)", "torch.ones(SIZE, dtype=torch.uint8)"])
def test_memory_of_a_process_is_limited_however_it_is_asked_for(way, judges):
    """Also what is shared and belongs to no file. Several processes together: test_grading_engine.py."""
    answer = f"""
        import mmap
        def f():
            return len({way.replace("SIZE", "2**33")})
        """
    lost(grade_one(judges, answer, "f()"))


# --- the exercise whose given function runs beside the answer ---

VALUE_CHECKS = ["Value-check-1", "Value-check-2", "Value-check-3"]
WRONG_VALUE = """
def made(inputs):
    new = Value(0.5, inputs, (1.0,) * len(inputs))
    new.data = HERE(0.5)
    return new


class Value(BothSides):
    def send_back(self):
        for node in self.inputs:
            node.grad = HERE(1.5)

    def __add__(self, other):
        return made((self, other if isinstance(other, Value) else Value(other)))

    __mul__ = __add__

    def __pow__(self, power):
        return made((self,))

    def exp(self):
        return made((self,))

    tanh = relu = exp
"""
LIAR = """
same = lambda self, other: self
agree = lambda self, other: True
body = dict(__eq__=agree, __ne__=lambda self, other: False, __lt__=agree, __le__=agree, __gt__=agree, __ge__=agree)
body |= dict(__sub__=same, __rsub__=same, __mul__=same, __rmul__=same, __add__=same, __radd__=same)
body |= {"__hash__": lambda self: 1, "__abs__": lambda self: self, "__bool__": lambda self: True}
body |= {"__format__": lambda self, spec: "1", "__repr__": lambda self: "1"}
Meta = type("Meta", (type,), {"__hash__": lambda kind: hash(float), "__eq__": lambda kind, other: True})
Liar = Meta("Liar", (float,), body)
"""
PATCH = """
import builtins, torch.testing
torch.testing.assert_close = lambda *args, **kwargs: None
builtins.abs = lambda x: 0.0
try:
    import grading.student
    grading.student.run_check = lambda *args: ("", None)
except ImportError:
    pass


def topological_order(*args):
    return []
"""


@pytest.fixture(scope="module")
def second_engine(judges):
    """The notebook with the exercise `Value`."""
    assignment = Assignment.read(SOLUTIONS / "02-forward-backward")
    notebooks = {"02-autograd": assignment.notebooks["02-autograd"]}
    with Engine(Assignment("one", notebooks), LIMITS, judges=judges.line) as engine:
        yield engine


@pytest.mark.parametrize(
    ("answer", "others"),
    [
        pytest.param(LIAR + WRONG_VALUE.replace("HERE", "Liar"), {}, id="type"),
        pytest.param(
            WRONG_VALUE.replace("HERE", "Value") + "\n    __eq__ = lambda self, other: True\n"
            "    __abs__ = __float__ = lambda self: 0.0\n    __lt__ = __eq__\n"
            "    __hash__ = lambda self: 1\n    __format__ = lambda self, spec: ''\n",
            {},
            id="methods that are assigned",
        ),
        pytest.param(
            WRONG_VALUE.replace("HERE", "float"), {"topological_order": PATCH}, id="another answer that patches"
        ),
        pytest.param(
            WRONG_VALUE.replace("HERE", "float") + "\n\nValue.__init_subclass__ = print\n",
            {},
            id="an attribute of the class",
        ),
        pytest.param(
            WRONG_VALUE.replace("HERE", "float") + "\n\nfor each in list(globals().values()):\n"
            "    if hasattr(each, '__code__'):\n        each.__code__ = with_torch.__code__\n",
            {},
            id="the witness in the place of everything given",
        ),
        pytest.param(
            "@(lambda f: f)\n" + WRONG_VALUE.strip().replace("HERE", "float") + "\n\nmath.exp = abs\n",
            {},
            id="math patched",
        ),
    ],
)
def test_a_wrong_class_earns_nothing_where_a_given_function_runs_beside_it(
    answer, others, second_engine, record_property
):
    full = solved("02-forward-backward")
    [results] = second_engine.grade({"02-autograd": full | {"Value": answer} | others}).values()
    scores = {each["name"]: each for each in results}
    assert [scores[name]["score"] for name in VALUE_CHECKS] == [0, 0, 0], [scores[name] for name in VALUE_CHECKS]
    [results] = second_engine.grade({"02-autograd": full}).values()
    assert {each["score"] for each in results if each["kind"] == "check"} == {1}
    record_property("grading: attacks by insiders that earned nothing", 1)
