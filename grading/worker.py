"""The worker's side: a process that keeps one warm engine, gets the bytes of submissions and returns plain data.

It speaks JSON, a line for each submission, and never sees the gradebook or a folder of the course.
"""

import base64
import functools
import importlib
import json
import os
import platform
import re
import signal
import socket
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .assignment import Assignment
from .folder import oddity
from .submission import blank, rebuild
from .suspicion import suspicions

MEMORY = 4 * 2**30  # bytes that reading a submission may take
ORDINARY = {"passed", "failed", "blank", "ran", "missing"}  # how answers and checks end on their own
CUT = re.compile(r"\[\.\.\. (\d+) more characters were printed and are left out\]$")  # the judge's words
NOTHING_READ = {"no notebook", "unreadable notebook", "unreadable archive", "too large", "link", "unreadable file"}


class GradingError(Exception):
    """A submission cannot be graded; the message says why."""


class CannotStart(Exception):
    """No submission can be graded; the message says what is missing."""


def serve():
    """Be a worker: the first line on stdin comes from `set_up`, each other from `pack`; answer each with JSON.

    The argument of the command line, if there is one, is the descriptor of the line to the `Judges` that are shared.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the business of the one who started us
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    with Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)  # what anything here prints is no answer

    def reply(data):
        answers.write(json.dumps(data).encode() + b"\n")
        answers.flush()

    try:
        settings = json.loads(requests.readline() or "null")
        if settings is None:
            return
        assignment = Assignment.from_json(settings["assignment"])
        judges = [socket.socket(fileno=int(number)) for number in sys.argv[1:]]
        with load(settings["engine"], assignment, settings, *judges) as engine:
            engine.start()
            reply({"ready": True})
            for line in requests:
                reply(attempt(grade, engine, assignment, line, settings["confined"]))
    except BrokenPipeError:
        pass
    except Exception as problem:
        reply({"error": f"Grading cannot start: {type(problem).__name__}: {problem}"})


def load(name, assignment, settings, *judges):
    """The engine with this dotted name."""
    module, _, name = name.rpartition(".")
    module = importlib.import_module(module)
    limits = module.Limits(**settings["limits"])
    return getattr(module, name)(assignment, limits, settings["confined"], *judges)


def attempt(work, *arguments):
    """What `work` returns, or {"error": why it raised}; but CannotStart is passed on."""
    try:
        return work(*arguments)
    except CannotStart:
        raise
    except GradingError as problem:
        return {"error": str(problem)}
    except Exception as problem:
        return {"error": f"{type(problem).__name__}: {problem}"}


def grade(engine, assignment, packed, confined):
    """Rebuild and grade one submission: its answers, oddities and results, and where it was done; all plain data."""
    packed = json.loads(packed)
    files = {name: base64.b64decode(data) for name, data in packed["files"].items()}
    answers, oddities = memory_limited(rebuild, files, assignment)
    oddities = packed["oddities"] + oddities
    if answers == blank(assignment):
        why = next((each["text"] for each in oddities if each["kind"] in NOTHING_READ), "Nothing was answered.")
        results = unanswered(assignment, why)
    else:
        to_run = {cell.name for _, cell in assignment.cells("answer")}
        coded = {book: {k: v for k, v in found.items() if k in to_run} for book, found in answers.items()}
        results = engine.grade(coded)
        check_results(assignment, results)
        oddities += memory_limited(suspicions, assignment, coded) + endings(assignment, results) + flags(results)
    return {"answers": answers, "oddities": oddities, "results": results, "environment": environment(confined)}


def unanswered(assignment, why):
    """The results of a submission in which there is nothing to run."""
    return {
        notebook: [
            {"name": cell.name, "kind": cell.kind, "verdict": "blank", "score": 0.0, "message": why}
            | {"stdout": "", "stderr": "", "seconds": 0.0, "flags": []}
            for cell in cells
            if cell.kind == "check"
        ]
        for notebook, cells in assignment.notebooks.items()
    }


def check_results(assignment, results):
    """Raise GradingError if the engine has left out a check or given it no score from 0 to 1."""
    scores = {(book, result["name"]): result["score"] for book, found in results.items() for result in found}
    for notebook, cell in assignment.cells("check"):
        if not 0 <= scores.get((notebook, cell.name), -1) <= 1:
            raise GradingError(f"the engine gave no score to {cell.name} in {notebook}")


def endings(assignment, results):
    """Answers and checks that were stopped or that killed their process, and output that was cut, as oddities."""
    exercises = {cell.name: cell.exercise for _, cell in assignment.cells("answer", "check")}
    found = {}
    for notebook, each in ((notebook, result) for notebook, found in results.items() for result in found):
        exercise, where = exercises.get(each["name"], each["name"]), (f"{notebook}.ipynb", each["name"])
        if each["verdict"] not in ORDINARY:  # the first of an exercise says why; those after it were not run
            text = f"{exercise} {each['verdict']}: {each['message']}"
            found.setdefault(("verdict", exercise), oddity(each["verdict"], text, *where))
        if any(CUT.search(each[stream]) for stream in ("stdout", "stderr")):
            text = f"{exercise} printed more than is kept; the rest was left out."
            found.setdefault(("output", exercise), oddity("cut output", text, *where))
    return list(found.values())


def flags(results):
    """What the engine suspects, as oddities."""
    return [
        oddity("flag", f"{result['name']}: {flag}", f"{notebook}.ipynb", result["name"])
        for notebook, found in results.items()
        for result in found
        for flag in result.get("flags", [])
    ]


def memory_limited(work, *arguments):
    """Call `work` with a limit on memory, so that a file made to be huge when read ends in a MemoryError."""
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return work(*arguments)
    before = resource.getrlimit(resource.RLIMIT_DATA)
    most = MEMORY if before[1] == resource.RLIM_INFINITY else min(MEMORY, before[1])
    resource.setrlimit(resource.RLIMIT_DATA, (most, before[1]))
    try:
        return work(*arguments)
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, before)


@functools.cache
def environment(confined):
    """Where and with what a grade was made."""

    def installed(package):
        try:
            return version(package)
        except PackageNotFoundError:
            return "none"

    packages = {package: installed(package) for package in ("torch", "numpy", "nbgrader")}
    return {"python": platform.python_version(), "machine": platform.machine()} | packages | {"confined": confined}
