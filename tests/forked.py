"""Runs cells in processes forked from an interpreter that has imported the libraries, so that hundreds take seconds.

`run` is for the tests; it talks with this same file run as a script. The process of a run is silent and has no
network, is stopped when it takes too long, and cannot harm the next, whatever it does.
"""

import functools
import json
import linecache
import os
import resource
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
import types
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

DONE = "done"  # the last row of a process that came to its end
MEMORY = 4 * 2**30  # bytes that one process may ask for
# One thread, because a forked process lacks the threads of its parent and would wait for them for ever; no GPU, because
# with one autograd has threads too; and figures that nobody sees.
ENVIRONMENT = {"OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": "", "MPLBACKEND": "agg"}


class Outcome(NamedTuple):
    """What running one cell came to."""

    error: str  # "AssertionError: the bias is missing", "" if the cell passed
    stderr: str
    seconds: float  # CPU time


def run(folder, before, trials, seconds):
    """Run the cells `before` once, in `folder`, and from there each of `trials` in a process of its own.

    `before` and each trial are lists of (name, source). An error in one cell does not stop the later ones; `seconds` of
    CPU time do, or four times as long without a cell coming to its end. Returns for each trial name -> Outcome, and so
    also for the cells that its process did not live to finish. Raises RuntimeError if `before` ends its process.
    """
    print(json.dumps([str(folder), before, trials, seconds]), file=interpreter().stdin, flush=True)
    rows, problem = json.loads(interpreter().stdout.readline())
    if problem:
        raise RuntimeError(f"{folder}: the cells {[name for name, _ in before]} stop their process: {problem}")
    return [{name: Outcome(*outcome) for name, outcome in row.items()} for row in rows]


@functools.cache
def interpreter():
    """The process that serves `run`; it ends with this one, which closes its stdin."""
    command, environment = [sys.executable, __file__], os.environ | ENVIRONMENT
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)


def serve():
    """Answer the requests of `run` that come on stdin."""
    import matplotlib.pyplot  # noqa: F401
    import sklearn.datasets  # noqa: F401
    import torch._dynamo  # noqa: F401  which assert_close and the optimizers of torch wait for when first called

    sys.path[0] = ""  # the folder of the notebook, as in a kernel
    for line in sys.stdin:
        print(json.dumps(run_trials(*json.loads(line))), flush=True)


def run_trials(folder, before, trials, seconds):
    def fork_from_here(report):
        main = sys.modules["__main__"] = types.ModuleType("__main__")
        for name, source in before:
            run_cell(name, source, vars(main))
        for trial in trials:
            report(run_trial(folder, trial, seconds, vars(main)))

    return in_process(fork_from_here, folder, seconds + 60)


def run_trial(folder, cells, seconds, namespace):
    def run_cells(report):
        for name, source in cells:
            report([name, run_cell(name, source, namespace)])

    rows, problem = in_process(run_cells, folder, seconds)
    outcomes = dict(rows)
    for name, _ in cells[len(rows) :]:
        outcomes[name] = Outcome(problem, "", 0.0)
        problem = "not run, because an earlier cell ended the process"
    return outcomes


def run_cell(name, source, namespace):
    linecache.cache[f"<{name}>"] = (len(source), None, source.splitlines(True), f"<{name}>")  # for inspect.getsource
    start, printed, error = time.process_time(), os.fstat(2).st_size, ""
    try:
        exec(compile(source, f"<{name}>", "exec"), namespace)
    except BaseException as problem:  # SystemExit and KeyboardInterrupt do not end a notebook either
        error = f"{type(problem).__name__}: {problem}"[:2000]
    sys.stderr.flush()
    return Outcome(error, os.pread(2, 2000, printed).decode(errors="replace"), time.process_time() - start)


def in_process(work, folder, seconds):
    """Call `work(report)` in a forked process, which hands back rows of plain data by `report(row)`.

    Returns the rows, and what ended the process before it was done ("" if nothing did). What it has started dies too.
    """
    reader, writer = os.pipe()

    def report(row):
        os.write(writer, json.dumps(row).encode() + b"\n")

    pid = os.fork()
    if not pid:
        try:
            confine(folder, seconds)
            work(report)
            report(DONE)
        finally:
            os._exit(1)
    os.close(writer)
    data, news = b"", True
    while (news := select.select([reader], [], [], 4 * seconds)[0]) and (chunk := os.read(reader, 2**16)):
        data += chunk
    os.close(reader)
    with suppress(OSError):
        os.killpg(pid, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    rows = [json.loads(line) for line in data.splitlines()]
    if rows[-1:] == [DONE]:
        return rows[:-1], ""
    if not news or code == -signal.SIGXCPU:
        return rows, f"timed out after {seconds} s"
    return rows, f"the process died: {f'exit code {code}' if code >= 0 else signal.Signals(-code).name}"


def confine(folder, seconds):
    """Make this forked process a silent one without network that ends after `seconds` of CPU time."""
    os.setsid()
    os.chdir(folder)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with Path(os.devnull).open("r+") as silence, tempfile.TemporaryFile() as stderr:
        for fd, file in enumerate([silence, silence, stderr]):
            os.dup2(file.fileno(), fd)
    sys.addaudithook(no_network)


def no_network(event, args):
    """Audit hook: refuse every socket that could leave this machine."""
    if event == "socket.getaddrinfo" or (event == "socket.__new__" and args[1] != socket.AF_UNIX):
        raise PermissionError("needs the network; graded cells run offline: take the data from an installed package")


if __name__ == "__main__":
    serve()
