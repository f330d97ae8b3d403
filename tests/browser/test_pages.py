"""The book in a browser: everybody can read it, by day and by night, on a phone and on paper, and find things in it.

Formulas are drawn where the test is about them. They are left out where axe-core looks at a page, which would take
minutes; their color is that of the text around them.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from notebooks import solved_notebooks

pages = pytest.importorskip("pages", reason="Sphinx is not installed: pip install -r requirements-dev.txt")

CHAPTERS = solved_notebooks()
START = "README.html"
PAGES = [START, "INSTRUCTORS.html", "CONTRIBUTING.html", "search.html"]
PAGES += [f"solutions/{solved.parent.name}/{solved.stem}.html" for solved in CHAPTERS]
each_page = pytest.mark.parametrize("name", PAGES)
PHONE = {"width": 390, "height": 844}
# Opens every fold, makes formulas text, and keeps of the code blocks those that show a color for the first time.
UNFOLD = """() => {
  document.querySelectorAll("details").forEach(fold => fold.open = true);
  document.querySelectorAll("article .math").forEach(formula => formula.replaceWith(formula.textContent));
  const seen = new Set();
  for (const block of document.querySelectorAll(".highlight")) {
    const kinds = [...block.querySelectorAll("pre span")].map(token => token.className);
    if (kinds.every(kind => seen.has(kind))) block.remove();
    kinds.forEach(kind => seen.add(kind));
  }
}"""


@pytest.fixture
def open_page(browser, book):
    """`open_page(name, formulas, **settings)`: a page of the book, with no network; closed after the test."""
    contexts = []

    def open_(name, formulas=True, **settings):
        contexts.append(browser.new_context(offline=True, **settings))
        page = contexts[-1].new_page()
        if not formulas:
            page.route("**/mathjax/**", lambda route: route.abort())
        page.goto(f"{book.as_uri()}/{name}")
        if formulas:
            page.evaluate("window.MathJax?.startup?.promise")
        return page

    yield open_
    for context in contexts:
        context.close()


def grave(violations, scheme):
    """One line for each violation that keeps people out."""
    for violation in violations:
        if violation["impact"] in ("serious", "critical"):
            for node in violation["nodes"]:
                yield f"{scheme}, {violation['id']}: {node['html'][:200]}: {node['failureSummary']}"


@each_page
def test_axe_finds_nothing_serious_by_day_or_by_night(name, open_page, record_property):
    page = open_page(name, formulas=False, color_scheme="light")
    page.evaluate(UNFOLD)
    found = list(grave(Axe().run(page).response["violations"], "light"))
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("document.documentElement.dataset.theme === 'dark'")
    contrast = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}
    found += grave(Axe().run(page, options=contrast).response["violations"], "dark")
    assert not found, "\n".join(found)
    record_property("book: pages without a serious violation of accessibility, light and dark", 1)


@each_page
def test_a_phone_shows_the_whole_page_with_formulas_and_figures(name, open_page, album_folder, record_property):
    page = open_page(name, viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], "the page is wider than the phone"
    assert not page.locator("mjx-merror, .MathJax_Error").count(), "MathJax cannot read a formula"
    formulas = page.locator(".math").count()
    assert page.locator("mjx-container").count() == formulas
    page.evaluate("Promise.all([...document.querySelectorAll('article img[src^=\"..\"]')].map(img => img.decode()))")
    page.screenshot(path=album_folder / f"{name.rpartition('/')[2].removesuffix('.html')}-phone.png")
    record_property("book: formulas drawn without a network", formulas)


def test_a_solution_opens_by_the_keyboard_alone(open_page):
    page = open_page(PAGES[-1], formulas=False)
    fold = page.locator("details.hide", has_text="Show a solution").first
    summary = fold.locator("summary")
    page.locator("article details summary").first.focus()  # the first hint, a few stops before it
    for _ in range(8):
        if summary.evaluate("summary => summary === document.activeElement"):
            break
        page.keyboard.press("Tab")
    assert summary.evaluate("summary => summary.matches(':focus-visible')"), "Tab does not lead to the solution"
    style = summary.evaluate("summary => getComputedStyle(summary).outlineStyle + getComputedStyle(summary).boxShadow")
    assert style != "nonenone", "the focus cannot be seen"
    page.keyboard.press("Enter")
    assert fold.evaluate("fold => fold.open"), "Enter did not open it"


def test_search_finds_a_chapter(open_page):
    page = open_page("search.html?q=gradient")
    page.locator("#search-results li a", has_text="gradient").first.wait_for()


def test_a_page_is_printed_on_white_paper(open_page, album_folder):
    page = open_page(PAGES[4], color_scheme="dark", viewport={"width": 1000, "height": 1400})
    seen = "[document.documentElement.dataset.theme, getComputedStyle(document.body).backgroundColor]"
    page.evaluate(f"addEventListener('beforeprint', () => window.printed = {seen})")
    page.pdf(path=album_folder / "printed.pdf", format="A4")
    assert page.evaluate("window.printed[0]") == "light"
    assert page.evaluate("document.documentElement.dataset.theme") == "dark", "the reader's own choice is back"
