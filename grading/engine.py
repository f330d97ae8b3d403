"""Grades the answers of submissions: by a judge (judge.py) who has a jail (sandbox.py), both started once for many."""

import gc
import json
import os
import signal
import socket
import subprocess
import sys
import traceback
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from . import sandbox
from .sandbox import missing
from .warm import reserve

__all__ = ["Engine", "Judges", "Limits", "missing"]


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


class Judges:
    """A process that has loaded the libraries, which takes seconds, to fork judges from; a context manager."""

    def __init__(self, limits, confined, count=1):
        """`count` jails are started at once; judges who come after them start their own."""
        self.line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        settings = json.dumps({"limits": asdict(limits), "confined": confined, "count": count})
        command = [sys.executable, "-c", "from grading.engine import fork_judges; fork_judges()", settings]
        package = str(Path(__file__).parent.parent)
        environment = os.environ | sandbox.THREADS | {"PYTHONPATH": package}
        self.process = subprocess.Popen(command, stdin=theirs, stdout=subprocess.DEVNULL, env=environment)
        theirs.close()

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.stop()

    def stop(self):
        """End the process, its judges and their jails, whatever they are doing."""
        self.line.close()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def ask_for_judge(judges):
    """A socket to a new judge, from the process at the other end of the line `judges`; OSError if it has ended."""
    ours, theirs = socket.socketpair()
    with theirs:
        socket.send_fds(judges, [b"j"], [theirs.fileno()])
    return ours


def fork_judges():
    """Be the process of `Judges`: fork a judge for each socket that arrives on standard input, until that is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the business of the one who started us
    settings, line = json.loads(sys.argv[1]), socket.socket(fileno=os.dup(0))
    with Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    cores = os.sched_getaffinity(0)
    alone = len(cores) == settings["count"]  # then a judge and its jail, who wait for each other, have a core for them
    jails = []
    for core in sorted(cores)[: settings["count"]] if alone else [None] * settings["count"]:
        os.sched_setaffinity(0, cores if core is None else {core})
        jails.append(sandbox.Jail(settings["limits"], settings["confined"]))
    os.sched_setaffinity(0, cores)
    gc.disable()  # until `warm_up` has ended, as in a jail
    reserve()
    from . import judge  # only now, as it loads the libraries, which the jails do meanwhile

    judge.prepare()
    while (asked := socket.recv_fds(line, 1, 1))[0]:
        jail = jails.pop() if jails else None
        if not os.fork():
            try:
                line.close()
                for other in jails:
                    other.line.close()
                if jail:
                    os.sched_setaffinity(0, os.sched_getaffinity(jail.process.pid))
                jail = jail or sandbox.Jail(settings["limits"], settings["confined"])
                judge.serve(socket.socket(fileno=asked[1][0]), jail, settings["limits"])
            except BrokenPipeError:  # nobody waits for this judge any more
                pass
            except Exception:
                traceback.print_exc()
            finally:
                os._exit(0)
        os.close(asked[1][0])
        if jail:
            jail.line.close()
    for jail in jails:
        jail.end()
    with suppress(ChildProcessError):
        while os.wait():
            pass


class Engine:
    """Grades submissions of one assignment, one after another; a context manager, as processes are kept for it."""

    def __init__(self, assignment, limits=None, confined=True, judges=None):
        """`judges`: the line of some `Judges` to ask for a judge, which others may use as well; its own, if None."""
        self.assignment, self.limits, self.confined = assignment, limits or Limits(), confined
        self.judges, self.own, self.line = judges, None, None

    def __enter__(self):
        if self.confined and (problem := missing()):
            raise EngineError(f"students' answers cannot be confined here: {problem}")
        return self

    def __exit__(self, *exc_info):
        self.stop()

    def start(self):
        try:
            line = ask_for_judge(self.judges) if self.judges else None
        except OSError:  # nobody there any more
            line = None
        if not line:
            self.own = Judges(self.limits, self.confined)
            line = ask_for_judge(self.own.line)
        self.line = line.makefile("rw")
        line.close()
        try:
            self.say(self.assignment.to_json())
            ready = self.hear() == "ready"
        except OSError:
            ready = False
        if not ready:
            self.stop()
            raise EngineError("the judge's process did not start; its message stands above")

    def stop(self):
        if self.line:
            with suppress(OSError):  # there may be something that nobody reads any more
                self.line.close()
        if self.own:
            self.own.stop()
        self.line = self.own = None

    def say(self, what):
        print(json.dumps(what), file=self.line, flush=True)

    def hear(self):
        return self.line.readline().strip()

    def grade(self, answers):
        """{notebook id: {grade_id: source}} -> {notebook id: [result, ...]}, for the answers and checks in order."""
        return {
            notebook: self.grade_notebook(notebook, answers.get(notebook, {})) for notebook in self.assignment.notebooks
        }

    def grade_notebook(self, notebook, answers):
        if not self.line:
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
