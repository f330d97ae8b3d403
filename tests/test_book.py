"""The book holds every chapter, hides what it should and has an address for everything; bad input stops it."""

import json
import re
import shutil
import tomllib
from urllib.parse import unquote

import nbformat
import pytest
import yaml
from nbformat import v4
from notebooks import ROOT, exercises, grade_id, is_answer, is_check, read, solved_notebooks, student_notebook
from sources import DELIMITER, report, sample, split

pages = pytest.importorskip("pages", reason="Sphinx is not installed: pip install -r requirements-dev.txt")

CHAPTERS = solved_notebooks()
each_chapter = pytest.mark.parametrize("solved", CHAPTERS, ids=lambda path: path.stem)
PAGE_WEIGHT = 2_000_000  # bytes


def named(path):
    return path.relative_to(ROOT).as_posix()


def images(cell):
    return [output for output in cell.get("outputs", []) if "image/png" in output.get("data", {})]


def squeezed(text):
    """The text without white space, which differs between a notebook and its page."""
    return "".join(text.split())


def visible(cell):
    """What the book shows of a cell without a click or with one."""
    return "".join(split(cell)[0]) if is_check(cell) else cell.source


def page_text(book, solved):
    return squeezed(pages.html(pages.page_of(book, solved)).get_text())


# -- What is there -------------------------------------------------------------------------------------------------


def test_make_book_builds_what_is_tested_here():
    assert f"sphinx-build {' '.join(pages.FLAGS)}" in (ROOT / "Makefile").read_text()


def test_the_book_opens_at_its_start_page(book):
    assert 'url=README.html"' in (book / "index.html").read_text()
    start = pages.html(book / "README.html")
    assert start.find("article").find("img", src=re.compile("_images/course.png$")), "README.md: show the figure"


def test_the_sidebar_lists_the_chapters_in_order(book):
    links = pages.html(book / "README.html").select("nav.bd-links a.internal")
    found = [link["href"] for link in links if link["href"].startswith("solutions/")]
    assert found == [pages.page_of(book, solved).relative_to(book).as_posix() for solved in CHAPTERS]


@each_chapter
def test_the_buttons_open_the_students_notebook(solved, book):
    course = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["course"]
    repository = course["repository"].removeprefix("https://github.com/")
    student, page = student_notebook(solved), pages.page_of(book, solved)
    links = {link["href"] for link in pages.html(page).select(".article-header-buttons a")}
    binder = f"https://mybinder.org/v2/gh/{repository}/{course['branch']}?urlpath=lab/tree/{named(student)}"
    colab = f"https://colab.research.google.com/github/{repository}/blob/{course['branch']}/{named(student)}"
    downloads = [(page.parent / link).resolve() for link in links - {binder, colab} if link.endswith(".ipynb")]
    assert {binder, colab} < links and not [link for link in links if "/solutions/" in link], links
    assert [path.read_bytes() for path in downloads] == [student.read_bytes()], "the download is the student's notebook"


def test_search_knows_every_chapter(book):
    index = json.loads((book / "searchindex.js").read_text().removeprefix("Search.setIndex(").removesuffix(")"))
    pages_with_word = {index["docnames"][number] for number in index["terms"]["gradient"]}
    assert {named(solved.with_suffix("")) for solved in CHAPTERS} <= set(index["docnames"])
    assert any(page.startswith("solutions/") for page in pages_with_word)


@each_chapter
def test_equations_exercises_and_figures_have_an_address(solved, book, record_property):
    cells = read(solved).cells
    prose = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    figures = sum(len(images(cell)) for cell in cells)
    wanted = [f"equation-{tag}" for tag in re.findall(r"\\tag\{([^}]*)\}", prose)]
    wanted += [f"exercise-{grade_id(cell)}" for cell in cells if is_answer(cell)]
    wanted += [f"figure-{number + 1}" for number in range(figures)]
    page = pages.page_of(book, solved)
    report(f"{named(solved)}: nothing answers to #{address}" for address in set(wanted) - pages.ids(page))
    addresses = {link["href"] for link in pages.html(page).select("a.headerlink")}
    report(f"{named(solved)}: no link to #{address}" for address in wanted if f"#{address}" not in addresses)
    record_property("book: equations, exercises and figures with an address", len(wanted))


@each_chapter
def test_every_figure_has_its_alternative_text(solved, book, record_property):
    alts = [cell.metadata.mystnb.image.alt for cell in read(solved).cells for _ in images(cell)]
    found = [image.get("alt", "") for image in pages.html(pages.page_of(book, solved)).find("article").find_all("img")]
    assert [squeezed(alt) for alt in found] == [squeezed(alt) for alt in alts]
    record_property("book: figures with an alternative text", len(alts))


# -- What is folded, and what is left out --------------------------------------------------------------------------


@each_chapter
def test_solutions_and_checks_are_folded(solved, book):
    folds = [squeezed(fold.get_text()) for fold in pages.html(pages.page_of(book, solved)).find_all("details")]
    unfolded = page_text(book, solved)
    for fold in folds:
        unfolded = unfolded.replace(fold, "", 1)
    for cell in [cell for cell in read(solved).cells if cell.cell_type == "code" and "nbgrader" in cell.metadata]:
        lines = split(cell)[0] if is_check(cell) else cell.source.splitlines()
        folded = squeezed("".join(line for line in lines if not DELIMITER.fullmatch(line)))
        assert any(folded in fold for fold in folds), f"{named(solved)}: `{grade_id(cell)}` is not folded"
        assert folded not in unfolded, f"{named(solved)}: `{grade_id(cell)}` is there to see without a click"
    assert unfolded.count("YOURCODEHERE") >= sum(not exercise.manual for exercise in of_page(solved))


def of_page(solved):
    """The exercises of one notebook."""
    return [exercise for exercise in exercises(solved.parent.name).values() if exercise.path == solved]


@each_chapter
def test_hidden_tests_and_rubrics_are_left_out(solved, book):
    text, cells = page_text(book, solved), read(solved).cells
    secrets = [line for cell in filter(is_check, cells) for line in split(cell)[1] if len(line) > 50]
    shown = squeezed("".join(map(visible, cells)))
    secrets = [line for line in secrets if squeezed(line) not in shown]  # a line may stand elsewhere, too
    assert secrets, "nothing is hidden in this chapter: this test tests nothing"
    report(f"{named(solved)}: the page shows the hidden line {line}" for line in secrets if squeezed(line) in text)
    assert "HIDDENTESTS" not in text and "BEGINSOLUTION" not in text and "Rubric" not in text


def test_the_book_carries_no_other_notebook_than_the_students(book):
    found = {path.read_bytes() for path in book.rglob("*.ipynb")}
    assert found == {student_notebook(solved).read_bytes() for solved in CHAPTERS}


# -- Links and weight ----------------------------------------------------------------------------------------------


def dead_links(page):
    """The links of a page to other pages and files of the book, to headings and to figures, that lead nowhere."""
    for element in pages.html(page).find_all(["a", "img", "script", "link"]):
        address = element.get("href") or element.get("src") or ""
        if re.match(r"https://|mailto:|data:", address):
            continue
        file, _, anchor = unquote(address).partition("#")
        target = (page.parent / file.partition("?")[0]).resolve() if file else page
        if not target.exists():
            yield f"{page.name}: {address} leads nowhere"
        elif anchor and target.suffix == ".html" and anchor not in pages.ids(target):
            yield f"{page.name}: {address} leads to no such place"


def test_every_link_inside_the_book_leads_somewhere(book, record_property):
    report(complaint for page in pages.pages(book) for complaint in dead_links(page))
    links = [link for page in pages.pages(book) for link in pages.html(page).select("a[href]")]
    inside = [link for link in links if not link["href"].startswith("https:")]
    record_property("book: links inside the book that lead somewhere", len(inside))


def test_the_book_loads_nothing_from_elsewhere(book):
    for page in pages.pages(book):
        loaded = pages.html(page).find_all(["script", "link", "img", "iframe"])
        addresses = [element.get("src") or element.get("href") or "" for element in loaded]
        badges = {image["src"] for image in pages.html(book / "README.html").find_all("img") if "badge" in image["src"]}
        elsewhere = {address for address in addresses if re.match(r"(https?:)?//", address)} - badges
        assert not elsewhere, f"{page.name}: without a network this is missing: {elsewhere}"


def test_a_page_is_light(book):
    heaviest = max(pages.pages(book), key=pages.weight)
    assert pages.weight(heaviest) < PAGE_WEIGHT, f"{heaviest.name}: {pages.weight(heaviest)} bytes: smaller figures?"


# -- Bad input -----------------------------------------------------------------------------------------------------


def chapter(number, damage=lambda cells: None):
    """A small solved notebook with an equation, two exercises and a figure, after `damage(cells)`."""
    cells = sample().cells
    for cell in cells:
        if cell.cell_type == "code":
            cell.update(execution_count=1, outputs=[])
        else:
            cell.source = re.sub(r"\b1\.(?=\d)", f"{number}.", cell.source)
    cells[1].outputs = [v4.new_output("display_data", {"image/png": ""})]
    cells[1].metadata["mystnb"] = {"image": {"alt": "What there is to see."}}
    damage(cells)
    return v4.new_notebook(cells=cells, metadata={"language_info": {"name": "python"}})


def mention(words):
    """A damage: the chapter's first cell says these words, too."""
    return lambda cells: cells[0].update(source=f"{cells[0].source}\n\n{words}")


DAMAGES = {  # chapter -> its damage, and what the build says about it
    "02-figure": (lambda cells: cells[1].metadata.pop("mystnb"), "cell 2 (`import torch`): a figure without alt"),
    "03-outputs": (lambda cells: cells[1].update(execution_count=None), "cell 2 (`import torch`): not executed"),
    "04-heading": (mention("See [it](#nowhere)."), "'myst' cross-reference target not found: 'nowhere'"),
    "05-file": (mention("See [it](nowhere.md)."), "'myst' cross-reference target not found: 'nowhere.md'"),
    "06-equation": (mention("By (6.9) it is so."), "undefined label: 'equation 6.9'"),
    "07-exercise": (mention("As in Exercise 7.9."), "undefined label: 'exercise 7.9'"),
    "08-student": (lambda cells: None, "course/08-student/08-student.ipynb is missing: run `make notebooks`"),
    "09-unlisted": (lambda cells: None, "document isn't included in any toctree"),
    "10-missing": (None, "nonexisting document"),
}


def project(folder, chapters, listed):
    """A small project of these notebooks, of which _toc.yml lists some."""
    shutil.copytree(ROOT / "book", folder / "book")
    for file in ("conf.py", "pyproject.toml"):
        shutil.copy(ROOT / file, folder)
    (folder / "README.md").write_text("# A small book\n")
    files = [{"file": f"solutions/{name}/{name}"} for name in listed]
    (folder / "_toc.yml").write_text(yaml.safe_dump({"format": "jb-book", "root": "README", "chapters": files}))
    for kind in ("solutions", "course"):
        for name, notebook in chapters.items():
            path = folder / kind / name / f"{name}.ipynb"
            path.parent.mkdir(parents=True)
            path.write_text(nbformat.writes(notebook))
    return folder


@pytest.fixture(scope="module")
def complaints(tmp_path_factory):
    """What the build of a project says in which every chapter but the first has one damage."""
    damaged = {name: chapter(int(name[:2]), damage) for name, (damage, _) in DAMAGES.items() if damage}
    listed = ["01-sound", *DAMAGES]
    listed.remove("09-unlisted")
    folder = project(tmp_path_factory.mktemp("project"), {"01-sound": chapter(1)} | damaged, listed)
    (folder / "course" / "08-student" / "08-student.ipynb").unlink()
    built = pages.build(folder, folder / "_build")
    assert built.returncode != 0
    return built.stderr.splitlines()


@pytest.mark.parametrize("name", DAMAGES)
def test_bad_input_stops_the_build_which_names_the_file(name, complaints):
    assert [line for line in complaints if f"solutions/{name}/{name}" in line and DAMAGES[name][1] in line]


def test_nothing_else_stops_the_build(complaints):
    report(line for line in complaints if "WARNING" in line and not any(name in line for name in DAMAGES))
