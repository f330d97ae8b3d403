"""The student's side: inside the jail, a process with the libraries loaded that forks one process per submission.

Nothing here is believed by the judge. The process of a submission runs given cells and answers and then serves the
judge's calls; the process that it was forked from cleans up after it.
"""

import ast
import builtins
import functools
import linecache
import os
import re
import resource
import select
import socket
import sys
import types
import warnings
from contextlib import contextmanager

import torch

from . import sandbox
from .remote import Capped, Gone, Peer, describe
from .values import Malformed
from .warm import warm_up

MAGIC = re.compile(r"^(\s*)[%!].*$", re.MULTILINE)


class Student(Peer):
    """The side that has the answers."""

    believed = False

    def __init__(self, line, limits):
        super().__init__(line, limits["message"])
        self.limits, self.undo, self.filters, self.problem = limits, [], None, ""
        self.main = sys.modules["__main__"] = types.ModuleType("__main__")

    def do(self, wish, values, named):
        if wish == "given cells":
            return self.run_given(*values)
        if wish == "answer":
            return self.run_answer(*values)
        if wish == "problem":
            return self.problem
        if wish == "given":
            return self.call_given(*values, **named)
        return super().do(wish, values, named)

    def run_given(self, cells):
        """Run given cells [[name, source], ...]; the functions and classes of theirs are known by name from now on."""
        for name, source in cells:
            before = dict(vars(self.main))
            run_cell(name, source, vars(self.main))
            for each, value in vars(self.main).items():
                if before.get(each) is not value and isinstance(value, (types.FunctionType, type)):
                    self.know(each, value)

    def run_answer(self, name, source, wanted):
        """Run an answer; returns what is wrong with it, "" or the error as a student reads it, and what it defines."""
        self.problem = run_cell(name, source, vars(self.main))
        return self.problem, {name: vars(self.main)[name] for name in wanted if name in vars(self.main)}

    def call_given(self, cell, source, function, /, *args, **kwargs):
        """Call a function that a given cell defines, as it is there, whatever an answer has made of it since."""
        namespace = dict(vars(self.main))
        exec(compiled(source, f"<{cell}>"), namespace)
        return namespace[function](*args, **kwargs)

    def allow(self, seconds):
        """The process ends after so many more seconds of CPU time."""
        used = resource.getrusage(resource.RUSAGE_SELF)
        end = int(used.ru_utime + used.ru_stime + seconds) + 1
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (end if hard == -1 else min(end, hard), hard))

    def set_mode(self, mode):
        if not mode:
            return
        if "seconds" in mode:
            self.allow(mode["seconds"])
        torch.set_grad_enabled(mode["grad"])
        if torch.get_default_dtype() is not (dtype := getattr(torch, mode["dtype"])):
            torch.set_default_dtype(dtype)
        self.filters = mode["filters"]
        if "off" in mode:  # what is switched off stays so until something else is
            for owner, name, value, own in reversed(self.undo):
                setattr(owner, name, value) if own else delattr(owner, name)
            self.undo = [self.switch_off(*each) for each in mode["off"]]

    @contextmanager
    def ready(self):
        if not self.filters:
            yield
            return
        with warnings.catch_warnings():
            warnings.simplefilter(self.filters)
            yield

    def switch_off(self, path, name, error, text):
        """Let torch's function raise an error; returns what was there before."""
        owner = sys.modules["torch"]
        for part in path.split(".")[1:]:
            owner = getattr(owner, part)
        own = name in vars(owner)
        before = (owner, name, vars(owner).get(name), own)

        def switched_off(*args, **kwargs):
            raise getattr(builtins, error)(text)

        setattr(owner, name, switched_off)
        return before

    def print(self):
        found = {}
        for name, stream in (("out", STREAMS[0]), ("err", STREAMS[1])):
            if text := stream.take():
                found[name] = text
            if stream.lost:
                found[name + "_lost"] = stream.lost
        return found


STREAMS = [Capped(0), Capped(0)]


@functools.cache
def compiled(source, filename):
    return compile(source, filename, "exec")


def run_cell(name, source, namespace):
    """Run a cell in a namespace; returns "" or the error, as a student reads it."""
    filename = f"<{name}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)  # for inspect.getsource
    try:
        try:
            code = compiled(source, filename)
        except SyntaxError:
            plain = MAGIC.sub(r"\1pass  # a notebook's magic, which is left out when grading", source)
            if plain == source:
                raise
            code = compile(plain, filename, "exec")
        exec(code, namespace)
    except (Gone, Malformed):
        raise
    except BaseException as error:  # SystemExit and KeyboardInterrupt do not end a notebook either
        names, text = describe(error)
        return f"{names[0]}: {text}"
    return ""


@functools.cache
def check_code(name, source):
    """The code of a check but for its last line, and that of the last line if it is an expression, else None."""
    filename = f"<{name}>"
    tree = ast.parse(source, filename)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    return compile(tree, filename, "exec"), last and compile(ast.Expression(last.value), filename, "eval")


def run_check(name, source, namespace):
    """Run a check. Returns the error as a student reads it, and the value of its last line if that is a number."""
    try:
        code, last = check_code(name, source)
        exec(code, namespace)
        value = last and eval(last, namespace)
    except (Gone, Malformed):
        raise
    except BaseException as error:
        names, text = describe(error)
        return f"{names[0]}: {text}", None
    return "", value if type(value) in (int, float) else None


def no_input(prompt=""):
    raise RuntimeError("input() waits for somebody who types, and nobody does when this is graded: give it a value")


# ---- the zygote


def main():
    """Serve the judge on file descriptor 3: fork a process per submission and clean up after each."""
    import matplotlib.pyplot as plt

    limits = sandbox.enter()
    line = socket.socket(fileno=limits["line"])
    plt.figure().add_subplot().figure.canvas.draw()  # the first figure takes seconds
    plt.close("all")
    warm_up()
    child = None
    line.sendall(b"r")
    while True:
        while child and not select.select([line], [], [], sandbox.WATCH)[0]:
            sandbox.watch(limits)
        wish, fds, _, _ = socket.recv_fds(line, 1, 1)
        if not wish:
            os._exit(0)
        if wish == b"s":
            child = os.fork()
            if not child:
                be_student(fds[0], limits)
            os.close(fds[0])
            line.sendall(b"%8d" % child)
        elif wish == b"k":
            line.sendall(b"%4d" % sandbox.clean(child, limits))
            child = None


def be_student(line, limits):
    """The process of one submission."""
    try:
        sandbox.confine(line, limits)
        line = socket.socket(fileno=sandbox.LINE)
        for number, stream in enumerate(("stdout", "stderr")):
            STREAMS[number] = Capped(limits["output"])
            setattr(sys, stream, STREAMS[number])
        builtins.input = no_input
        Student(line, limits).serve()
    finally:
        os._exit(0)
