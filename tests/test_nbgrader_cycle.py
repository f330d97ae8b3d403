"""nbgrader's own cycle, from release to feedback, on the first chapter: a class of eight, every mark checked."""

import copy
import csv
import html
import re
import shlex
from types import SimpleNamespace

import demo
import pytest
from bank import bank
from classroom import (
    CONFIG,
    COURSE_ID,
    INSTRUCTOR,
    Student,
    commands,
    furnish,
    give_feedback,
    grade,
    grade_by_hand,
    hand_out,
    mark_sheet,
    run,
    solved,
    work,
    work_on,
    workplace,
)
from notebooks import (
    COURSE,
    ROOT,
    assignments,
    exercise_of,
    exercises,
    grade_id,
    is_answer,
    is_check,
    notebooks_of,
    read,
)

COMMENT = "A shift of the line: yes. Which way?"


def wrong_answer(assignment, candidates):
    """The bank's first wrong answer to one of the exercises `candidates` that has a single check cell."""
    names = [exercise.name for exercise in candidates if len(exercise.checks) == 1]
    for answer in bank():
        if answer.assignment == assignment and answer.kind == "wrong" and answer.exercise in names:
            return answer
    raise LookupError(f"tests/answers/{assignment} has no wrong answer to any of {names}: write one")


def skip_the_checks(notebook):
    """Tag every check so that nbgrader would not run it, and would give full marks for it."""
    for cell in filter(is_check, notebook.cells):
        cell.metadata.tags = ["demo", "skip-execution"]


def copy_an_answer(notebook):
    """Copy and paste an answer cell, as people do in JupyterLab."""
    cell = next(filter(is_answer, notebook.cells))
    twin = copy.deepcopy(cell)
    twin.id = "twin"
    notebook.cells.insert(notebook.cells.index(cell), twin)


@pytest.fixture(scope="module")
def course():
    """What the cycle needs to know of the first chapter."""
    assignment = assignments()[0]
    every = exercises(assignment)
    coded = [exercise for exercise in every.values() if not exercise.manual]
    written = [name for name, exercise in every.items() if exercise.manual]
    wrong = wrong_answer(assignment, coded)
    half = [exercise.name for exercise in coded if exercise.name != wrong.exercise][: len(coded) // 2]
    return SimpleNamespace(assignment=assignment, exercises=every, written=written, half=half, wrong=wrong)


@pytest.fixture(scope="module")
def cycle(course, tmp_path_factory):
    """The cycle, run once: the folder of the class, its students, the mark sheet before and after the hand-grading."""
    folder, assignment, full = tmp_path_factory.mktemp("class"), course.assignment, solved(course.assignment)
    some = {name: full[name] for name in course.half} | {course.wrong.exercise: course.wrong.source}
    students = [
        Student("full", [full]),
        Student("untouched", [{}]),
        Student("half", [some], mischief=skip_the_checks),
        Student("late", [full], late=True),
        Student("twice", [{}, full]),
        Student("overdue", [full, {}], late=True),
        Student("binder", [{}, full], by="file"),
        Student("zipped", [full], by="zip", mischief=copy_an_answer),
    ]
    furnish(folder)
    hand_out(folder, assignment)
    work(folder, assignment, students)
    work_on(folder, assignment, students)
    grade(folder, assignment, students)
    autograded = mark_sheet(folder, assignment)
    for name in course.written:
        grade_by_hand(folder, assignment, "late", name, course.exercises[name].points / 2, COMMENT)
    give_feedback(folder, assignment, students)
    return SimpleNamespace(
        folder=folder, students=students, autograded=autograded, marks=mark_sheet(folder, assignment)
    )


def coded_points(course, answered):
    """What the autograder must give: {exercise: points}, all of them for an answered one, none for another."""
    return {
        name: exercise.points if name in answered and not exercise.manual else 0
        for name, exercise in course.exercises.items()
    }


def page_text(path):
    """What a reader sees of a feedback page, in one line."""
    page = re.sub(r"<(script|style)\b.*?</\1>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split())


def feedback_pages(cycle, course, name):
    """The feedback pages that a student on the exchange has fetched."""
    return sorted((workplace(cycle.folder, name) / course.assignment / "feedback").glob("*/*.html"))


def test_generating_rewrites_the_students_notebooks_with_the_same_bytes(cycle, course):
    committed = {path.name: path.read_bytes() for path in (COURSE / course.assignment).glob("*.ipynb")}
    generated = workplace(cycle.folder, INSTRUCTOR) / "course" / course.assignment
    assert {path.name: path.read_bytes() for path in generated.iterdir()} == committed


def test_every_assignment_generated_with_the_real_config_is_the_committed_one(tmp_path, record_property):
    furnish(tmp_path)
    run(tmp_path, INSTRUCTOR, 'nbgrader generate_assignment "*" --force --no-db')
    made = workplace(tmp_path, INSTRUCTOR) / "course"
    names = sorted(path.relative_to(COURSE) for path in COURSE.glob("*/*.ipynb"))
    assert sorted(path.relative_to(made) for path in made.rglob("*") if path.is_file()) == names
    for name in names:
        assert (made / name).read_bytes() == (COURSE / name).read_bytes(), f"course/{name}: run `make notebooks`"
    record_property("nbgrader cycle: notebooks generated", len(names))


def test_a_student_sees_the_released_assignment_in_the_list(cycle, course):
    log = (cycle.folder / "log.txt").read_text(encoding="utf-8")
    assert re.search(rf"full\$ nbgrader list\n.*Released assignments:\n.*{course.assignment}\n", log)


@pytest.mark.parametrize("name", ["full", "late", "twice", "overdue", "binder", "zipped"])
def test_solved_code_earns_every_point(cycle, course, name):
    points = {exercise: mark.points for exercise, mark in cycle.autograded[name].exercises.items()}
    assert points == coded_points(course, course.exercises)


def test_an_untouched_notebook_earns_nothing(cycle, course):
    points = {exercise: mark.points for exercise, mark in cycle.marks["untouched"].exercises.items()}
    assert points == coded_points(course, [])


def test_half_the_answers_earn_their_own_points_though_every_check_was_tagged_to_be_skipped(cycle, course):
    points = {exercise: mark.points for exercise, mark in cycle.marks["half"].exercises.items()}
    assert points == coded_points(course, course.half)


def test_the_gradebook_knows_what_each_exercise_is_worth(cycle, course, record_property):
    worth = {name: exercise.points for name, exercise in course.exercises.items()}
    for marks in cycle.marks.values():
        assert {name: mark.max_points for name, mark in marks.exercises.items()} == worth
    record_property("nbgrader cycle: students graded", len(cycle.marks))
    record_property("nbgrader cycle: marks compared", sum(len(marks.exercises) for marks in cycle.marks.values()))


def test_written_answers_wait_for_a_person_and_count_nothing_until_then(cycle, course):
    assert course.written, "the chapter has no written answer to grade by hand"
    for name in course.written:
        assert cycle.autograded["full"].exercises[name].points == 0
        assert cycle.autograded["full"].exercises[name].needs_hand_grading
        assert not cycle.autograded["untouched"].exercises[name].needs_hand_grading


def test_points_given_by_hand_are_added_to_the_total(cycle, course):
    by_hand = sum(course.exercises[name].points / 2 for name in course.written)
    assert cycle.marks["late"].total == sum(coded_points(course, course.exercises).values()) + by_hand
    assert not any(mark.needs_hand_grading for mark in cycle.marks["late"].exercises.values())


def test_late_work_is_marked_late_and_loses_nothing(cycle):
    assert {name for name, marks in cycle.marks.items() if marks.seconds_late} == {"late"}
    assert {marks.penalty for marks in cycle.marks.values()} == {0}


def test_of_two_hand_ins_the_later_one_is_graded(cycle, course):
    inbound = cycle.folder / "exchange" / COURSE_ID / "inbound"
    assert len(list(inbound.glob("twice+*"))) == 2
    archive = workplace(cycle.folder, INSTRUCTOR) / "downloaded" / course.assignment / "archive"
    assert len(list(archive.glob("binder_attempt_*"))) == 2 * len(notebooks_of(course.assignment))
    for name in ("twice", "binder"):
        assert cycle.autograded[name].total == cycle.autograded["full"].total


def test_of_a_hand_in_in_time_and_a_late_one_the_one_in_time_is_graded(cycle):
    inbound = cycle.folder / "exchange" / COURSE_ID / "inbound"
    assert len(list(inbound.glob("overdue+*"))) == 2
    assert cycle.autograded["overdue"].total == cycle.autograded["full"].total
    assert cycle.autograded["overdue"].seconds_late == 0


def test_every_student_on_the_exchange_fetches_one_page_a_notebook_with_the_score(cycle, course):
    for name in (student.name for student in cycle.students if student.by == "exchange"):
        pages = {path.stem: page_text(path) for path in feedback_pages(cycle, course, name)}
        assert sorted(pages) == sorted(path.stem for path in notebooks_of(course.assignment)), name
        assert len(pages) == len(feedback_pages(cycle, course, name)), name
        for notebook, text in pages.items():
            marks = [m for e, m in cycle.marks[name].exercises.items() if course.exercises[e].path.stem == notebook]
            score, most = sum(mark.points for mark in marks), sum(mark.max_points for mark in marks)
            assert f"{notebook} (Score: {float(score)} / {float(most)})" in text, name


def test_downloaders_pages_are_made_for_the_instructor_to_pass_on(cycle, course):
    for name in ("binder", "zipped"):
        pages = (workplace(cycle.folder, INSTRUCTOR) / "feedback" / name / course.assignment).glob("*.html")
        assert sorted(path.stem for path in pages) == sorted(path.stem for path in notebooks_of(course.assignment))


def test_feedback_shows_what_the_failing_check_says(cycle, course):
    graded = workplace(cycle.folder, INSTRUCTOR) / "autograded" / "half" / course.assignment
    cells = [cell for path in graded.glob("*.ipynb") for cell in filter(is_check, read(path).cells)]
    [check] = [cell for cell in cells if exercise_of(grade_id(cell)) == course.wrong.exercise]
    [error] = [output for output in check.outputs if output.output_type == "error"]
    assert course.wrong.caught_by in error.evalue
    text = " ".join(page_text(path) for path in feedback_pages(cycle, course, "half"))
    assert " ".join(f"{error.ename}: {error.evalue}".split()) in text


def test_feedback_holds_no_line_of_a_hidden_test(cycle, course, record_property):
    hidden = re.compile(r"### BEGIN HIDDEN TESTS\n(.*?)### END HIDDEN TESTS", re.DOTALL)
    checks = [check.source for exercise in course.exercises.values() for check in exercise.checks]
    given = {line.strip() for source in checks for line in hidden.sub("", source).splitlines()}
    lines = {line.strip() for source in checks for text in hidden.findall(source) for line in text.splitlines()}
    lines = {" ".join(line.split()) for line in lines - given if len(line) > 25}
    assert len(lines) > 20
    text = " ".join(page_text(path) for path in feedback_pages(cycle, course, "untouched"))  # who typed no line at all
    assert set(course.exercises) <= set(re.findall(r"\w+", text)) and not [line for line in lines if line in text]
    record_property("nbgrader cycle: lines of hidden tests looked for in feedback", len(lines))


def test_what_students_did_to_their_notebooks_is_reported(cycle, course):
    report = workplace(cycle.folder, INSTRUCTOR) / "report" / f"{course.assignment}-oddities.csv"
    with report.open(newline="", encoding="utf-8") as file:
        odd = {(row["student"], row["kind"]) for row in csv.DictReader(file)}
    assert odd == {("half", "skip tag"), ("zipped", "copied answer")}


def test_feedback_shows_the_comment_of_the_person_who_graded(cycle, course):
    text = " ".join(page_text(path) for path in feedback_pages(cycle, course, "late"))
    assert COMMENT in text


def test_the_exported_table_has_every_student_with_the_marks_of_the_gradebook(cycle, course):
    with (workplace(cycle.folder, INSTRUCTOR) / "grades.csv").open(newline="") as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    assert {row["assignment"] for row in rows.values()} == {course.assignment}
    assert {name: float(row["score"]) for name, row in rows.items()} == {
        name: marks.total for name, marks in cycle.marks.items()
    }
    assert {float(row["max_score"]) for row in rows.values()} == {sum(e.points for e in course.exercises.values())}


def test_the_demos_mark_sheet_fits_120_columns_and_says_who_was_late_and_what_waits(cycle, course):
    lines = demo.table(cycle.marks, course.assignment).splitlines()
    assert max(map(len, lines)) <= 120
    row = {line.split()[0]: line for line in lines if line.split() and line.split()[0] in cycle.marks}
    assert set(row) == set(cycle.marks)
    assert "late" in row["late"].split()[1:] and "?" not in row["late"]
    assert row["full"].count("?") == len(course.written) and "late" not in row["full"]
    assert f" {cycle.marks['full'].total:g} " in row["full"]


def test_the_demos_class_has_at_least_twelve_students_of_every_kind(course):
    students = demo.cast(course.assignment)
    assert len({student.name for student in students}) == len(students) >= 12
    assert {student.by for student in students} == {"exchange", "file", "zip"}
    assert any(student.late for student in students)
    assert any(len(student.hand_ins) == 2 for student in students)


def test_a_command_that_fails_is_reported_with_what_nbgrader_said(cycle, course):
    with pytest.raises(RuntimeError, match=r"(?s)`nbgrader release_assignment .*Destination already exists"):
        run(cycle.folder, INSTRUCTOR, f"nbgrader release_assignment {course.assignment}")


def test_every_command_in_instructors_md_was_run_in_this_cycle(cycle, record_property):
    text = (ROOT / "INSTRUCTORS.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    promised = [line for line in lines if line.startswith(("nbgrader ", "python -m grading "))]
    promised += re.findall(r"`(nbgrader [^`\n]+)`", text)
    assert promised
    options_run = {}
    for line in commands(cycle.folder):
        subcommand, options = parts(line)
        options_run.setdefault(subcommand, set()).update(options)
    for line in promised:
        subcommand, options = parts(line)
        assert subcommand in options_run, f"INSTRUCTORS.md: the cycle never runs `{line}`"
        assert options <= options_run[subcommand], f"INSTRUCTORS.md: the cycle never runs `{line}` with these options"
    record_property("nbgrader cycle: commands run", len(commands(cycle.folder)))


def parts(line):
    """`nbgrader collect 01-concepts --update` -> ("nbgrader collect", {"--update"}): no names, no dates."""
    words = [word.split("=")[0] for word in shlex.split(line)]
    options = {word for word in words if word.startswith("--")}
    return " ".join(word for word in words if re.fullmatch(r"[a-z_]+", word)), options


@pytest.mark.parametrize(
    ("path", "student", "notebook", "time"),
    [
        ("extracted/ada_01-concepts.ipynb", "ada", "01-concepts", None),
        ("extracted/all/ada_01-concepts.ipynb", "ada", "01-concepts", None),
        ("extracted/ada_01-concepts (1).ipynb", "ada", "01-concepts", None),
        ("extracted/a.b@c.org_02-forward-backward.ipynb", "a.b@c.org", "02-forward-backward", None),
        ("extracted/a_b_02-autograd.ipynb", "a_b", "02-autograd", None),
        ("extracted/ada_attempt_2026-01-31-22-05-59_01-concepts.ipynb", "ada", "01-concepts", "2026-01-31 22:05:59"),
    ],
)
def test_the_name_of_a_downloaded_notebook_says_whose_and_when(path, student, notebook, time):
    found = collected(f"/class/downloaded/01-concepts/{path}")
    assert (found["student_id"], found["file_id"]) == (student, notebook)
    assert found["timestamp"] == time or str(found["timestamp"]) == time


@pytest.mark.parametrize("name", ["01-concepts.ipynb", "ada.ipynb", "._ada_01-concepts.ipynb", "ada_01-concepts.txt"])
def test_a_file_named_otherwise_belongs_to_nobody(name):
    assert collected(f"/class/downloaded/01-concepts/extracted/{name}") is None


def collected(path):
    """What `nbgrader zip_collect` takes from the name of a file; None if it leaves it out."""
    return CONFIG.ZipCollectApp.collector_plugin(config=CONFIG).collect(path)
