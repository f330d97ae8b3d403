"""Grades the answers of submissions: starts the judge (judge.py), which starts the jail (sandbox.py), once for many."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from . import sandbox
from .sandbox import missing

__all__ = ["Engine", "Limits", "missing"]


@dataclass(frozen=True)
class Limits:
    """What an answer may use."""

    seconds: int = 10  # CPU time of the student's process for a cell: an answer, or a check with all its calls
    wall: int = 30  # seconds until such a cell has ended, waiting included
    total_seconds: int = 600  # CPU time of a whole submission
    memory: int = 4 * 2**30  # bytes that a process, or all together, may add to what the libraries take
    processes: int = 16  # at a time, threads included
    files: int = 256  # open at a time
    file: int = 2**26  # bytes of one file
    folders: int = 2**26  # bytes of all files in one of the folders that can be written to
    output: int = 20_000  # characters kept of what a cell prints
    message: int = 2**26  # bytes of the values of one call


class EngineError(Exception):
    """Nothing can be graded; the message says what to do."""


class Engine:
    """Grades submissions of one assignment, one after another; a context manager, as processes are kept for it."""

    def __init__(self, assignment, limits=None, confined=True):
        self.assignment, self.limits, self.confined = assignment, limits or Limits(), confined
        self.process = None

    def __enter__(self):
        if self.confined and (problem := missing()):
            raise EngineError(f"students' answers cannot be confined here: {problem}")
        return self

    def __exit__(self, *exc_info):
        self.stop()

    def start(self):
        command = [sys.executable, "-c", "from grading.judge import main; main()"]
        package = str(Path(__file__).parent.parent)
        environment = os.environ | sandbox.THREADS | {"PYTHONPATH": package}
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )
        self.say({"limits": asdict(self.limits), "assignment": self.assignment.to_json(), "confined": self.confined})
        if self.hear() != "ready":
            self.stop()
            raise EngineError("the judge's process did not start; its message stands above")

    def stop(self):
        if self.process:
            self.process.stdin.close()
            self.process.kill()
            self.process.wait()
            self.process.stdout.close()
        self.process = None

    def say(self, what):
        print(json.dumps(what), file=self.process.stdin, flush=True)

    def hear(self):
        return self.process.stdout.readline().strip()

    def grade(self, answers):
        """{notebook id: {grade_id: source}} -> {notebook id: [result, ...]}, for the answers and checks in order."""
        return {
            notebook: self.grade_notebook(notebook, answers.get(notebook, {})) for notebook in self.assignment.notebooks
        }

    def grade_notebook(self, notebook, answers):
        if not self.process:
            self.start()
        try:
            self.say({"notebook": notebook, "answers": answers})
            line = self.hear()
        except OSError:
            line = ""
        if not line:
            self.stop()
            raise EngineError("the judge's process has ended")
        return json.loads(line)
