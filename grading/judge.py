"""The judge's side: trusted, outside of the jail. It runs given cells and checks; answers are called where they live.

A judge is forked from a process that has loaded the libraries (engine.py). It has a jail, and forks one process per
notebook of a submission. Names that an answer defines are bound, in its namespace, to functions and classes that ask
the student's process.
"""

import ast
import functools
import gc
import itertools
import json
import os
import resource
import select
import signal
import sys
import time
import traceback
import types
import warnings
from contextlib import contextmanager, suppress
from unittest import mock

import numpy
import torch

from .assignment import Assignment
from .remote import COMPARISONS, Capped, Gone, Peer, state_class
from .sandbox import JailLost
from .student import check_code, compiled, run_cell, run_check
from .values import Malformed
from .warm import use_huge_pages, warm_up

AGAIN = 1.0  # seconds from one alarm to the next, as one may go off where an error is swallowed
ALL = 2**32 - 1
START = "start"  # where a submission is that has come to no exercise yet
BLOCKS = (0, 1, 10, 100)  # of 624 random numbers, looked through in these portions; after more it does not matter which
Twister, equal, get_state, draw = numpy.random.MT19937, numpy.array_equal, torch.Generator.get_state, torch.empty
PATCHED = []  # what is switched off at the moment: path of the owner, name, error, text


class Judge(Peer):
    """The side that has the checks."""

    def __init__(self, line, limits):
        super().__init__(line, limits["message"])
        self.expected = frozenset()  # names of the classes that the exercise asks for which is bound at the moment
        self.lost = {"out": 0, "err": 0}
        self.switched_off, self.seconds = [], None

    def answer(self, head, items):
        """The student's code asks for something: only for what it was given, and only to call it or to look at it."""
        try:
            self.grant(head, items)
        except Exception as problem:  # anything may be wrong with anything
            raise Malformed(f"{type(problem).__name__}: {problem}"[:200]) from None

    def grant(self, head, items):
        wish, parts = head.get("do"), head.get("with")
        if wish not in ("call", "attribute", "operation", "gradients") or not isinstance(parts, list) or not parts:
            raise Malformed(f"a wish that is not granted: {wish}"[:100])
        if wish != "gradients":
            (number,) = parts[0]
            if items[number][0] != "yours":
                raise Malformed("something else than what was given should be called")
        if wish == "attribute" and str(parts[1]).startswith("_"):
            raise Malformed("a name with an underscore")
        super().answer(head, items)

    def mode(self):
        first = warnings.filters[0]
        action = first[0] if first[1:3] == (None, Warning) else None
        grad, dtype = torch.is_grad_enabled(), str(torch.get_default_dtype())[6:]
        mode = {"grad": grad, "dtype": dtype, "filters": action}
        if self.seconds:
            mode["seconds"], self.seconds = self.seconds, None
        if self.switched_off != PATCHED:
            mode["off"] = self.switched_off = list(PATCHED)
        return mode

    def printed(self, head):
        for name, stream in (("out", sys.stdout), ("err", sys.stderr)):
            if text := head.get(name):
                stream.write(str(text))
            if lost := head.get(name + "_lost"):
                self.lost[name] = int(lost)

    def mirrored(self, name, member):
        """Only a class that an exercise asks for, and that arrives as its answer, may say what it is equal to."""
        return member not in COMPARISONS or name in self.expected

    def set_random_state(self, generator, state):
        advance(generator, state)

    def import_public(self, module, name):
        value = super().import_public(module, name) if module in sys.modules else None
        if not isinstance(value, type) or not state_class(module, value):
            raise Malformed(f"{module}.{name}"[:100])
        return value


def words(state):
    """The 624 numbers of a state of torch's generator, a Mersenne Twister."""
    return numpy.frombuffer(state, "<u8", 624, 24).astype("u4")


def left(state):
    """How many of them are still to come."""
    return int.from_bytes(state[8:12], "little")


def blocks_between(start, end):
    """How often the 624 words of `start` have to be renewed to become those of `end`; None if that takes too long."""
    if equal(start, end):
        return 0
    twister, drawn = Twister(0), end.copy()
    twister.state = {"bit_generator": "MT19937", "state": {"key": start, "pos": 624}}
    for shift, mask in ((-11, ALL), (7, 0x9D2C5680), (15, 0xEFC60000), (-18, ALL)):  # from words to numbers drawn
        drawn ^= (drawn << shift if shift > 0 else drawn >> -shift) & numpy.uint32(mask)
    for before, after in itertools.pairwise(BLOCKS):
        same = twister.random_raw((after - before, 624))[:, 0] == drawn[0]
        if same.any():
            return before + int(same.argmax()) + 1
    return None


def advance(generator, state):
    """Let a generator go on to a state that the student's process claims to have come to.

    Nobody may choose the numbers that a check will draw, so the claim only says how many have been drawn. A state that
    so many draws do not lead to is not taken over, but the next numbers are others than those the student has seen.
    """
    own, count = get_state(generator).numpy(), -1
    if len(state) == len(own) and 1 <= left(state) <= 624:
        blocks = blocks_between(words(own), words(state))
        if blocks is not None:
            count = 624 * blocks + left(own) - left(state)
    draw(count if count >= 0 else 1, dtype=torch.int32).random_(generator=generator)


def follow_patches():
    """From now on PATCHED tells what unittest.mock has switched off in torch, which costs less than it did."""
    enter, leave = mock._patch.__enter__, mock._patch.__exit__

    def note(patch):
        error = patch.kwargs.get("side_effect")
        if isinstance(error, BaseException) and patch.new is mock.DEFAULT:
            patch.new, patch.kwargs, patch.error = raiser(error), {}, error  # a MagicMock takes a hundred times longer
        result = enter(patch)
        owner, error = patch.target, getattr(patch, "error", error)
        path = owner.__name__ if isinstance(owner, types.ModuleType) else f"{owner.__module__}.{owner.__qualname__}"
        patch.noted = path.split(".")[0] == "torch"
        if patch.noted:
            PATCHED.append([path, patch.attribute, type(error).__name__, str(error)])
        return result

    def forget(patch, *exc_info):
        if patch.noted:
            PATCHED.pop()  # patches are undone in the reverse order
        return leave(patch, *exc_info)

    mock._patch.__enter__, mock._patch.__exit__ = note, forget


def raiser(error):
    def switched_off(*args, **kwargs):
        raise error

    return switched_off


class Trial:
    """One notebook of one submission: its cells in order, answers there and checks here."""

    def __init__(self, jail, cells, answers, limits, excluded):
        self.jail, self.cells, self.answers, self.limits = jail, cells, answers, limits
        self.unavailable = dict(excluded)  # exercises whose answer has ended its process, and why
        self.main = sys.modules["__main__"] = types.ModuleType("__main__")
        self.done = []  # cells that a new process of the student has to run again
        self.peer, self.current = None, ""

    def run(self):
        """Run all cells; yields a result for each answer and each check."""
        self.start()
        for given, cells in itertools.groupby(self.cells, lambda cell: cell.kind == "given"):
            if given:
                with Output(0):
                    self.given(list(cells))
                continue
            for cell in cells:
                self.current = cell.exercise
                if cell.kind == "answer":
                    yield self.answer(cell)
                elif cell.kind == "check":
                    yield self.check(cell)
        self.peer.line.close()
        self.jail.clean()

    def start(self):
        self.peer = Judge(self.jail.open(), self.limits)

    @contextmanager
    def time_limited(self):
        """The `with` block has the time of a cell; after that, Gone is raised in it."""
        try:
            signal.setitimer(signal.ITIMER_REAL, self.limits["wall"], AGAIN)
            self.peer.seconds = self.limits["seconds"]  # which the next call takes along
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)

    def given(self, cells):
        """Run given cells there, once more if that process has ended, and here."""
        self.current = cells[0].exercise
        for _ in range(2):
            try:
                self.given_there(cells)
                break
            except (Gone, Malformed) as problem:
                self.restart(problem)
        self.done += cells
        for cell in cells:
            before, found = dict(vars(self.main)), {}
            run_cell(cell.name, cell.source, vars(self.main))
            for name, value in vars(self.main).items():
                if before.get(name) is not value and isinstance(value, (types.FunctionType, type)):
                    self.peer.know(name, value)
                    if "with-answer" in cell.tags and isinstance(value, types.FunctionType):
                        found[name] = self.beside_answers(cell, value)
            vars(self.main).update(found)

    def given_there(self, cells):
        with self.time_limited():
            self.peer.ask("given cells", [[cell.name, cell.source] for cell in cells])

    def beside_answers(self, cell, function):
        """A given function that runs where the answers are (tag `with-answer`), anew from its source at each call.

        What it returns is the student's claim, as is all that comes from there.
        """

        @functools.wraps(function)
        def beside(*args, **kwargs):
            return self.peer.ask("given", cell.name, cell.source, function.__name__, *args, **kwargs)

        return beside

    def over_there(self, cell, source):
        """Run an answer there, and bind here the names that the exercise asks for; returns what went wrong in it."""
        names, problem = defined(cell.source), ""
        for name in names:
            vars(self.main).pop(name, None)
        self.peer.expected = frozenset(classes(cell.source))
        try:
            with self.time_limited():
                try:
                    problem, found = self.peer.ask("answer", cell.name, source, names)
                except Exception:  # something that cannot be sent
                    problem, found = self.peer.ask("problem"), {}
            if isinstance(found, dict):
                vars(self.main).update({name: found[name] for name in names if name in found})
        except (Gone, Malformed) as lost:
            problem = self.restart(lost)
        self.peer.expected = frozenset()
        return problem if isinstance(problem, str) else ""

    def answer(self, cell):
        source, start = self.answers.get(cell.name), time.monotonic()
        result = {"name": cell.name, "kind": "answer", "verdict": "ran", "score": 0.0, "message": "", "flags": []}
        output = Output(self.limits["output"])
        with output:
            if cell.name in self.unavailable:
                self.bind_nothing(cell)
                verdict, reason = self.unavailable[cell.name]
                result |= {"verdict": verdict, "message": reason}
            elif source is None:
                result |= {"verdict": "missing", "message": "there is no such answer in what was handed in"}
            else:
                problem = self.over_there(cell, source)
                if cell.name in self.unavailable:
                    result |= {"verdict": self.verdict, "message": problem}
                else:
                    self.done.append(cell)
                    if source.strip() == cell.stub.strip():
                        result |= {"verdict": "blank"}
                    elif problem:
                        result |= {"verdict": "failed", "message": problem}
        return result | output.texts(self.peer) | {"seconds": round(time.monotonic() - start, 4)}

    def bind_nothing(self, cell):
        for name in defined(cell.source):
            vars(self.main)[name] = not_there(name, self.unavailable[cell.name][1])

    def restart(self, problem):
        """The student's process is of no use any more: note why, and go on with another, without this answer."""
        signal.setitimer(signal.ITIMER_REAL, 0)
        self.peer.line.close()
        code = self.jail.clean()
        self.verdict, reason = self.explain(problem, code)
        self.unavailable[self.current] = self.verdict, reason
        known = self.peer.given
        self.start()
        done, self.done = self.done, []
        current = self.current
        for cell in done:
            if cell.kind == "given":
                self.given_there([cell])
                self.done.append(cell)
            elif cell.name not in self.unavailable:
                self.current = cell.exercise
                self.over_there(cell, self.answers[cell.name])
                if cell.name not in self.unavailable:
                    self.done.append(cell)
        self.current = current
        for cell in self.cells:
            if cell.kind == "answer" and cell.name in self.unavailable:
                self.bind_nothing(cell)
        for name, value in known.items():
            self.peer.know(name, value)
        return reason

    def explain(self, problem, code):
        """Verdict and reason."""
        seconds = self.limits["seconds"]
        if code == -signal.SIGXCPU or getattr(problem, "late", False):
            return "timed out", f"stopped after {seconds} s: does a loop never end, or does something wait?"
        if isinstance(problem, Malformed):
            return "died", f"the process of this answer sent something else than results ({problem})"
        if code < 0 and code != -signal.SIGKILL:
            return "died", f"the process of this answer died: {signal.Signals(-code).name}"
        return "died", "the process of this answer ended: no exit() in an answer, and no more memory than there is"

    def check(self, cell):
        start, output = time.monotonic(), Output(self.limits["output"])
        result = {"name": cell.name, "kind": "check", "verdict": "passed", "score": 1.0, "message": "", "flags": []}
        if cell.exercise in self.unavailable:
            verdict, reason = self.unavailable[cell.exercise]
            result |= {"verdict": verdict, "score": 0.0, "message": f"not run: {reason}"}
            return result | output.texts() | {"seconds": 0.0}
        problem, value = "", None
        with output:
            try:
                with self.time_limited():
                    problem, value = run_check(cell.name, cell.source, vars(self.main))
            except (Gone, Malformed) as error:
                problem = error
        if isinstance(problem, BaseException):
            message = self.restart(problem)
            result |= {"verdict": self.verdict, "score": 0.0, "message": message}
        else:
            result |= self.score(cell, problem, value)
        return result | output.texts(self.peer) | {"seconds": round(time.monotonic() - start, 4)}

    def score(self, cell, problem, value):
        if problem:
            return {"verdict": "failed", "score": 0.0, "message": problem[: self.limits["output"]]}
        score = 1.0
        if type(value) in (int, float):  # nbgrader's rule for partial credit: the value is the points
            score = value / cell.points if cell.points else 0.0
            score = min(1.0, max(0.0, score)) if score == score else 0.0
        return {"verdict": "passed", "score": score, "message": ""}


class Output:
    """Collects what is printed inside of a `with` block."""

    def __init__(self, limit):
        self.streams = Capped(limit), Capped(limit)

    def __enter__(self):
        self.before = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = self.streams

    def __exit__(self, *exc_info):
        sys.stdout, sys.stderr = self.before

    def texts(self, peer=None):
        found = {}
        for name, stream in zip(("stdout", "stderr"), self.streams, strict=True):
            lost = stream.lost + (peer.lost.get(name[3:]) or 0 if peer else 0)
            if peer:
                peer.lost[name[3:]] = 0
            note = f"\n[... {lost} more characters were printed and are left out]" if lost else ""
            found[name] = stream.take() + note
        return found


@functools.cache
def defined(source):
    """The names that a cell of the assignment defines."""
    names = []
    for node in ast.parse(source).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names.append(node.name)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names += [each.id for target in targets for each in ast.walk(target) if isinstance(each, ast.Name)]
    return names


@functools.cache
def classes(source):
    """The names of the classes that a cell of the assignment defines."""
    return [node.name for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]


def not_there(name, reason):
    def function(*args, **kwargs):
        raise RuntimeError(f"{name} is not available: {reason}")

    function.__name__ = name
    return function


# ---- the process that forks one for each notebook


def out_of_time(number, stack):
    raise Gone("no answer", late=True)


def prepare():
    """Make this process one that judges can be forked from."""
    follow_patches()
    warm_up()


def serve(line, jail, limits):
    """Be the judge of an engine: read the assignment and then jobs from `line`, write a line of results for each."""
    requests, answers = line.makefile("r"), line.makefile("w")
    assignment = Assignment.from_json(json.loads(requests.readline()))
    compile_once(assignment)
    gc.freeze()
    use_huge_pages()
    jail.wait()
    print("ready", file=answers, flush=True)
    for request in requests:
        job = json.loads(request)
        cells = assignment.notebooks[job["notebook"]]
        excluded = {}
        while True:
            results, problem = in_process(line, jail, cells, job["answers"], limits, excluded)
            if not problem:
                break
            jail = jail.replace()
            if problem == START and START in excluded and not results:
                raise RuntimeError("the process for students' answers ended twice before an answer had run")
            if problem in excluded or len(excluded) > len(cells):
                break
            excluded[problem] = "died", "the process of this answer broke the place that it ran in"
        print(json.dumps(complete(results, cells)), file=answers, flush=True)


def compile_once(assignment):
    """Compile the assignment's cells for all submissions; a notebook's magic is left to those who run the cell."""
    for _, cell in assignment.cells("answer", "check", "given"):
        with suppress(SyntaxError):
            if cell.kind == "check":
                check_code(cell.name, cell.source)
            elif cell.kind == "given":
                compiled(cell.source, f"<{cell.name}>")
            else:
                defined(cell.source), classes(cell.source)


def complete(results, cells):
    """The results, and one that says so for each cell that has none."""
    there, reason = {each["name"] for each in results}, "could not be graded: the judge's process has ended"
    nothing = {"verdict": "died", "score": 0.0, "message": reason, "stdout": "", "stderr": "", "seconds": 0.0}
    for cell in cells:
        if cell.kind in ("answer", "check") and cell.name not in there:
            results.append({"name": cell.name, "kind": cell.kind} | nothing | {"flags": ["the judge has ended"]})
    return results


def in_process(line, jail, cells, answers, limits, excluded):
    """Grade one notebook in a forked process. Returns the results, and the exercise that broke it ("" if none).

    When the one at the other end of `line` hangs up, nobody wants to know any more.
    """
    reader, writer = os.pipe()
    pid = os.fork()
    if not pid:
        try:
            os.close(reader)
            be_judge(jail, cells, answers, limits, excluded, writer)
        finally:
            os._exit(1)
    os.close(writer)
    data, end = b"", time.monotonic() + (len(cells) + 2) * 2 * limits["wall"]
    while reader in select.select([reader, line], [], [], max(0, end - time.monotonic()))[0]:
        if not (chunk := os.read(reader, 2**20)):
            break
        data += chunk
    os.close(reader)
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    lines = [json.loads(line) for line in data.splitlines()]
    order = {cell.name: number for number, cell in enumerate(cells)}
    results = sorted((each for each in lines if "name" in each), key=lambda each: order[each["name"]])
    problem = "judge"
    for each in lines:
        problem = each.get("end", problem)
    return results, problem


def be_judge(jail, cells, answers, limits, excluded, writer):
    resource.setrlimit(resource.RLIMIT_DATA, (limits["memory"], limits["memory"]))
    signal.signal(signal.SIGALRM, out_of_time)
    trial = Trial(jail, cells, answers, limits, excluded)

    def report(row):
        os.write(writer, json.dumps(row).encode() + b"\n")

    try:
        for result in trial.run():
            report(result)
        report({"end": ""})
    except BaseException as problem:  # whatever it was, it happened in this exercise: again, without it
        if not isinstance(problem, JailLost):
            traceback.print_exc()
        report({"end": trial.current or START})
    os._exit(0)
