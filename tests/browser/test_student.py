"""The student's journey: each chapter in JupyterLab, from opening the notebook to finding one's answer there again."""

import ast
import itertools
import shutil
from dataclasses import dataclass

import lab
import pytest
from bank import Answer, bank
from classroom import workplace
from notebooks import (
    COURSE,
    ROOT,
    exercise_of,
    grade_id,
    is_answer,
    is_check,
    read,
    solved_notebooks,
    student_notebook,
    tags,
)
from playwright.sync_api import expect

STUDENT = "ada"
PASSED = "passed all that you can see here"
FIGURE = ".jp-OutputArea img"
ERROR = ".jp-OutputArea [data-mime-type='application/vnd.jupyter.stderr']"
DRAWN_ANEW = f"""([cell, before]) => cell.querySelector("{ERROR}")
    || [...cell.querySelectorAll("{FIGURE}")].some(image => image.src !== before)"""


@dataclass
class Chapter:
    """A student's notebook as it was handed out, and the exercise that the journey does in it."""

    path: str  # from the folder in which JupyterLab runs
    cells: list
    drawn: set  # numbers of the cells that draw a figure ...
    sliders: list  # ... or show sliders
    answer: int  # number of the answer cell
    check: int  # ... and of the check that tells the student about the
    wrong: Answer  # answer; another one is
    right: Answer


def chapter(solved):
    """The chapter whose solved notebook is `solved`.

    Raises LookupError if the bank has no pair of answers whose difference the student can see.
    """
    cells, solutions = read(student_notebook(solved)).cells, read(solved).cells
    drawn = {i for i, cell in enumerate(solutions) if "image/png" in kinds(cell)}
    sliders = [i for i, cell in enumerate(cells) if "slider" in tags(cell)]
    numbers = {grade_id(cell): i for i, cell in enumerate(cells) if is_answer(cell) or is_check(cell)}
    right = {answer.exercise: answer for answer in bank() if answer.kind == "right"}
    for check, wrong in itertools.product(filter(is_check, cells), bank()):
        name = exercise_of(grade_id(check))
        hidden = solutions[numbers[grade_id(check)]].source.partition("### BEGIN HIDDEN TESTS")[2]
        seen = wrong.caught_by in check.source and wrong.caught_by not in hidden
        if (wrong.kind, wrong.exercise) == ("wrong", name) and name in right and seen:
            path = str(student_notebook(solved).relative_to(ROOT))
            return Chapter(path, cells, drawn, sliders, numbers[name], numbers[grade_id(check)], wrong, right[name])
    raise LookupError(
        f"tests/answers/{solved.parent.name}: no wrong answer to {solved.stem} that a visible check catches"
    )


def kinds(cell):
    """Media types of the outputs of a cell."""
    return {kind for output in cell.get("outputs", []) for kind in output.get("data", {})}


def typed(answer):
    """What a student would type: an answer of the bank without the remark at its top."""
    remark = ast.parse(answer.source).body[0]
    return "\n".join(answer.source.splitlines()[remark.end_lineno :]).strip()


@pytest.fixture(scope="module")
def class_folder(browser, tmp_path_factory):
    """A scratch folder in which the student has downloaded the repository."""
    folder = tmp_path_factory.mktemp("student")
    skip = shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__")
    shutil.copytree(COURSE, workplace(folder, STUDENT) / "course", ignore=skip)
    shutil.copy(ROOT / "nbgrader_config.py", workplace(folder, STUDENT))
    return folder


@pytest.fixture(scope="module")
def url(class_folder):
    """Where the student's JupyterLab listens."""
    with lab.served(class_folder, STUDENT) as url:
        yield url


@pytest.mark.parametrize("solved", solved_notebooks(), ids=lambda path: path.stem)
def test_a_student_runs_a_chapter_answers_saves_and_finds_the_answer_again(
    solved, url, class_folder, page, album, record_property
):
    it, saved = chapter(solved), workplace(class_folder, STUDENT) / student_notebook(solved).relative_to(ROOT)

    lab.open_by_address(page, url, it.path)
    album(page, "opened")

    lab.run_all(page)
    lab.save(page)
    album(page, "run")
    assert not list(complaints(read(saved).cells))
    look_at_figures(page, it)
    for number in it.sliders:
        move_a_slider(page, it, number)
        album(page, f"slider-{number}")

    answer, check = lab.cell(page, it.answer), lab.cell(page, it.check)
    for kind, source, message in (("wrong", it.wrong, it.wrong.caught_by), ("right", it.right, PASSED)):
        lab.type_answer(page, it.answer, typed(source))
        lab.run(page, it.answer)
        lab.run(page, it.check)
        expect(check.locator(".jp-OutputArea")).to_contain_text(message)
        album(page, kind)
    lab.save(page)

    lab.choose(page, "File", "Close Tab")
    expect(page.locator(".jp-NotebookPanel")).to_have_count(0)
    page.locator(".jp-DirListing-item", has_text=saved.name).dblclick()
    lab.kernel_is_idle(page)
    answer.scroll_into_view_if_needed()
    expect(answer.locator(".cm-content")).to_contain_text(typed(it.right).splitlines()[0])
    expect(check.locator(".jp-OutputArea")).to_contain_text(PASSED)
    album(page, "reopened")
    assert read(saved).cells[it.answer].source == typed(it.right)
    lab.close_and_shut_down(page)

    record_property("browser: chapters run in JupyterLab", 1)
    record_property("browser: figures seen", len(it.drawn))
    record_property("browser: sliders moved", len(it.sliders))


def test_the_validate_button_lists_the_checks_that_fail_and_no_other(url, page, album, record_property):
    it = chapter(solved_notebooks()[0])
    lab.open_by_address(page, url, it.path)
    lab.type_answer(page, it.answer, typed(it.right))
    lab.save(page)
    page.get_by_role("button", name="Validate", exact=True).click()
    dialog = page.locator(".jp-Dialog")
    expect(dialog).to_contain_text("not solved yet")
    album(page, "validated")
    checks = [cell for cell in filter(is_check, it.cells) if cell.cell_type == "code"]
    failing = [cell for cell in checks if exercise_of(grade_id(cell)) != it.right.exercise]
    for cell in checks:
        [line] = [line for line in cell.source.splitlines() if PASSED in line]
        assert (line in dialog.inner_text()) == (cell in failing), grade_id(cell)
    dialog.get_by_role("button", name="Ok").click()
    lab.close_and_shut_down(page)
    record_property("browser: checks listed by Validate", len(failing))


def complaints(cells):
    """What a student who has solved nothing must not see after Run All."""
    for number, cell in enumerate(cells):
        if cell.cell_type == "code":
            where = f"cell {number + 1} ({grade_id(cell) if 'nbgrader' in cell.metadata else cell.source[:60]!r})"
            if not cell.execution_count:
                yield f"{where} was not run"
            for output in cell.outputs:
                if output.output_type == "error" and not is_check(cell):
                    yield f"{where} raises {output.ename}: {output.evalue}"
                if output.output_type == "error" and is_check(cell) and output.ename != "NotImplementedError":
                    yield f"{where}, unsolved, raises {output.ename}: {output.evalue}"
                if output.get("name") == "stderr":
                    yield f"{where} prints to stderr: {output.text}"


def look_at_figures(page, it):
    """Every cell that draws a figure in the solved notebook has one on the screen, and it is no broken image."""
    for number in sorted(it.drawn):
        figure = lab.cell(page, number).locator(FIGURE).first
        figure.scroll_into_view_if_needed()
        expect(figure).to_be_visible()
        assert figure.evaluate("image => image.decode().then(() => image.naturalWidth)"), (
            f"{it.path}, cell {number + 1}"
        )


def move_a_slider(page, it, number):
    """The figure under the sliders of a cell changes when the first of them is moved with the keyboard."""
    cell = lab.cell(page, number)
    before = cell.locator(FIGURE).first.get_attribute("src")
    cell.get_by_role("slider").first.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(DRAWN_ANEW, arg=[cell.element_handle(), before])
    errors = [text.splitlines()[-1] for text in cell.locator(ERROR).all_inner_texts()]
    assert not errors, f"{it.path}, cell {number + 1}: after Run All its slider ends in {errors}"
    cell.locator(FIGURE).first.scroll_into_view_if_needed()
