"""Who grades what: worker processes on this machine, or a Dask cluster.

A worker (worker.py) that dies is replaced, and its submission tried once more.
"""

import atexit
import base64
import contextlib
import functools
import json
import os
import subprocess
import sys
import threading
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from pathlib import Path

from .engine import Judges, Limits, missing
from .worker import CannotStart, GradingError, attempt

ENGINE = "grading.engine.Engine"
PATIENCE = 900  # seconds after which a worker is given up, whatever the engine's own limits say
HERE = Path(__file__).resolve().parent.parent  # the folder that holds the package, for the workers' sys.path


def set_up(assignment, limits=None, confined=True, engine=ENGINE):
    """What a worker has to know before its first submission, as JSON."""
    settings = {"limits": limits or {}, "confined": confined, "engine": engine}
    return json.dumps(settings | {"assignment": assignment.to_json()})


def pack(files, oddities):
    """A submission's files {name: bytes} and what was odd about the folder, as JSON for a worker."""
    encoded = {name: base64.b64encode(data).decode() for name, data in files.items()}
    return json.dumps({"files": encoded, "oddities": oddities})


# --- on this machine ---


class Worker:
    """A process that grades one submission after another; started when first needed."""

    def __init__(self, settings, judges=None):
        """`judges`: the line of the `Judges` that its engine asks for a judge, if they are shared."""
        self.settings, self.judges, self.process, self.ended = settings, judges, None, False

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
        lines = [self.judges.fileno()] if self.judges else []
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from grading.worker import serve; serve()", *map(str, lines)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            pass_fds=lines,
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
    mine, everyone, judges = threading.local(), [], shared_judges(settings, workers)

    def work(packed):
        if not hasattr(mine, "worker"):
            mine.worker = Worker(settings, judges and judges.line)
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
        if judges:
            judges.stop()


def shared_judges(settings, workers):
    """The `Judges` for so many workers; None if their engine has none, or cannot confine (and will say so)."""
    settings = json.loads(settings)
    if settings["engine"] != ENGINE or (settings["confined"] and missing()):
        return None
    return Judges(Limits(**settings["limits"]), settings["confined"], workers)


def as_they_come(jobs, submit, at_once):
    """Submit `jobs`, so many at once; yields (key, result) as they come, of those done at once the first job first."""
    jobs, running = iter(jobs), {}
    while True:
        for key, packed in jobs:
            running[submit(packed)] = key
            if len(running) >= at_once:
                break
        if not running:
            return
        done = wait(running, return_when=FIRST_COMPLETED).done
        for future in [future for future in running if future in done]:
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
