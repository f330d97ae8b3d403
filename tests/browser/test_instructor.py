"""The instructor's journey: a class of two, from release to marks, with the formgrader's buttons."""

import csv

import classroom
import lab
import pytest
from classroom import INSTRUCTOR, Student, solved, workplace
from notebooks import assignments, exercises, grade_id, read
from playwright.sync_api import expect

ANSWER = (
    "Without a bias every line passes through the origin, whatever the weights are, and that need not be the border."
)
COMMENT = "The origin, yes. And in the later layers?"
BUTTONS = {
    "assign": "created the student version",
    "release": "released",
    "collect": "collected",
    "autograde": "autograded",
    "generate-feedback": "generated feedback",
    "release-feedback": "released feedback",
}


@pytest.fixture
def folder(browser, tmp_path):
    """A class where nothing has happened yet."""
    classroom.furnish(tmp_path)
    return tmp_path


@pytest.fixture
def formgrader(page, folder, album):
    """The formgrader inside the instructor's JupyterLab."""
    page.set_viewport_size({"width": 1600, "height": 1000})
    with lab.served(folder, INSTRUCTOR) as url:
        page.goto(f"{url}lab")
        lab.choose(page, "Nbgrader", "Formgrader")
        yield page.frame_locator("iframe[src*=formgrader]")


def test_an_instructor_takes_a_class_from_release_to_marks_with_the_buttons_of_the_formgrader(
    page, formgrader, folder, album, record_property
):
    assignment = assignments()[0]
    worth = {name: exercise.points for name, exercise in exercises(assignment).items()}
    [written] = [exercise for exercise in exercises(assignment).values() if exercise.manual]
    points = worth[written.name] / 2
    students = [Student("ada", [solved(assignment) | {written.name: ANSWER}]), Student("bob", [{}])]

    def press(row, column):
        """Press the button in a column of a table's row, read what nbgrader answers, and close it."""
        formgrader.locator("tr", has_text=row).locator(f".{column} a").click()
        dialog = formgrader.locator(".modal-content:visible")
        expect(dialog.locator(".modal-title")).to_have_text("Success")
        expect(dialog.locator(".modal-body p").first).to_contain_text(BUTTONS[column])
        album(page, f"{column}-{row}")
        dialog.get_by_role("button", name="OK").click()
        expect(formgrader.locator(".modal")).to_have_count(0)

    press(assignment, "assign")
    press(assignment, "release")
    for student in students:
        classroom.fetch(folder, assignment, student)
        classroom.submit(folder, assignment, student)
    press(assignment, "collect")
    count = formgrader.locator("tr", has_text=assignment).locator(".num-submissions a")
    expect(count).to_have_text(str(len(students)))
    count.click()
    for student in students:
        press(student.name, "autograde")
    row = {student.name: formgrader.locator("tr", has_text=student.name) for student in students}
    expect(row["ada"].locator(".status")).to_have_text("needs manual grading")
    expect(row["bob"].locator(".status")).to_have_text("graded")
    expect(row["bob"].locator(".score")).to_have_text(f"0 / {sum(worth.values())}")

    formgrader.get_by_role("link", name="Manual Grading", exact=True).click()
    path = formgrader.locator(".breadcrumb li")  # assignment and notebook may have the same name: wait for each page
    for depth, name in enumerate((assignment, written.path.stem), 1):
        expect(path).to_have_count(depth)
        formgrader.locator("td").get_by_role("link", name=name, exact=True).click()
    expect(path).to_have_count(3)
    expect(formgrader.locator(".needs-manual-grade .glyphicon-ok")).to_have_count(1)
    album(page, "manual-grading")
    waiting = formgrader.locator("tr", has=page.locator(".needs-manual-grade .glyphicon-ok"))
    waiting.get_by_role("link").first.click()
    grade(page, formgrader, written, points, album)

    formgrader.get_by_role("link", name="Manual Grading", exact=True).click()
    formgrader.get_by_role("link", name="Manage Assignments", exact=True).click()
    press(assignment, "generate-feedback")
    press(assignment, "release-feedback")
    for student in students:
        classroom.run(folder, student.name, f"nbgrader fetch_feedback {assignment}")
    read_feedback(page, folder, assignment, sum(worth.values()) - worth[written.name] + points, album)

    classroom.run(folder, INSTRUCTOR, "nbgrader export")
    with (workplace(folder, INSTRUCTOR) / "grades.csv").open(newline="") as file:
        marks = {
            row["student_id"]: float(row["score"]) for row in csv.DictReader(file) if row["assignment"] == assignment
        }
    assert marks == {"ada": sum(worth.values()) - worth[written.name] + points, "bob": 0}
    record_property("browser: students graded in the formgrader", len(students))


def grade(page, formgrader, exercise, points, album):
    """Give points and a comment for a written answer, with its rubric, in the solved notebook, beside it."""
    box = formgrader.locator(f"input.score[id='{exercise.name}']")
    box.scroll_into_view_if_needed()
    solution = str(exercise.path.relative_to(exercise.path.parents[2]))
    # what dragging a tab to the right does
    page.evaluate(
        "path => jupyterapp.commands.execute('docmanager:open', {path, options: {mode: 'split-right'}})", solution
    )
    number = [grade_id(cell) if "nbgrader" in cell.metadata else "" for cell in read(exercise.path).cells].index(
        exercise.name
    )
    rubric = lab.cell(page, number)
    rubric.scroll_into_view_if_needed()
    expect(rubric).to_contain_text("Rubric.")
    box.scroll_into_view_if_needed()
    with page.expect_response(saved("grade")):
        box.fill(f"{points:g}")
        box.press("Tab")
    comment = formgrader.locator(f"textarea[id='{exercise.name}-comment']")
    with page.expect_response(saved("comment")):
        comment.fill(COMMENT)
        comment.press("Tab")
    expect(box).to_have_value(f"{points:g}")
    comment.scroll_into_view_if_needed()
    album(page, "hand-graded-beside-the-rubric")


def saved(what):
    """Recognizes nbgrader's answer that it has stored a grade or a comment."""
    return lambda answer: f"/formgrader/api/{what}/" in answer.url and answer.request.method == "PUT" and answer.ok


def read_feedback(page, folder, assignment, score, album):
    """Open the page of feedback that the student has fetched."""
    [path] = (workplace(folder, "ada") / assignment / "feedback").glob("*/*.html")
    page.goto(path.as_uri())
    expect(page.locator("body")).to_contain_text(f"(Score: {score:.1f} / ")
    expect(page.get_by_text(COMMENT)).to_be_visible()
    album(page, "feedback")
    page.get_by_text(COMMENT).scroll_into_view_if_needed()
    album(page, "feedback-comment")
