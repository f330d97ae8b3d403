"""Text, solved notebook and student notebook are in step; chapters are built as the house asks; no answer gets out."""

import ast
import contextlib
import re
from collections import Counter, defaultdict

import jupytext
import notebooks
import pytest
from nbgrader.converters import GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.nbgraderformat import MetadataValidator
from notebooks import HEADING, ROOT, SOLUTIONS, exercise_of, grade_id, is_answer, is_check, tags
from sources import DELIMITER, Source, chapters, course_notebooks, course_texts, parse, report, sample, split
from traitlets.config import PyFileConfigLoader

LIKE_A_DELIMITER = re.compile(r"(BEGIN|END) +(SOLUTION|HIDDEN|TEST)|(#{2,}|<!--) *(BEGIN|END)\b", re.IGNORECASE)
KEYS = {"grade", "grade_id", "locked", "schema_version", "solution", "task"}
NOT_OURS = {".ipynb_checkpoints", "__pycache__", ".pytest_cache"}
NOTEBOOKS = notebooks.solved_notebooks()
each_notebook = pytest.mark.parametrize("solved", NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])


# -- What a chapter's text must be ---------------------------------------------------------------------------------


def is_manual(cell):
    return is_answer(cell) and cell.metadata.nbgrader.get("grade", False)


def autograded(source):
    return [cell for cell in source.cells if is_answer(cell) and not is_manual(cell)]


def regions(cell):
    """The cell's delimiters in order, e.g. ["BEGIN SOLUTION", "END SOLUTION"]; and lines that only look like one."""
    found, wrong = [], []
    for line in cell.source.split("\n"):
        if DELIMITER.fullmatch(line.rstrip()):
            found.append(re.search(r"(BEGIN|END) [A-Z ]+[A-Z]", line)[0])
        elif LIKE_A_DELIMITER.search(line):
            wrong.append(line.strip())
    return found, wrong


def delimiters_are_complete(course):
    for source in course:
        for cell in source.cells:
            found, wrong = regions(cell)
            for line in wrong:
                remedy = "write ### BEGIN SOLUTION, ### END SOLUTION, ### BEGIN HIDDEN TESTS or ### END HIDDEN TESTS"
                yield source.complaint(cell, f"'{line}' is no delimiter that nbgrader knows", remedy)
            kind = "SOLUTION" if is_answer(cell) else "HIDDEN TESTS" if is_check(cell) else None
            pairs = [f"BEGIN {kind}", f"END {kind}"] * (len(found) // 2)
            if kind and (found != pairs or not pairs):
                problem = f"its delimiters are {', '.join(found) or 'missing'}"
                yield source.complaint(cell, problem, f"it needs a BEGIN {kind} followed by an END {kind}")
            if not kind and found:
                yield source.complaint(
                    cell, f"{found[0]} in a cell that is no answer or check", "give it nbgrader metadata"
                )


def metadata_is_nbgraders_own(course):
    for source in course:
        for cell in (cell for cell in source.cells if "nbgrader" in cell.metadata):
            try:
                MetadataValidator().validate_cell(cell)
            except Exception as error:
                message = getattr(error, "message", str(error)).split("\n")[0]
                yield source.complaint(
                    cell, f"nbgrader rejects its metadata ({message})", "copy it from CONTRIBUTING.md"
                )
                continue
            metadata = cell.metadata.nbgrader
            wanted = KEYS | ({"points"} if metadata.grade else set())
            if set(metadata) != wanted:
                remedy = f"write {', '.join(sorted(wanted))}, no more and no less"
                yield source.complaint(cell, f"its nbgrader metadata has {', '.join(sorted(metadata))}", remedy)
            elif metadata.task or metadata.locked != is_check(cell) or not (is_answer(cell) or is_check(cell)):
                remedy = "an answer has solution, a hand-graded one solution and grade, a check grade and locked"
                yield source.complaint(cell, "it is neither an answer nor a check", remedy)
            elif metadata.grade and metadata.points <= 0:
                yield source.complaint(cell, "it is worth no points", "give it points, or leave it out")


def exercise_names_are_unique_identifiers(course):
    first = {}
    for source in course:
        for cell in filter(is_answer, source.cells):
            name = grade_id(cell)
            if not name.isidentifier():
                yield source.complaint(cell, f"'{name}' is no Python name", "name the exercise after its function")
            if name in first:
                remedy = f"{first[name]} has it too; rename one of them, in heading, answer and check"
                yield source.complaint(cell, f"the exercise name '{name}' is taken", remedy)
            first.setdefault(name, source.path)


def every_answer_has_its_checks(course):
    for source in course:
        answer, ids = None, Counter(grade_id(cell) for cell in filter(is_check, source.cells))
        for cell in source.cells:
            if is_answer(cell):
                answer = grade_id(cell)
                if not is_manual(cell) and not any(exercise_of(check) == answer and check != answer for check in ids):
                    yield source.complaint(cell, "no check grades this exercise", f"add a check cell `{answer}-check`")
            elif is_check(cell):
                name = grade_id(cell)
                if not re.fullmatch(rf"{re.escape(answer or '')}-check(-\d+)?", name):
                    remedy = (
                        f"it must follow its answer and be called `{answer or 'ANSWER'}-check`, or -check-1, -check-2"
                    )
                    yield source.complaint(cell, f"check '{name}' does not belong to answer '{answer}'", remedy)
                if ids[name] > 1:
                    yield source.complaint(cell, f"two checks are called '{name}'", "number them -check-1, -check-2")


def checks_let_run_all_go_on(course):
    for source in course:
        for cell in filter(is_check, source.cells):
            if "raises-exception" not in tags(cell):
                yield source.complaint(cell, "an unsolved exercise would stop Run All here", "tag it raises-exception")


def answers_are_definitions(course):
    for source in course:
        for cell in autograded(source):
            try:
                body = ast.parse(cell.source).body
            except SyntaxError as error:
                yield source.complaint(cell, f"its Python is wrong ({error.msg}, line {error.lineno})", "mend it")
                continue
            if not body or not all(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in body):
                yield source.complaint(cell, "it does not only define", "make it one function or class, or a few")


def exercise_headings(cell):
    """The lines of a cell that head an exercise, or try to."""
    return re.findall(r"^#+ *Exercise.*", cell.source, re.MULTILINE) if cell.cell_type == "markdown" else []


def headings_agree_with_metadata(course):
    for source in course:
        points = defaultdict(int)
        for cell in source.cells:
            if is_check(cell) or is_manual(cell):
                points[exercise_of(grade_id(cell))] += cell.metadata.nbgrader.get("points", 0)
        waiting = {}  # headings whose answer has not come yet: name -> cell
        heading = None
        for cell in source.cells:
            for line in exercise_headings(cell):
                heading = HEADING.fullmatch(line)
                if heading:
                    waiting[heading["name"]] = cell
                else:
                    remedy = "write: ### Exercise 1.2 — `name`   ●○○  5 min  2 points"
                    yield source.complaint(cell, f"'{line}' is no heading of an exercise", remedy)
            if is_answer(cell):
                name = grade_id(cell)
                if not heading:
                    wanted = f"### Exercise {source.chapter}.N — `{name}`   ●○○  5 min  {points[name]} points"
                    yield source.complaint(cell, "this answer has no heading", f"write before it: {wanted}")
                elif heading["name"] != name:
                    problem = f"heading '{heading['name']}', but grade_id '{name}'"
                    yield source.complaint(cell, problem, "give both the same name")
                elif int(heading["points"]) != points[name]:
                    problem = f"heading {heading['points']} points, but metadata {points[name]}"
                    yield source.complaint(cell, problem, "give both the same points")
                waiting.pop(name, None)
                heading = None
        for name, cell in waiting.items():
            problem = f"no answer follows the heading of `{name}`"
            yield source.complaint(cell, problem, "add the answer cell, with this grade_id, before the next heading")


def exercises_are_numbered_in_order(course):
    count = Counter()
    for source in course:
        for cell in source.prose():
            for heading in HEADING.finditer(cell.source):
                count[source.assignment] += 1
                due = f"{source.chapter}.{count[source.assignment]}"
                if heading["number"] != due:
                    problem = f"exercise {heading['number']} comes in place {due}"
                    yield source.complaint(cell, problem, f"number it {due}")


def an_assignment_is_worth_20_points(course):
    points, last = Counter(), {}
    for source in course:
        points[source.assignment] += sum(cell.metadata.get("nbgrader", {}).get("points", 0) for cell in source.cells)
        last[source.assignment] = source.path
    for assignment, total in points.items():
        if total != 20:
            yield f"{last[assignment]}: assignment {assignment} is worth {total} points: balance its exercises to 20"


def every_exercise_has_a_bank(course):
    for source in course:
        for cell in autograded(source):
            if not any((notebooks.ANSWERS / source.assignment / grade_id(cell)).glob("*.py")):
                remedy = f"write right_*.py and wrong_*.py in tests/answers/{source.assignment}/{grade_id(cell)}/"
                yield source.complaint(cell, "the bank holds no answers to this exercise", remedy)


def checks_do_not_show_the_answer(course):
    for source in course:
        answers = {grade_id(cell): split(cell)[1] for cell in autograded(source)}
        for cell in filter(is_check, source.cells):
            shown = "".join("".join(split(cell)[0]).split())
            for line in answers.get(exercise_of(grade_id(cell)), []):
                expression = re.sub(r"^(return|yield|[\w., ]+=(?!=))", "", line)
                if long_enough(expression) and "".join(expression.split()) in shown:
                    remedy = "compare with numbers or with torch instead, or hide it between BEGIN and END HIDDEN TESTS"
                    yield source.complaint(cell, f"its visible part holds '{expression.strip()}' of the answer", remedy)


RULES = [
    delimiters_are_complete,
    metadata_is_nbgraders_own,
    exercise_names_are_unique_identifiers,
    every_answer_has_its_checks,
    checks_let_run_all_go_on,
    answers_are_definitions,
    headings_agree_with_metadata,
    exercises_are_numbered_in_order,
    an_assignment_is_worth_20_points,
    every_exercise_has_a_bank,
    checks_do_not_show_the_answer,
]


def test_every_text_can_be_read():
    report(chapters()[1])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_chapter_keeps_the_rule(rule):
    report(rule(course_texts()))


def test_the_table_of_contents_names_every_chapter():
    named = {path.relative_to(ROOT).as_posix() for path in NOTEBOOKS}
    named |= {path.removesuffix("ipynb") + "md" for path in named}
    there = {path.relative_to(ROOT).as_posix() for path in SOLUTIONS.glob("*/*") if path.name not in NOT_OURS}
    report(f"{path}: not a chapter of _toc.yml: name it there, or delete it" for path in sorted(there - named))
    report(f"{path}: named in _toc.yml, but missing: run `make notebooks`" for path in sorted(named - there))


# -- The three forms of a chapter ----------------------------------------------------------------------------------


@each_notebook
def test_the_text_is_what_jupytext_makes_of_the_solved_notebook(solved):
    text = solved.with_suffix(".md")
    made = jupytext.writes(jupytext.read(solved), fmt="md:myst").encode()
    if made != text.read_bytes():
        report([f"{text.relative_to(ROOT)} and its notebook say different things: run `make notebooks`"])


@pytest.fixture(scope="module")
def generated(tmp_path_factory):
    """A folder holding what `nbgrader generate_assignment --no-db` makes of the solved notebooks."""
    folder = tmp_path_factory.mktemp("course")
    config = PyFileConfigLoader("nbgrader_config.py", path=str(ROOT)).load_config()
    config.CourseDirectory.root = str(ROOT)
    config.CourseDirectory.release_directory = str(folder)
    config.SaveCells.enabled = False
    for assignment in notebooks.assignments():
        config.CourseDirectory.assignment_id = assignment
        with contextlib.suppress(NbGraderException):  # a notebook that it rejects is missing in the folder
            GenerateAssignment(CourseDirectory(config=config), config=config, no_database=True).start()
    return folder


@each_notebook
def test_the_student_notebook_is_what_nbgrader_makes_of_the_solved_one(solved, generated):
    student = notebooks.student_notebook(solved)
    made = generated / student.relative_to(notebooks.COURSE)
    if not made.exists():
        report([f"{solved.relative_to(ROOT)}: nbgrader rejects it: mend the cells that the rules name"])
    if made.read_bytes() != student.read_bytes():
        report([f"{student.relative_to(ROOT)} is out of step: run `make notebooks`"])


@each_notebook
def test_every_notebook_runs_on_the_python3_kernel(solved):
    for path in (solved, notebooks.student_notebook(solved)):
        name = notebooks.read(path).metadata.kernelspec.name
        assert name == "python3", f"{path.relative_to(ROOT)}: kernel '{name}': set kernelspec name: python3 in the text"


# -- What a student gets ------------------------------------------------------------------------------------------


def long_enough(line):
    """A line that tells something: 12 characters or more, blanks not counted."""
    return len("".join(line.split())) >= 12


def leaks(solved, student):
    """Complaints about what a student's notebook must not hold, given the solved one."""
    shown = {line for cell in solved.cells for line in split(cell)[0]}
    secret = {line for cell in solved.cells for line in split(cell)[1] if long_enough(line)} - shown
    for cell in student.cells:
        lines = [line.strip() for line in cell.source.split("\n")]
        for line in lines:
            if DELIMITER.fullmatch(line.rstrip()) or line in secret:
                yield student.complaint(cell, f"it gives away '{line}'", "run `make notebooks`")
        if cell.get("outputs") or cell.get("execution_count"):
            yield student.complaint(cell, "it holds an output", "run `make notebooks`")


def test_no_answer_hidden_test_or_output_is_found_under_course():
    for solved, path in zip(course_notebooks(), NOTEBOOKS, strict=True):
        student = notebooks.student_notebook(path)
        report(leaks(solved, Source(student.relative_to(ROOT).as_posix(), notebooks.read(student).cells)))


def test_course_holds_the_student_notebooks_and_nothing_else():
    wanted = {notebooks.student_notebook(solved) for solved in NOTEBOOKS}
    there = {path for path in notebooks.COURSE.rglob("*") if path.is_file() and not NOT_OURS & set(path.parts)}
    report(f"{path.relative_to(ROOT)}: no notebook of _toc.yml: delete it" for path in sorted(there - wanted))
    report(f"{path.relative_to(ROOT)}: missing: run `make notebooks`" for path in sorted(wanted - there))


# -- What a solved notebook keeps ---------------------------------------------------------------------------------


def stored_run_is_whole(course):
    """The notebook was run from top to bottom, without an error, and holds no state of a widget."""
    for source in course:
        number = 0
        for cell in source.code():
            number += "slider" not in tags(cell)  # sliders are not run: see solutions/nbconvert_config.py
            if cell.execution_count != (None if "slider" in tags(cell) else number):
                problem = f"it was run as number {cell.execution_count}, not {number}"
                yield source.complaint(cell, problem, "delete the notebook and run `make notebooks`")
            for output in cell.outputs:
                if output.output_type == "error" or output.get("name") == "stderr":
                    problem = f"it ended in {output.get('ename', 'a message on stderr')}"
                    yield source.complaint(cell, problem, "mend the cell and run `make notebooks`")
                if "application/vnd.jupyter.widget-view+json" in output.get("data", {}):
                    yield source.complaint(cell, "it stores a widget, blank in most viewers", "tag the cell slider")
        if not any(cell.outputs for cell in source.code()):
            yield f"{source.path}: it holds no outputs: delete it and run `make notebooks`"


def test_solved_notebooks_hold_the_outputs_of_one_run_without_errors():
    report(stored_run_is_whole(course_notebooks()))
    for path in NOTEBOOKS:
        assert "widgets" not in notebooks.read(path).metadata, f"{path}: widget state is stored: run `make notebooks`"


# -- Bad input: the tests of these tests ---------------------------------------------------------------------------


@pytest.fixture
def bank(tmp_path, monkeypatch):
    """A bank that holds an answer to the sample's exercise: its path."""
    monkeypatch.setattr(notebooks, "ANSWERS", tmp_path)
    answer = tmp_path / "01-sample" / "leaky_relu" / "right_loop.py"
    answer.parent.mkdir(parents=True)
    answer.touch()
    return answer


def complaints_about(*course):
    return [complaint for rule in RULES for complaint in rule(course)]


def test_the_template_in_contributing_keeps_every_rule(bank):
    report(complaints_about(sample()))


def test_the_template_in_contributing_runs():
    space = {}
    for cell in sample().code():
        exec(cell.source, space)


ANSWER = "solutions/01-sample/01-sample.md, cell 6 (`leaky_relu`)"
CHECK = "solutions/01-sample/01-sample.md, cell 7 (`leaky_relu-check`)"
MANUAL = "solutions/01-sample/01-sample.md, cell 9 (`explain_slope`)"
HEAD = "### Exercise 1.1 — `leaky_relu`   ●○○  5 min  18 points"
GIVEN = "z = torch.tensor([-2.0"
# What is done to the sample: a piece of it, what takes its place, where the complaint must point, what it must say.
DAMAGES = {
    "no END SOLUTION": ("### END SOLUTION", "", ANSWER, "needs a BEGIN SOLUTION followed by an END SOLUTION"),
    "no BEGIN SOLUTION": ("    ### BEGIN SOLUTION\n", "", ANSWER, "needs a BEGIN SOLUTION followed by an END"),
    "misspelled BEGIN": ("### BEGIN SOLUTION", "### BEGIN SOLUTON", ANSWER, "'### BEGIN SOLUTON' is no delimiter"),
    "no END HIDDEN TESTS": ("### END HIDDEN TESTS", "", CHECK, "needs a BEGIN HIDDEN TESTS followed by an END"),
    "misspelled HIDDEN": ("BEGIN HIDDEN TESTS", "BEGIN HIDDEN TEST", CHECK, "'### BEGIN HIDDEN TEST' is no delimiter"),
    "no END in manual": ("<!-- END SOLUTION -->", "", MANUAL, "needs a BEGIN SOLUTION followed by an END SOLUTION"),
    "answer outside": (
        "import torch",
        "### BEGIN SOLUTION",
        "cell 2 (`### BEGIN SOLUTION`)",
        "give it nbgrader metadata",
    ),
    "name no identifier": ("grade_id: leaky_relu\n", "grade_id: a-b\n", "cell 6 (`a-b`)", "name the exercise after"),
    "name taken": ('"grade_id": "explain_slope"', '"grade_id": "leaky_relu"', "cell 9 (`leaky_relu`)", "rename one"),
    "check of nothing": ("leaky_relu-check", "leaky-check", "cell 7 (`leaky-check`)", "called `leaky_relu-check`"),
    "no check": ("  grade: true\n", "  grade: false\n", ANSWER, "add a check cell `leaky_relu-check`"),
    "old schema": ("schema_version: 3", "schema_version: 2", ANSWER, "Outdated schema version: 2 (expected 3)"),
    "no task": ("  task: false\n", "", ANSWER, "write grade, grade_id, locked, schema_version, solution, task"),
    "unlocked check": ("  locked: true\n", "  locked: false\n", CHECK, "a check grade and locked"),
    "no points": ("  points: 18\n", "", CHECK, "does not have points"),
    "zero points": ("  points: 18\n", "  points: 0\n", CHECK, "give it points"),
    "untagged check": ("tags: [raises-exception]\n", "", CHECK, "tag it raises-exception"),
    "answer no definition": ("def leaky_relu(", "a = 1\ndef leaky_relu(", ANSWER, "does not only define"),
    "answer no Python": ("def leaky_relu(z, slope):", "def leaky_relu(z, slope)", ANSWER, "line 1"),
    "no heading": (HEAD, "", ANSWER, f"write before it: {HEAD.replace('1.1', '1.N')}"),
    "heading malformed": (HEAD, HEAD.replace("—", "-"), "cell 5", "is no heading of an exercise"),
    "heading's name": (HEAD, HEAD.replace("leaky_", ""), ANSWER, "heading 'relu', but grade_id 'leaky_relu'"),
    "heading's points": (HEAD, HEAD.replace("18", "17"), ANSWER, "heading 17 points, but metadata 18"),
    "heading's number": (HEAD, HEAD.replace("1.1", "1.2"), "cell 5", "number it 1.1"),
    "heading alone": (
        "## What to remember",
        HEAD.replace("leaky_", ""),
        "cell 10",
        "no answer follows the heading of `relu`",
    ),
    "19 points": ("points: 18", "points: 17", "solutions/01-sample/01-sample.md", "balance its exercises to 20"),
    "check tells": (GIVEN, f"torch.where(z >= 0, z, slope*z)\n{GIVEN}", CHECK, "of the answer"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_text_is_named_with_its_cell_and_a_remedy(damage, bank):
    old, new, where, part = DAMAGES[damage]
    found = complaints_about(sample(old, new))
    assert any(where in complaint and part in complaint for complaint in found), "\n".join(found)


def test_an_exercise_name_taken_in_another_chapter_is_named(bank):
    other = sample(path="solutions/02-other/02-other.md")
    found = next(exercise_names_are_unique_identifiers([sample(), other]))
    assert "02-other.md, cell 6 (`leaky_relu`)" in found and "solutions/01-sample/01-sample.md has it too" in found


def test_an_exercise_without_a_bank_is_named(bank):
    bank.unlink()
    (found,) = every_exercise_has_a_bank([sample()])
    assert found.startswith(ANSWER) and "tests/answers/01-sample/leaky_relu/" in found


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("grade_id: leaky_relu\n", "grade_id: [leaky_relu\n", "Code cell 5 at line 4"),
        ('"grade": true', '"grade": tru', "Markdown cell 8 at line 9"),
    ],
)
def test_a_cell_header_that_cannot_be_read_is_named(old, new, line):
    with pytest.raises(ValueError, match=f"(?s)solutions/01-sample/01-sample.md: {line}.*Mend the header"):
        sample(old, new)


@pytest.mark.parametrize(
    ("kind", "damage", "problem"),
    [
        ("code", {"source": "    return torch.where(z >= 0, z, slope * z)"}, "it gives away 'return torch.where"),
        ("markdown", {"source": "### END HIDDEN TESTS"}, "it gives away '### END HIDDEN TESTS'"),
        ("code", {"source": "1 + 1", "outputs": [{"output_type": "stream"}]}, "it holds an output"),
        ("code", {"source": "1 + 1", "execution_count": 3}, "it holds an output"),
    ],
)
def test_a_student_notebook_that_gives_something_away_is_named(kind, damage, problem):
    student = parse("course/01-sample/01-sample.ipynb", "# A sample")
    assert not list(leaks(sample(), student))
    student.cells[0].update(cell_type=kind, **damage)
    (found,) = leaks(sample(), student)
    assert "course/01-sample/01-sample.ipynb, cell 1" in found and problem in found and "make notebooks" in found


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        ({"execution_count": 7}, "run as number 7, not 1"),
        ({"outputs": [{"output_type": "error", "ename": "NameError"}]}, "it ended in NameError"),
        ({"outputs": [{"output_type": "stream", "name": "stderr"}]}, "it ended in a message on stderr"),
        (
            {"outputs": [{"output_type": "display_data", "data": {"application/vnd.jupyter.widget-view+json": {}}}]},
            "tag the cell slider",
        ),
        ({"outputs": []}, "it holds no outputs"),
    ],
)
def test_a_solved_notebook_that_was_not_run_in_one_go_is_named(damage, problem):
    good = {"execution_count": 1, "outputs": [{"output_type": "stream", "name": "stdout", "text": "1"}]}
    source = parse("solutions/01-sample/01-sample.ipynb", "```{code-cell} ipython3\nprint(1)\n```")
    source.cells[0] = notebooks.nbformat.from_dict(source.cells[0] | good)
    assert not list(stored_run_is_whole([source]))
    source.cells[0] = notebooks.nbformat.from_dict(source.cells[0] | {"outputs": [], **damage})
    assert any(source.path in complaint and problem in complaint for complaint in stored_run_is_whole([source]))
