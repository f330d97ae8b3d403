"""What grading records: gradebook, graded notebooks, which grade belongs to what, and what survives a kill."""

import copy
import csv
import os
import random
import shutil
import signal
import sys
import time

import nbformat
import pytest
from nbconvert import HTMLExporter
from nbgrader.apps.api import NbGraderAPI
from nbgrader.converters import GenerateFeedback, NbGraderException
from nbgrader.server_extensions.formgrader import handlers
from small_class import (
    NAME,
    autograde,
    config,
    coursedir,
    furnish,
    gradebook,
    graded,
    grader,
    hand_in,
    points,
)

from grading import autograde as autograding
from grading import report
from grading.assignment import Assignment, AssignmentError
from grading.feedback import clean
from grading.folder import collect
from grading.record import fingerprint, read_timestamp

ALL = {"add": "PASS", "mul": "PASS", "div": "PASS", "explain": "Because."}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return furnish(tmp_path_factory.mktemp("course"))


@pytest.fixture
def root(course, tmp_path):
    """A course folder of its own for each test."""
    return shutil.copytree(course, tmp_path / "course")


def submission_of(root, student):
    folder = root / "submitted" / student / NAME
    return fingerprint(collect(folder)[0], read_timestamp(folder)[0])


def rows(root, student="*"):
    """{student: Row} as `python -m grading --status` sees them."""
    made = grader(root, student=student)
    with made.open_record() as record:
        return {row.student: row for row in report.rows(record, made.all_submissions())}


# --- the instructor's copy ---


def test_an_assignment_survives_the_way_to_a_worker_and_knows_its_version(root):
    assignment = Assignment.read(root / "solutions" / NAME, config(root))
    assert Assignment.from_json(assignment.to_json()) == assignment
    assert [(cell.kind, cell.name) for _, cell in assignment.cells("given", "answer", "check", "manual")] == [
        ("answer", "add"), ("check", "add-check"), ("answer", "mul"), ("check", "mul-check"), ("manual", "explain"),
        ("given", "given-1"), ("answer", "div"), ("check", "div-check"),
    ]  # fmt: skip
    path = root / "solutions" / NAME / "first.ipynb"
    path.write_text(path.read_text().replace("# One", "# Two"))
    assert Assignment.read(root / "solutions" / NAME, config(root)).version == assignment.version
    path.write_text(path.read_text().replace("secret of add", "other secret"))
    assert Assignment.read(root / "solutions" / NAME, config(root)).version != assignment.version


def test_of_a_demonstration_only_quick_imports_run(root):
    demonstration = "import time\nimport numpy as np\nfrom torch import nn\nimport ipywidgets\nplot(np.ones(3))\n"
    path = root / "solutions" / NAME / "first.ipynb"
    notebook = nbformat.read(path, as_version=4)
    for source in (demonstration, "%matplotlib inline", "print('no import')"):
        notebook.cells.insert(0, nbformat.v4.new_code_cell(source, metadata={"tags": ["demo"]}))
    nbformat.write(notebook, path)
    _, given = Assignment.read(path.parent, config(root)).cells("given")[0]
    assert given.source == "import time\nimport numpy as np\nfrom torch import nn"
    assert len(Assignment.read(path.parent, config(root)).cells("given")) == 2  # the other is in second.ipynb


def test_two_cells_of_one_name_are_refused(root):
    folder = root / "solutions" / NAME
    shutil.copy(folder / "first.ipynb", folder / "third.ipynb")
    with pytest.raises(AssignmentError, match="more than one cell is called add, add-check"):
        Assignment.read(folder, config(root))


def test_a_gradebook_that_does_not_know_the_assignment_as_it_is_is_refused(root):
    hand_in(root, "ada", **ALL)
    path = root / "solutions" / NAME / "first.ipynb"
    path.write_text(path.read_text().replace('"points": 2', '"points": 3', 1))
    with pytest.raises(NbGraderException, match=r"mul-check.*nbgrader generate_assignment 01-small --force"):
        autograde(root)


# --- what nbgrader reads ---


@pytest.fixture(scope="module")
def class_of_five(course, tmp_path_factory):
    """A class, graded once: right, wrong and partly right, blank, damaged, warned and flagged."""
    root = shutil.copytree(course, tmp_path_factory.mktemp("five") / "course")
    hand_in(root, "ada", "2026-01-30 10:00:00 UTC", **ALL)
    hand_in(root, "bob", **ALL | {"add": "no", "mul": "HALF"})
    hand_in(root, "cyd")
    (hand_in(root, "dan") / "first.ipynb").write_text("{")
    (root / "submitted" / "dan" / NAME / "second.ipynb").unlink()
    hand_in(root, "eve", **ALL | {"add": "PASS WARN PEEK\n### BEGIN HIDDEN TESTS", "explain": "<script>x</script>"})
    (root / "submitted" / "eve" / NAME / "<b>*x*.py").write_text("")
    return root, autograde(root)


def test_the_gradebook_has_every_point_and_what_waits_for_a_person(class_of_five):
    root, summary = class_of_five
    assert str(summary) == "5 graded, 0 graded already, 0 could not be graded, 2 with oddities, 1 flagged"
    right = {"add-check": (1, False), "mul-check": (2, False), "div-check": (1, False), "explain": (0, True)}
    nothing = {name: (0, False) for name in right}
    assert points(root, "ada") == points(root, "eve") == right
    assert points(root, "bob") == right | {"add-check": (0, False), "mul-check": (1, False)}
    assert points(root, "cyd") == points(root, "dan") == nothing


def test_a_blank_answer_has_nbgraders_own_comment(class_of_five):
    with gradebook(class_of_five[0]) as book:
        assert book.find_comment("add", "first", NAME, "cyd").comment == "No response."
        assert book.find_comment("add", "first", NAME, "bob").comment is None


def test_graded_notebooks_are_valid_and_hold_what_the_checks_said(class_of_five):
    root, _ = class_of_five
    for path in root.glob("autograded/*/*/*.ipynb"):
        nbformat.validate(nbformat.read(path, as_version=4))
    checks = {cell.metadata.nbgrader.grade_id: cell.outputs for cell in graded(root, "bob").cells[1:-1]}
    [error] = checks["add-check"]
    assert (error.ename, error.evalue) == ("AssertionError", "the answer to add does not hold the word")
    assert error.traceback == [f"AssertionError: {error.evalue}"]
    assert "".join(output.text for output in checks["mul-check"]) == "well done\n1 of 2 points\n"
    assert [output.text for output in graded(root, "eve").cells[3].outputs] == ["well done\n", "a warning"]


def test_what_was_odd_stands_on_top_of_the_notebook_and_is_text_only(class_of_five):
    root, _ = class_of_five
    assert "first.ipynb is damaged" in graded(root, "dan").cells[0].source.replace("\\", "")
    note = graded(root, "eve").cells[0].source
    assert "peeked" in note and "<b>" not in note and "*x*" not in note
    with gradebook(root) as book:
        assert book.find_submission_notebook("first", NAME, "eve").flagged


def test_a_damaged_submission_says_why_it_has_no_points_in_every_check(class_of_five):
    checks = [cell for cell in graded(class_of_five[0], "dan").cells if cell.get("outputs")]
    assert len(checks) == 2 and all("not valid JSON" in check.outputs[0].evalue for check in checks)


def test_feedback_holds_no_hidden_test_and_nothing_that_runs(class_of_five):
    root, _ = class_of_five
    settings = config(root)
    settings.GenerateFeedback.preprocessors = autograding_config().GenerateFeedback.preprocessors
    settings.HTMLExporter = autograding_config().HTMLExporter
    made = GenerateFeedback(coursedir=coursedir(root, settings), config=settings)
    made.start()
    pages = {path.parts[-3]: path.read_text() for path in root.glob("feedback/*/*/first.html")}
    assert sorted(pages) == ["ada", "bob", "cyd", "dan", "eve"]
    assert not any("secret of add" in page for page in pages.values())
    assert "secret of add" in graded(root, "ada").cells[2].source  # but the instructor's formgrader shows it
    assert "<script>x" not in pages["eve"] and "the answer to add does not hold" in pages["bob"]


def autograding_config():
    from classroom import CONFIG

    return CONFIG


def test_the_formgraders_page_holds_nothing_that_runs_either(class_of_five):
    settings = copy.deepcopy(autograding_config())
    settings.HTMLExporter.template_name = "formgrade"
    settings.HTMLExporter.extra_template_basedirs = [handlers.template_path]
    names = (
        "submission_id",
        "notebook_id",
        "assignment_id",
        "base_url",
        "student",
        "last_name",
        "first_name",
        "notebook_path",
    )
    resources = {"index": 0, "total": 1} | dict.fromkeys(names, "x")
    path = class_of_five[0] / "autograded" / "eve" / NAME / "first.ipynb"
    page, _ = HTMLExporter(config=settings).from_filename(str(path), resources=resources)
    assert "secret of add" in page and "<script>x" not in page


@pytest.mark.parametrize(
    "active",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '<a href="javascript:alert(1)">x</a>',
        "<iframe src='//evil'></iframe>", "<svg onload=alert(1)>", "<form action=//evil><input></form>",
        '<img src="https://evil/track.png">', '<a href="data:text/html,x">x</a>', "<style>*{display:none}</style>",
        '<p style="background:url(//evil)">x</p>', "<object data=x></object>", '<meta http-equiv="refresh">',
    ],
)  # fmt: skip
def test_nothing_active_is_left_of_html(active):
    left = clean(active).lower()
    for word in (
        "<script",
        "onerror",
        "javascript:",
        "<iframe",
        "onload",
        "<form",
        "<input",
        "evil",
        "data:",
        "<style",
    ):
        assert word not in left or (word == "data:" and "href" not in left), left
    assert "<object" not in left and "<meta" not in left and "<svg" not in left


def test_given_text_keeps_its_form_and_its_formulas():
    kept = "<details><summary>Hint</summary><p>$a &lt; b$ <em>x</em></p></details>"
    kept += '<table><tbody><tr><td align="right">1</td></tr></tbody></table>'
    assert clean(kept) == kept


def test_the_status_names_submission_assignment_and_environment_of_every_grade(class_of_five):
    root, _ = class_of_five
    found = rows(root)
    assert {row.state for row in found.values()} == {"graded"}
    for student, row in found.items():
        assert row.about["submission"] == submission_of(root, student)
        assert {"python", "torch", "nbgrader", "confined"} <= row.about["environment"].keys()
    text = report.provenance(list(found.values()))
    assert submission_of(root, "ada")[:12] in text and "confined" in text


def test_the_report_has_a_table_two_csv_files_a_picture_and_a_page(class_of_five, tmp_path):
    root, _ = class_of_five
    found = list(rows(root).values())
    text = report.table(found)
    assert "eve: [flag] add-check: peeked" in text and "dan: [unreadable notebook]" in text
    paths = report.write(found, tmp_path / "report", NAME)
    assert [path.name for path in paths] == [
        f"{NAME}.csv", f"{NAME}-oddities.csv", f"{NAME}.png", f"{NAME}.html"
    ]  # fmt: skip
    with paths[0].open(newline="") as file:
        marks = {row["student"]: row for row in csv.DictReader(file)}
    assert float(marks["bob"]["score"]) == 2 and float(marks["bob"]["mul"]) == 1
    with paths[1].open(newline="") as file:
        assert {(row["student"], row["kind"]) for row in csv.DictReader(file)} >= {
            ("eve", "flag"),
            ("eve", "other file"),
        }
    assert paths[2].read_bytes().startswith(b"\x89PNG")
    html = paths[3].read_text()
    assert "the answer to add does not hold the word" in html and "<b>*x*" not in html and "http" not in html


def test_the_most_frequent_message_is_found_whatever_numbers_are_in_it():
    told = [{"you give 1.5"}, {"you give 2", "wrong sign"}, {"wrong sign"}, {"you give -3e-05"}, set()]
    assert report.most_frequent(told)[1] == 3
    assert report.most_frequent([set()]) == ("", 0)


def test_the_hardest_exercise_comes_first_with_what_its_check_says_most_often(class_of_five):
    lessons = report.lessons(list(rows(class_of_five[0]).values()))
    assert [(lesson.exercise, lesson.blank, lesson.times) for lesson in lessons][:2] == [("add", 2, 1), ("mul", 2, 0)]
    assert lessons[0].message == "the answer to add does not hold the word"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x"])
def test_no_text_of_a_student_is_a_formula_in_a_spreadsheet(text):
    assert report.cell(text) == f"'{text}"


# --- options ---


def test_what_is_graded_is_left_alone_until_the_submission_or_the_assignment_changes(root):
    hand_in(root, "ada", **ALL)
    hand_in(root, "bob", **ALL)
    autograde(root)
    assert autograde(root).skipped == ["ada", "bob"]
    hand_in(root, "bob", **ALL | {"add": "no"})
    assert rows(root)["bob"].state.startswith("STALE: graded was an older submission")
    assert autograde(root).graded == ["bob"]
    assert points(root, "bob")["add-check"] == (0, False)
    path = root / "solutions" / NAME / "first.ipynb"
    path.write_text(path.read_text().replace("secret of add", "other secret"))
    assert rows(root)["ada"].state == "STALE: the assignment has changed since"
    assert sorted(autograde(root).graded) == ["ada", "bob"]
    assert autograde(root, student="ada", force=True).graded == ["ada"]


def test_students_may_be_named_or_left_out_and_unknown_ones_refused(root):
    for student in ("ada", "bob", "cyd"):
        hand_in(root, student, **ALL)
    assert autograde(root, student="b*").graded == ["bob"]
    assert autograde(root, student_id_exclude="cyd").graded == ["ada"]
    made = grader(root, student="cyd")
    made.create_student = False
    with pytest.raises(NbGraderException, match="could not be graded: cyd"):
        made.start()
    with pytest.raises(NbGraderException, match="No submissions were found"):
        autograde(root, student="zoe")


def test_one_notebook_of_two_may_be_graded_again_and_the_other_keeps_its_grade(root):
    hand_in(root, "ada", **ALL)
    autograde(root)
    before = graded(root, "ada", "first").metadata.grading.graded_at
    hand_in(root, "ada", **ALL | {"add": "no", "div": "no"})
    autograde(root, notebook_id="second")
    assert points(root, "ada")["add-check"] == (1, False) and points(root, "ada")["div-check"] == (0, False)
    assert graded(root, "ada", "first").metadata.grading.graded_at == before
    assert rows(root)["ada"].state.startswith("STALE")


def test_grading_without_running_is_refused(root):
    hand_in(root, "ada", **ALL)
    settings = config(root)
    settings.Execute.enabled = False
    with pytest.raises(NbGraderException, match="--no-execute"):
        autograde(root, settings)


def test_points_given_by_hand_are_kept_and_wait_for_another_look(root):
    hand_in(root, "ada", **ALL)
    autograde(root)
    with gradebook(root) as book:
        grade = book.find_grade("explain", "first", NAME, "ada")
        grade.manual_score, grade.needs_manual_grade = 1.5, False
        book.find_comment("explain", "first", NAME, "ada").manual_comment = "Why?"
        book.db.commit()
    autograde(root, force=True)
    assert points(root, "ada")["explain"] == (1.5, True)
    with gradebook(root) as book:
        assert book.find_comment("explain", "first", NAME, "ada").comment == "Why?"


@pytest.mark.parametrize(
    ("stamp", "late", "penalty"),
    [("2026-02-01 00:00:10 UTC", 10, 4), ("2026-01-31 23:00:00 UTC", 0, None), (None, 0, None), ("soon", 0, None)],
)
def test_lateness_is_counted_from_the_timestamp_and_costs_what_nbgraders_plugin_says(root, stamp, late, penalty):
    with gradebook(root) as book:
        book.update_or_create_assignment(NAME, duedate="2026-02-01 00:00:00 UTC")
    hand_in(root, "ada", stamp, **ALL)
    settings = config(root)
    settings.LateSubmissionPlugin.penalty_method = "zero"
    autograde(root, settings)
    with gradebook(root) as book:
        submission = book.find_submission(NAME, "ada")
        assert submission.total_seconds_late == late
        assert sum(notebook.late_submission_penalty or 0 for notebook in submission.notebooks) == (penalty or 0)
        book.grant_extension(NAME, "ada", hours=1)
    autograde(root, settings, force=True)
    with gradebook(root) as book:
        assert book.find_submission(NAME, "ada").total_seconds_late == 0
        assert not book.find_submission(NAME, "ada").late_submission_penalty
    odd = [thing["kind"] for thing in rows(root)["ada"].oddities]
    assert odd == (["no timestamp"] if stamp == "soon" else [])


def test_a_shared_course_is_writable_for_its_group(root):
    hand_in(root, "ada", **ALL)
    settings = config(root)
    settings.CourseDirectory.groupshared = True
    autograde(root, settings)
    folder = root / "autograded" / "ada" / NAME
    assert folder.stat().st_mode & 0o2770 == 0o2770
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o664}


def test_the_formgraders_button_grades_with_this_package(root, monkeypatch):
    hand_in(root, "ada", **ALL)
    monkeypatch.setenv("PYTHONPATH", os.environ.get("PYTHONPATH", ""))
    autograding.install()
    settings = config(root)
    api = NbGraderAPI(coursedir=coursedir(root, settings), config=settings)
    os.environ["PYTHONPATH"] = os.path.dirname(__file__)  # noqa: PTH120
    answer = api.autograde(NAME, "ada")
    assert answer["success"], answer
    assert "Graded ada" in answer["log"]
    assert api.get_autograded_students(NAME) == {"ada"}
    [found] = [row for row in api.get_submissions(NAME) if row["student"] == "ada"]
    assert (found["autograded"], found["score"], found["max_score"]) == (True, 4, 6)


def test_a_link_is_never_followed(root, tmp_path):
    (tmp_path / "secret.ipynb").write_text((hand_in(root, "bob", **ALL) / "first.ipynb").read_text())
    folder = hand_in(root, "ada")
    (folder / "first.ipynb").unlink()
    (folder / "first.ipynb").symlink_to(tmp_path / "secret.ipynb")
    (folder / "timestamp.txt").symlink_to(tmp_path / "secret.ipynb")
    (root / "submitted" / "cyd").mkdir()
    (root / "submitted" / "cyd" / NAME).symlink_to(root / "submitted" / "bob" / NAME)
    autograde(root)
    assert points(root, "ada")["add-check"] == points(root, "cyd")["add-check"] == (0, False)
    assert "link" in [thing["kind"] for thing in rows(root)["ada"].oddities]
    assert not (root / "autograded" / "ada" / NAME / "timestamp.txt").exists()


# --- what goes wrong ---


def test_a_worker_that_dies_is_replaced_and_only_its_submission_is_reported(root, capfd):
    for student in ("ada", "bob", "cyd"):
        hand_in(root, student, **ALL)
    hand_in(root, "bad", **ALL | {"add": "DIE"})
    made = grader(root)
    with pytest.raises(NbGraderException, match="1 could not be graded: bad"):
        made.start()
    assert sorted(made.summary.graded) == ["ada", "bob", "cyd"]
    assert "the worker died (exit code 3)" in made.summary.failed["bad"]
    assert rows(root)["bad"].state.startswith("FAILED: the worker died")


def test_a_failed_regrade_leaves_no_old_grade_that_looks_new(root):
    hand_in(root, "ada", "2026-01-30 10:00:00 UTC", **ALL)
    autograde(root)
    hand_in(root, "ada", "2026-01-31 10:00:00 UTC", **ALL | {"mul": "DIE"})
    with pytest.raises(NbGraderException):
        autograde(root)
    row = rows(root)["ada"]
    assert row.state.startswith("FAILED") and row.state.endswith("the grade is that of an older run")
    with gradebook(root) as book:  # so the formgrader, too, says that it has to be graded
        assert str(book.find_submission(NAME, "ada").timestamp) == "2026-01-30 10:00:00"
    hand_in(root, "ada", "2026-01-31 10:00:00 UTC", **ALL)
    autograde(root)
    assert rows(root)["ada"].state == "graded"


def test_points_changed_behind_the_graders_back_are_reported(root):
    hand_in(root, "ada", **ALL | {"add": "no"})
    autograde(root)
    with gradebook(root) as book:
        book.find_grade("add-check", "first", NAME, "ada").auto_score = 1
        book.db.commit()
    assert rows(root)["ada"].state.startswith("CHANGED: the gradebook's automatic points")


def test_two_runs_at_once_are_refused(root):
    hand_in(root, "ada", **ALL)
    made = grader(root)
    refused = pytest.raises(NbGraderException, match="being graded by another process")
    with made.open_record() as record, autograding.lock(record), refused:
        autograde(root)


def test_a_grade_that_was_made_without_a_jail_says_so(root, tmp_path):
    hand_in(root, "ada", **ALL)
    autograde(root, config(root, confined=False))
    found = list(rows(root).values())
    assert "NOT CONFINED" in report.table(found) and "NOT CONFINED" in report.provenance(found)
    assert "1 graded without a jail" in report.page(found, NAME, b"")


def test_grading_that_cannot_start_says_why_and_touches_nothing(root):
    hand_in(root, "ada", **ALL)
    with pytest.raises(NbGraderException, match=r"No module named 'no_such_engine'[\s\S]*INSTRUCTORS.md"):
        autograde(root, config(root, engine="no_such_engine.Engine"))
    assert rows(root)["ada"].state == "not graded yet"


# --- killed at any moment ---

OUTCOME = {"environment": {"confined": True}, "oddities": []}


def outcome(score, **answers):
    """What a worker would have returned."""
    checks = {"first": ["add-check", "mul-check"], "second": ["div-check"]}
    results = {
        book: [{"name": name, "verdict": "passed", "score": score, "message": "", "flags": []} for name in names]
        for book, names in checks.items()
    }
    sources = {"first": {name: answers[name] for name in ("add", "mul", "explain")}, "second": {"div": answers["div"]}}
    return OUTCOME | {"results": results, "answers": sources}


def in_process(work, *arguments):
    """Run `work` in a forked process; returns its exit code, negative if it was killed."""
    pid = os.fork()
    if not pid:
        try:
            work(*arguments)
            os._exit(0)
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def save_and_die_at(root, moment):
    """Record a grade and be killed at the n-th thing that is done to files or to the gradebook."""
    left = moment

    def count(event, _):
        nonlocal left
        if event in ("os.rename", "os.mkdir", "open", "os.remove", "os.rmdir", "os.chmod", "shutil.rmtree", "commit"):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    made = grader(root)
    with made.open_record() as record:
        commit = record.book.db.commit
        record.book.db.commit = lambda: (count("commit", ()), commit(), count("commit", ()))
        sys.addaudithook(count)
        record.save("ada", root / "submitted" / "ada" / NAME, None, submission_of(root, "ada"), outcome(1.0, **ALL))


def test_killed_at_every_moment_of_recording_there_is_the_old_grade_or_the_new_one_never_half(root, record_property):
    hand_in(root, "ada", **ALL | {"add": "no", "mul": "no", "div": "no"})
    autograde(root)
    old = points(root, "ada")
    hand_in(root, "ada", **ALL)
    backup = shutil.copytree(root, root.parent / "backup")
    moment, finished = 0, 0
    while True:
        code = in_process(save_and_die_at, root, moment)
        found = points(root, "ada")
        made = grader(root)
        with made.open_record() as record:
            submission = submission_of(root, "ada")
            record.recover("ada", submission)
            done = record.is_done("ada", submission)
        new = points(root, "ada")
        assert found in (old, new) and {score for score, _ in new.values()} in ({0}, {0, 1, 2}), moment
        assert done == (new != old), f"killed at {moment}: the gradebook and the graded notebook differ"
        left = {path.name for path in (root / "autograded" / "ada").iterdir()}
        assert left == {NAME}, moment
        finished += done
        if code == 0:
            break
        assert code == -signal.SIGKILL
        moment += 1
        shutil.rmtree(root)
        shutil.copytree(backup, root)
    assert done and moment > 15 and 3 < finished < moment
    record_property("grading: moments at which recording was killed", moment)


def grade_silently(root):
    sys.stderr = open(os.devnull, "w")  # noqa: SIM115, PTH123
    autograde(root)


def test_a_run_killed_again_and_again_keeps_what_is_done_and_grades_nothing_twice(root, record_property):
    students = [f"s{number:02}" for number in range(16)]
    for student in students:
        hand_in(root, student, **ALL | {"add": "PASS SLEEP"})
    dice, done, kills = random.Random(6), {}, 0

    def notebooks():
        return list(root.glob(f"autograded/s*/{NAME}/first.ipynb"))

    for _ in range(30):
        pid = os.fork()
        if not pid:
            try:
                grade_silently(root)
                os._exit(0)
            finally:
                os._exit(1)
        os.setpgid(pid, pid)
        enough = len(done) + dice.randint(0, 4)
        while (ended := os.waitpid(pid, os.WNOHANG)) == (0, 0) and len(notebooks()) < enough:
            time.sleep(0.01)
        time.sleep(dice.uniform(0, 0.3))
        if ended == (0, 0):
            os.killpg(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            kills += 1
        for path in notebooks():
            when = path.stat().st_mtime_ns
            assert done.setdefault(path.parts[-3], when) == when, "graded twice"
        if ended != (0, 0):
            break
    assert ended[1] == 0 and kills >= 3 and sorted(done) == students
    assert {row.state for row in rows(root).values()} == {"graded"}
    assert all(points(root, student)["mul-check"] == (2, False) for student in students)
    record_property("grading: runs killed with kill -9 and run again", kills)


def test_a_submission_is_told_from_another_by_its_time_too(root):
    hand_in(root, "ada", "2026-01-31 10:00:00 UTC", **ALL)
    first = submission_of(root, "ada")
    hand_in(root, "ada", "2026-01-31 10:00:00.000 UTC", **ALL)
    assert submission_of(root, "ada") == first
    hand_in(root, "ada", "2026-01-31 10:00:01 UTC", **ALL)
    assert submission_of(root, "ada") != first


# --- cost ---


def test_recording_costs_as_many_statements_in_a_big_class_as_in_a_small_one(root, record_property):
    from sqlalchemy import event

    for number in range(3):
        hand_in(root, f"s{number}", **ALL)
    made, counts = grader(root), []
    with made.open_record() as record:
        event.listen(record.book.gradebook.engine, "before_cursor_execute", lambda *_: counts.append(1))
        costs = []
        for number in range(60):
            before = len(counts)
            folder = root / "submitted" / f"s{number % 3}" / NAME
            record.save(f"s{number}", folder, None, "x", outcome(1.0, **ALL))
            costs.append(len(counts) - before)
    assert len(set(costs[1:])) == 1 and costs[0] <= costs[1] + 1 < 20  # the first one opens the connection
    record_property("grading: SQL statements for a submission", costs[1])
