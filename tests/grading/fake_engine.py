"""An engine that only reads the answers: for tests of everything around it.

A check is passed if its answer holds the word PASS, half if HALF; DIE ends the worker's process, SLEEP takes a second.
"""

import os
import time
from dataclasses import dataclass


@dataclass
class Limits:
    seconds: float = 10


class Engine:
    def __init__(self, assignment, limits, confined=True):
        self.assignment = assignment

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def start(self):
        pass

    def grade(self, answers):
        return {
            notebook: [
                self.judge(cell, answers[notebook].get(cell.exercise, "")) for cell in cells if cell.kind == "check"
            ]
            for notebook, cells in self.assignment.notebooks.items()
        }

    def judge(self, check, answer):
        if "SLEEP" in answer:
            time.sleep(0.2)
        if "DIE" in answer:
            os._exit(3)
        score = 1.0 if "PASS" in answer else 0.5 if "HALF" in answer else 0.0
        said = "" if score else f"AssertionError: the answer to {check.exercise} does not hold the word"
        return {
            "name": check.name,
            "kind": "check",
            "verdict": "failed" if said else "passed",
            "score": score,
            "message": said,
            "stdout": "well done\n" if score else "",
            "stderr": "a warning" if "WARN" in answer else "",
            "seconds": 0.0,
            "flags": ["peeked"] if "PEEK" in answer else [],
        }
