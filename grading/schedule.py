"""Who grades what: worker processes on this machine, or a Dask cluster.

A worker is a process of its own, which keeps one warm `Engine`. It gets the bytes of a submission and returns plain
data; it never sees the gradebook or a folder of the course. One that dies is replaced, and its submission tried once
more.
"""

import atexit
import base64
import contextlib
import functools
import importlib
import json
import os
import platform
import signal
import subprocess
import sys
import threading
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .assignment import Assignment
from .submission import blank, oddity, rebuild

ENGINE = "grading.engine.Engine"
PATIENCE = 900  # seconds after which a worker is given up, whatever the engine's own limits say
MEMORY = 4 * 2**30  # bytes that reading a submission may take
HERE = Path(__file__).resolve().parent.parent  # the folder that holds the package, for the workers' sys.path


class GradingError(Exception):
    """A submission cannot be graded; the message says why."""


class CannotStart(Exception):
    """No submission can be graded; the message says what is missing."""


def set_up(assignment, limits=None, confined=True, engine=ENGINE):
    """What a worker has to know before its first submission, as JSON."""
    settings = {"limits": limits or {}, "confined": confined, "engine": engine}
    return json.dumps(settings | {"assignment": assignment.to_json()})


def pack(files, oddities):
    """A submission's files {name: bytes} and what was odd about the folder, as JSON for a worker."""
    encoded = {name: base64.b64encode(data).decode() for name, data in files.items()}
    return json.dumps({"files": encoded, "oddities": oddities})


# --- in the worker's process ---


def serve():
    """Be a worker: the first line on stdin comes from `set_up`, each other from `pack`; answer each with JSON."""
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
        with load(settings["engine"], assignment, settings) as engine:
            engine.start()
            reply({"ready": True})
            for line in requests:
                reply(attempt(grade, engine, assignment, line, settings["confined"]))
    except BrokenPipeError:
        pass
    except Exception as problem:
        reply({"error": f"Grading cannot start: {type(problem).__name__}: {problem}"})


def load(name, assignment, settings):
    """The engine with this dotted name."""
    module, _, name = name.rpartition(".")
    module = importlib.import_module(module)
    limits = module.Limits(**settings["limits"])
    return getattr(module, name)(assignment, limits, confined=settings["confined"])


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
        oddities += flags(results)
    return {"answers": answers, "oddities": oddities, "results": results, "environment": environment(confined)}


NOTHING_READ = {"no notebook", "unreadable notebook", "unreadable archive", "too large", "link", "unreadable file"}


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


# --- on this machine ---


class Worker:
    """A process that grades one submission after another; started when first needed."""

    def __init__(self, settings):
        self.settings, self.process, self.ended = settings, None, False

    def grade(self, packed):
        """What `grade` returned in the worker; GradingError if it failed there twice, the second time in a new one."""
        problem = ""
        for _ in range(2):
            if self.ended:
                raise GradingError("interrupted")
            try:
                outcome = self._ask(packed)
                if "error" not in outcome:
                    return outcome
                problem = outcome["error"]
            except (OSError, ValueError) as error:
                problem = f"the worker died ({error})"
            self.close()
        raise GradingError(problem)

    def _ask(self, packed):
        if self.process is None:
            self._start()
        timer = threading.Timer(PATIENCE, self.process.kill)
        timer.start()
        try:
            self.process.stdin.write(packed.encode() + b"\n")
            self.process.stdin.flush()
            return self._answer()
        finally:
            timer.cancel()

    def _answer(self):
        line = self.process.stdout.readline()
        if not line.endswith(b"\n"):
            raise OSError(f"exit code {self.process.wait()}")
        return json.loads(line)

    def _start(self):
        path = os.pathsep.join(filter(None, [str(HERE), os.environ.get("PYTHONPATH", "")]))
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from grading.schedule import serve; serve()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": path},
        )
        self.process.stdin.write(self.settings.encode() + b"\n")
        self.process.stdin.flush()
        started = self._answer()
        if "error" in started:
            raise CannotStart(started["error"])

    def close(self):
        """End the process, kindly if it listens; a later `grade` starts another."""
        process, self.process = self.process, None
        if process is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            process.stdout.close()

    def kill(self):
        """End the process at once, whatever it is doing, and start no other."""
        self.ended = True
        if self.process is not None:
            self.process.kill()


def on_this_machine(jobs, settings, workers):
    """Grade `jobs` [(key, packed), ...], as many at a time as there are `workers`; yields (key, outcome) as they come.

    An outcome is what `grade` returned, or {"error": why not}. `jobs` is read only as far as there are workers for it.
    """
    mine, everyone = threading.local(), []

    def work(packed):
        if not hasattr(mine, "worker"):
            mine.worker = Worker(settings)
            everyone.append(mine.worker)
        return attempt(mine.worker.grade, packed)

    pool = ThreadPoolExecutor(workers)
    try:
        yield from as_they_come(jobs, functools.partial(pool.submit, work), 2 * workers)
    except BaseException:
        for worker in everyone:
            worker.kill()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        for worker in everyone:
            worker.close()


def as_they_come(jobs, submit, at_once):
    """Submit `jobs`, so many at once; yields (key, result) in the order in which they are done."""
    jobs, running = iter(jobs), {}
    while True:
        for key, packed in jobs:
            running[submit(packed)] = key
            if len(running) >= at_once:
                break
        if not running:
            return
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            yield running.pop(future), future.result()


# --- on a Dask cluster ---

HELD = threading.local()  # the worker of each thread of a process of the cluster, kept warm between submissions
HELD_EVERYWHERE = []


def on_cluster(jobs, settings, address):
    """Like `on_this_machine`, on the workers of the Dask scheduler at `address`, who must have this package installed.

    Dask gives a submission to another worker when the one that had it is lost.
    """
    from distributed import Client, as_completed

    with Client(address, set_as_default=False) as client:
        slots = sum(client.nthreads().values())
        if not slots:
            raise CannotStart(f"The scheduler at {address} has no workers: start some with `dask worker {address}`")
        jobs, running = iter(jobs), {}
        done = as_completed(loop=client.loop)

        def more(count):
            for _, (key, packed) in zip(range(count), jobs, strict=False):
                future = client.submit(grade_here, settings, packed, pure=False)
                running[future.key] = key
                done.add(future)

        more(2 * slots)
        for future in done:
            key = running.pop(future.key)
            error = future.exception()
            if isinstance(error, CannotStart):
                raise error
            yield key, {"error": f"{type(error).__name__}: {error}"} if error else future.result()
            more(1)
        client.run(close_held)


def grade_here(settings, packed):
    """On a worker of the cluster: grade a submission in a process that is kept for the next one."""
    if getattr(HELD, "worker", None) is None or HELD.worker.settings != settings:
        HELD.worker = Worker(settings)
        HELD_EVERYWHERE.append(HELD.worker)
    return attempt(HELD.worker.grade, packed)


def close_held():
    """On a worker of the cluster: end the processes that were kept."""
    while HELD_EVERYWHERE:
        HELD_EVERYWHERE.pop().close()


atexit.register(close_held)
