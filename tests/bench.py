"""`make bench`: what each notebook takes in a fresh kernel, against the budgets; the exit code is 1 if one is exceeded.

Seconds are those of a clock, from the start of the first cell to the end of the last; on a busy machine they say
little. What a kernel takes to start has a column of its own. The graded cells are all but demonstrations and proofs. A
check is timed by the CPU, in a process where torch is at hand. An exercise that leaves the design free has a budget
of its own and is left out of the others.
"""

import subprocess
import sys
import time

from bank import run_notebook
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell
from notebooks import FREE_DESIGN, exercise_of, grade_id, graded_cells, is_check, read, solved_notebooks

BUDGET = {"whole run, s": 30, "peak, MiB": 1024, "graded, s": 5, "graded peak, MiB": 1024, "slowest check, s": 1}
UNIT = 2**20 if sys.platform == "darwin" else 2**10  # of ru_maxrss, in bytes per MiB or KiB per MiB
PEAK = f"import resource\nprint(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / {UNIT})"


def measure(path, notebook):
    """Run the cells of a notebook that lies at `path` in a new kernel.

    Returns the seconds of its start and of the cells, and its peak memory in MiB.
    """
    notebook.cells.append(new_code_cell(PEAK))
    times = [time.perf_counter()]

    def note_the_time(**_):
        times.append(time.perf_counter())

    settings = {"timeout": 600, "skip_cells_with_tag": "slider", "resources": {"metadata": {"path": path.parent}}}
    client = NotebookClient(notebook, on_cell_execute=note_the_time, on_cell_executed=note_the_time, **settings)
    client.execute(stderr=subprocess.DEVNULL)
    return times[1] - times[0], times[-1] - times[1], float(notebook.cells.pop().outputs[0].text)


def free_design(cell):
    """The name of the exercise of a graded cell if it leaves the design free, else None."""
    name = exercise_of(grade_id(cell)) if "nbgrader" in cell.metadata else ""
    return name if name in FREE_DESIGN else None


def row(name, values, remark=""):
    print(f"{name:<24}" + "".join(f"{value:>18}" for value in values), remark, flush=True)


def main():
    row("", [*BUDGET, "kernel start, s"])
    exceeded = []
    for path in solved_notebooks():
        _, *whole = measure(path, read(path))
        notebook = read(path)
        notebook.cells = [cell for cell in graded_cells(notebook) if free_design(cell) is None]
        start, *graded = measure(path, notebook)
        outcomes = run_notebook(path)
        slowest = max(map(grade_id, filter(is_check, notebook.cells)), key=lambda name: outcomes[name].seconds)
        measured = dict(zip(BUDGET, [*whole, *graded, outcomes[slowest].seconds], strict=True))
        row(path.stem, [f"{value:.2f}" for value in [*measured.values(), start]], slowest)
        exceeded += [f"{path.stem}: {name} is {value:.2f}" for name, value in measured.items() if value > BUDGET[name]]
        for name in dict.fromkeys(filter(None, map(free_design, graded_cells(read(path))))):
            seconds = sum(outcome.seconds for cell, outcome in outcomes.items() if exercise_of(cell) == name)
            print(f"{path.stem:<24}{name}: {seconds:.2f} s of {FREE_DESIGN[name]}")
            exceeded += [f"{path.stem}: {name} takes {seconds:.2f} s"] if seconds > FREE_DESIGN[name] else []
    row("budget", BUDGET.values())
    sys.exit("\n".join(["over budget:", *exceeded]) if exceeded else 0)


if __name__ == "__main__":
    main()
