"""`make bench`, second part: how fast a class is graded, by plain nbgrader and by the package `grading`.

For each chapter a class of forty is made from the bank: right, wrong and blank answers in turn. The package grades all
of them, confined, its own start included. Plain nbgrader, in its default configuration (one cold kernel after the
other, the whole notebook), grades a sample in the same run; its time from one student to the next is what counts, so
that its start does not. Both have to give the sample the same marks. The exit code is 1 if a promise is broken:

- at least 15 times as many submissions per minute as plain nbgrader;
- at most 0.25 s of CPU time per submission more than the answers and checks take by themselves, on the same core at the
  same time, from the moment when two are graded to that when all but two are, as the start of the machinery is apart;
- a submission of a class of 400 costs no more than one of a class of 40 (10 % are noise).

What `import torch` takes on the same core is printed beside it, to compare the seconds of one machine with another's.
"""

import argparse
import ctypes
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from statistics import mean

import forked
import nbformat
import psutil
from bank import OTHERWISE, bank, run_notebook
from classroom import INSTRUCTOR, furnish, mark_sheet, run, solved
from notebooks import COURSE, assignments, exercises, grade_id, is_answer, notebooks_of, read

sys.path.insert(0, str(Path(__file__).parent / "grading"))
from grader import run_grading, run_plain

CLASS, LARGE_CLASS = 40, 400
SAMPLE = 5  # from one to the next it is four, one of each kind of the class
START_AND_END = 2  # submissions, each
PAUSE = 0.05  # seconds from one look at what is graded to the next
RATIO, OVERHEAD, NOISE = 15, 0.25, 1.1
PR_SET_CHILD_SUBREAPER = 36


def class_of(assignment, size):
    """The answers of a class, {student: {exercise: text}}: of four students two are right, one wrong, one half blank.

    Right and wrong in ways that differ from one to the next; the course's own solution is one of the right ways.
    """
    full = solved(assignment)
    found = [answer for answer in bank() if answer.assignment == assignment and str(answer) not in OTHERWISE]
    coded = [name for name, exercise in exercises(assignment).items() if not exercise.manual]
    students = {}
    for number in range(size):
        kind = ("right", "wrong", "right", "blank")[number % 4]
        answers = dict(full)
        for place, name in enumerate(coded):
            choice = [each.source for each in found if (each.exercise, each.kind) == (name, kind)]
            if kind == "right":
                choice.append(full[name])
            if choice:
                answers[name] = choice[(number // 4 + place) % len(choice)]
            elif kind == "blank" and place >= len(coded) // 2:
                del answers[name]
        students[f"s{number:03}"] = answers
    return students


def hand_in(course, assignment, student, answers):
    """Put a student's notebooks into the class's folder `submitted`."""
    place = course / "submitted" / student / assignment
    place.mkdir(parents=True)
    for path in sorted((COURSE / assignment).glob("*.ipynb")):
        notebook = read(path)
        for cell in filter(is_answer, notebook.cells):
            cell.source = answers.get(grade_id(cell), cell.source)
        nbformat.write(notebook, place / path.name)


def furnished(assignment, students):
    """The folder of a class that has handed in."""
    folder = Path(tempfile.mkdtemp(prefix="bench-class-")).resolve()
    furnish(folder)
    course = folder / INSTRUCTOR
    run(folder, INSTRUCTOR, f"nbgrader generate_assignment {assignment} --force")
    for student, answers in students.items():
        hand_in(course, assignment, student, answers)
    return folder


def points(folder, assignment):
    """{student: {exercise: points}}"""
    return {
        student: {name: mark.points for name, mark in marks.exercises.items()}
        for student, marks in mark_sheet(folder, assignment).items()
    }


def ours(assignment, students):
    """Grade a class with the package. Returns seconds, CPU seconds and marks."""
    folder = furnished(assignment, students)
    cpu, start = cpu_of_children(), time.perf_counter()
    grade(folder, assignment)
    seconds, cpu = time.perf_counter() - start, cpu_of_children() - cpu
    found = points(folder, assignment)
    shutil.rmtree(folder, ignore_errors=True)
    return seconds, cpu, found


def grade(folder, assignment):
    said, code = run_grading(folder, assignment, patience=3600)
    if code:
        sys.exit(f"`python -m grading {assignment}` failed:\n{said}")


def in_the_midst(assignment, students):
    """CPU seconds of a submission in the midst of a class, and those of its cells by themselves.

    The cells run on the same core while the class is graded, as cores differ, and change their speed with the minutes.
    """
    folder, cores = furnished(assignment, students), os.sched_getaffinity(0)
    autograded, own = folder / INSTRUCTOR / "autograded", {}
    one = {min(cores)}
    os.sched_setaffinity(forked.interpreter().pid, one)
    os.sched_setaffinity(0, one)  # and the threads and processes that are started from here
    with ThreadPoolExecutor(2) as threads:
        grading = threads.submit(grade, folder, assignment)
        each = threads.submit(cpu_from_second_to_last_but_one, autograded, len(students), grading.done)
        while graded(autograded) < START_AND_END and not grading.done():
            time.sleep(PAUSE)
        for student in itertools.cycle(list(students)[START_AND_END:-START_AND_END]):
            if grading.done() and student in own:
                break
            own.setdefault(student, []).append(by_itself(assignment, students[student]))
        grading.result()
    os.sched_setaffinity(forked.interpreter().pid, cores)
    os.sched_setaffinity(0, cores)
    shutil.rmtree(folder, ignore_errors=True)
    return each.result(), mean(mean(found) for found in own.values())


def by_itself(assignment, answers):
    """CPU seconds that the cells of a submission take in processes where torch is at hand."""
    blank = {name: "raise NotImplementedError" for name in exercises(assignment)}
    runs = [run_notebook(path, blank | answers) for path in notebooks_of(assignment)]
    return sum(outcome.seconds for outcomes in runs for outcome in outcomes.values())


def cpu_from_second_to_last_but_one(autograded, size, done):
    """CPU seconds per submission from when START_AND_END are graded to when all but as many are."""
    moments = []
    while not done():
        count = graded(autograded)
        if count >= (size - START_AND_END if moments else START_AND_END):
            children = {child.pid for child in psutil.Process().children()} - {forked.interpreter().pid}
            moments.append((count, sum(map(cpu_seconds, children))))
            if len(moments) == 2:
                (first, before), (last, after) = moments
                return (after - before) / (last - first)
        time.sleep(PAUSE)
    return float("nan")


def graded(autograded):
    """How many submissions are graded."""
    return len(list(autograded.glob("[!.]*")))


def cpu_seconds(pid):
    """CPU seconds of a process and of all below it, of those that have ended and were waited for, too."""
    root = psutil.Process(pid)
    while True:
        found = sorted([root, *root.children(recursive=True)], key=lambda process: process.create_time())
        try:  # parents first, so that what ends meanwhile is missed below, and all are counted again
            return sum(sum(process.cpu_times()[:4]) for process in found)
        except psutil.NoSuchProcess:
            if not root.is_running():
                raise


def stock(assignment, students):
    """Grade a class with plain nbgrader. Returns the seconds from one student to the next, and marks."""
    folder = furnished(assignment, students)
    said, code = run_plain(folder, "autograde", assignment)
    if code:
        sys.exit(f"`nbgrader autograde {assignment}` failed:\n{said}")
    graded = folder / INSTRUCTOR / "autograded"
    times = sorted(max(path.stat().st_mtime for path in student.rglob("*.ipynb")) for student in graded.iterdir())
    found = points(folder, assignment)
    shutil.rmtree(folder, ignore_errors=True)
    return (times[-1] - times[0]) / (len(times) - 1), found


def import_torch(tries=3):
    """CPU seconds that `import torch` takes in a new Python on the first core, the mean of several tries."""
    cores, start = os.sched_getaffinity(0), cpu_of_children()
    os.sched_setaffinity(0, {min(cores)})
    for _ in range(tries):
        subprocess.run([sys.executable, "-c", "import torch"], check=True)
    os.sched_setaffinity(0, cores)
    return (cpu_of_children() - start) / tries


def cpu_of_children():
    """CPU seconds of all descendants that have ended, those that have lost their parents included."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    times = os.times()
    return times.children_user + times.children_system


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("assignments", nargs="*", default=[], metavar="assignment", help="all, if none is named")
    parser.add_argument("--sample", type=int, default=SAMPLE, help="how many plain nbgrader grades (40 take long)")
    parser.add_argument("--large", type=int, default=LARGE_CLASS, help="size of the large class, of the first one")
    parser.add_argument("--quick", action="store_true", help="smaller classes, to see on a busy machine that it runs")
    arguments = parser.parse_args()
    chosen, size = arguments.assignments or assignments(), CLASS
    if arguments.quick:
        size, arguments.sample, arguments.large = 12, 3, 48
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)  # so that no descendant's CPU time is missed
    broken = []
    print(f"\nA class of {size} graded on {os.cpu_count()} cores; plain nbgrader: a sample of {arguments.sample}.")
    heads = ["plain, /min", "ours, /min", "ratio", "each, CPU s", "cells' own", "overhead", "import torch"]
    print(f"{'':<22}" + "".join(f"{head:>13}" for head in heads), flush=True)
    for assignment in chosen:
        students = class_of(assignment, size)
        seconds, cpu, found = ours(assignment, students)
        unit = import_torch()
        each, own = in_the_midst(assignment, students)
        wait, theirs = stock(assignment, dict(list(students.items())[: arguments.sample]))
        rates, overhead = (60 / wait, 60 * size / seconds), each - own
        values = [*rates, rates[1] / rates[0], each, own, overhead, unit]
        print(f"{assignment:<22}" + "".join(f"{value:>13.2f}" for value in values), flush=True)
        if values[2] < RATIO:
            broken.append(f"{assignment}: {values[2]:.1f} times as fast as plain nbgrader, not {RATIO}")
        if not overhead <= OVERHEAD:
            broken.append(f"{assignment}: {overhead:.2f} CPU s of overhead per submission, not {OVERHEAD}")
        if differ := [name for name in theirs if theirs[name] != found[name]]:
            broken.append(f"{assignment}: other marks than plain nbgrader's for {', '.join(differ)}")
        if assignment == chosen[0]:
            small = seconds / size, cpu / size
    large_seconds, large_cpu, _ = ours(chosen[0], class_of(chosen[0], arguments.large))
    large = large_seconds / arguments.large, large_cpu / arguments.large
    print(f"{chosen[0]}, one submission of {size}: {small[0]:.3f} s, {small[1]:.3f} CPU s")
    print(f"{chosen[0]}, one submission of {arguments.large}: {large[0]:.3f} s, {large[1]:.3f} CPU s")
    if max(large[0] / small[0], large[1] / small[1]) > NOISE:
        broken.append(f"{chosen[0]}: a submission of {arguments.large} costs more than one of {size}")
    sys.exit("\n".join(["promises broken:", *broken]) if broken else 0)


if __name__ == "__main__":
    main()
