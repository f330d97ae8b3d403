"""A pretend class, graded before your eyes: `make demo`, or `python tests/demo.py 02-forward-backward`.

Twenty-two students, made from the bank of answers, go through nbgrader's real cycle in a scratch folder. Four of them
have had an accident, and four try to cheat. At the end stand what the grader reports and the mark sheet, and how to
open the formgrader on them.
"""

import argparse
import copy
import shlex
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import classroom
from bank import bank
from classroom import INSTRUCTOR, Student, mark_sheet, solved
from notebooks import HEADING, assignments, exercises, is_check, notebooks_of, read


def cast(assignment):
    """The class: solved, solved otherwise, wrong here and there, half, blank, late, twice and downloaded.

    Then those of whom `MISHAPS` and `CHEATS` tell.
    """
    full, coded = solved(assignment), [name for name, each in exercises(assignment).items() if not each.manual]
    answers = [answer for answer in bank() if answer.assignment == assignment]

    def from_bank(kind, names, turn):
        """The reference answers, but to `names` answers of the bank; `turn` says which of several."""
        chosen = dict(full)
        for name in names:
            if found := [answer for answer in answers if (answer.exercise, answer.kind) == (name, kind)]:
                chosen[name] = found[turn % len(found)].source
        return chosen

    first_half = {name: full[name] for name in coded[: len(coded) // 2]}
    without_words = {name: full[name] for name in coded}
    one_wrong, some_wrong = (from_bank("wrong", names, 0) for names in (coded[:1], coded[::3]))
    hand_ins = [
        ([full], {}),  # the reference answers
        ([from_bank("right", coded, 0)], {}),  # right in other ways
        ([from_bank("right", coded, 1)], {}),
        ([one_wrong], {}),
        ([some_wrong], {}),
        ([from_bank("wrong", coded[1::2], 1)], {}),
        ([from_bank("wrong", coded, 2)], {}),  # everything wrong
        ([without_words], {}),  # no written answer
        ([first_half], {}),
        ([{}], {}),  # nothing at all
        ([full], {"late": True}),
        ([first_half, full], {}),  # handed in twice
        ([one_wrong], {"by": "file"}),
        ([full], {"by": "zip"}),
    ]
    one = next(name for name in coded if full[name].startswith("def "))
    nothing = {name: source for name, source in full.items() if name != one}
    hand_ins += [([full | {one: trick(full[one])}], {}) for trick in MISHAPS if trick in ANSWERS]
    hand_ins += [([full], {"mischief": trick}) for trick in MISHAPS if trick not in ANSWERS]
    hand_ins += [([nothing | {one: cheat(one)}], {}) for cheat in CHEATS if cheat in ANSWERS]
    hand_ins += [([nothing], {"mischief": cheat}) for cheat in CHEATS if cheat not in ANSWERS]
    return [Student(f"student-{n:02}", answers, **how) for n, (answers, how) in enumerate(hand_ins, start=1)]


# --- accidents: to a notebook, or in the answer to the first exercise that asks for a function ---


def never_ends(answer):
    """An answer with an endless loop in its cell."""
    return f"{answer}\n\nwhile True:\n    pass\n"


def ends_its_process(answer):
    return f"{answer}\n\nimport os\nos._exit(1)\n"


def copies_a_check(notebook):
    check = next(filter(is_check, notebook.cells))
    notebook.cells.insert(notebook.cells.index(check), copy.deepcopy(check))


def deletes_every_check(notebook):
    notebook.cells = [cell for cell in notebook.cells if not is_check(cell)]


# --- attempts at points for nothing ---


def patches_the_assertions(name):
    """An answer without a solution that switches off what checks compare with."""
    return f"import torch\ntorch.testing.assert_close = print\n\n\ndef {name}(*args):\n    return args[0]\n"


def displays_success(name):
    return f"import sys\n\n\ndef {name}(*args):\n    sys.displayhook('ok')\n"


def writes_into_the_gradebook(name):
    statement = "UPDATE grade SET manual_score = 10"
    return f"""import sqlite3
from pathlib import Path

for folder in Path.cwd().parents:
    for path in folder.glob("gradebook.db"):
        with sqlite3.connect(path) as book:
            book.execute("{statement}")


def {name}(*args):
    return None
"""


def skips_every_check(notebook):
    for cell in filter(is_check, notebook.cells):
        cell.metadata.tags = ["skip-execution"]


MISHAPS = [never_ends, ends_its_process, copies_a_check, deletes_every_check]
CHEATS = [patches_the_assertions, displays_success, writes_into_the_gradebook, skips_every_check]
ANSWERS = {never_ends, ends_its_process, patches_the_assertions, displays_success, writes_into_the_gradebook}


def table(sheet, assignment):
    """The mark sheet {student: Marks} as text of at most 120 columns: exercises by number, explained underneath."""
    found = exercises(assignment)
    headings = [
        heading
        for path in notebooks_of(assignment)
        for cell in read(path).cells
        if cell.cell_type == "markdown"
        for heading in HEADING.finditer(cell.source)
    ]
    numbers = {heading["name"]: heading["number"] for heading in headings}
    cells = {
        student: [f"{mark.points:g}{'?' * mark.needs_hand_grading}" for mark in marks.exercises.values()]
        for student, marks in sheet.items()
    }
    width = 2 + max(len(text) for row in [numbers.values(), *cells.values()] for text in row)
    name_width = max(map(len, sheet))

    def line(name, texts, total, most, note=""):
        columns = "".join(f"{text:>{width}}" for text in texts)
        return f"{name:{name_width}}{columns} {total:>6} {most:>3}  {note}".rstrip()

    rows = [
        line(student, cells[student], f"{marks.total:g}", f"{marks.max_points:g}", "late" if marks.seconds_late else "")
        for student, marks in sheet.items()
    ]
    legend = [f"{numbers[name]} {name} ({each.points:g})" for name, each in found.items()]
    wide = 2 + max(map(len, legend))
    abreast = 120 // wide
    explained = [legend[first : first + abreast] for first in range(0, len(legend), abreast)]
    return "\n".join(
        [
            line("", [numbers[name] for name in found], "total", "of"),
            *rows,
            "",
            *("".join(f"{text:{wide}}" for text in texts).rstrip() for texts in explained),
            "?  waits to be graded by hand and counts nothing yet.   late  handed in after the due date.",
        ]
    )


@contextmanager
def step(text):
    """Say what is being done, and how long it took."""
    print(f"{text} ...", end=" ", flush=True)
    start = time.monotonic()
    yield
    print(f"{time.monotonic() - start:.0f} s", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("assignment", nargs="?", default=assignments()[0], choices=assignments())
    parser.add_argument("--verbose", action="store_true", help="show what nbgrader says, too")
    arguments = parser.parse_args()
    assignment, students = arguments.assignment, cast(arguments.assignment)
    folder = Path(tempfile.mkdtemp(prefix="pretend-class-")).resolve()
    print(f"A class of {len(students)} does {assignment} in {folder}")
    try:
        with step("1/6 the instructor generates and releases the assignment"):
            classroom.furnish(folder)
            classroom.hand_out(folder, assignment)
        with step("2/6 the students fetch it, work and hand in; the instructor collects"):
            classroom.work(folder, assignment, students)
        with step("3/6 some hand in again or late or through a learning platform; the instructor collects that, too"):
            classroom.work_on(folder, assignment, students)
        with step("4/6 everybody's code is graded, confined"):
            classroom.grade(folder, assignment, students)
        with step("5/6 feedback is made, released and fetched; the marks are exported"):
            classroom.give_feedback(folder, assignment, students)
        with step("6/6 the gradebook is read"):
            sheet = mark_sheet(folder, assignment)
            report = classroom.run(folder, INSTRUCTOR, f"python -m grading {assignment} --report=report --workers=2")
    except RuntimeError as error:
        sys.exit(f"\n{error}\nEverything said before it: {folder / 'log.txt'}")
    if arguments.verbose:
        print("\n" + (folder / "log.txt").read_text(encoding="utf-8"))
    home = folder / INSTRUCTOR
    print(f"\n{report}\n\n{table(sheet, assignment)}\n")
    print(f"""\
Grade the written answers, or look at anybody's work, in the formgrader (menu Nbgrader, entry Formgrader):
    cd {shlex.quote(str(home))}
    {shlex.quote(str(Path(sys.executable).parent / "jupyter"))} lab
A student's feedback page:  {home / "feedback" / students[0].name / assignment}
The exported marks:         {home / "grades.csv"}
The class report:           {home / "report" / f"{assignment}.html"}
All that nbgrader said:     {folder / "log.txt"}
When you have seen enough:  rm -rf {shlex.quote(str(folder))}""")


if __name__ == "__main__":
    main()
