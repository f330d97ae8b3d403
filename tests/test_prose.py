"""The prose is spelled right, its links lead somewhere, its figures can be read aloud, and every viewer shows it."""

import ast
import re
from functools import cache
from urllib.parse import unquote

import notebooks
import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin
from notebooks import COURSE, ROOT, SOLUTIONS, is_answer, is_check, tags
from sources import Source, course_notebooks, course_texts, parse, report, sample, split
from spellchecker import SpellChecker

MARKDOWN = MarkdownIt("commonmark").enable("table").use(dollarmath_plugin)
VOCABULARY = ROOT / "tests" / "words.txt"
# The dictionary is American, but for these words and for what tests/words.txt might let in.
BRITISH = {"amongst", "cancelled", "grey", "labelled", "labelling", "learnt", "modelled", "modelling", "whilst"}
AMERICAN = {"our": "or", "is": "iz", "ys": "yz", "tre": "ter", "ll": "l", "ence": "ense", "ogue": "og"}
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")


def documents():
    """README.md, CONTRIBUTING.md and their like, each as a Source of one Markdown cell."""
    texts = [(path.name, path.read_text(encoding="utf-8")) for path in sorted(ROOT.glob("*.md"))]
    return [document(name, text) for name, text in texts]


def document(name, text):
    return Source(name, [notebooks.nbformat.v4.new_markdown_cell(text)])


def tokens(text):
    """The tokens of a Markdown text, those inside a line too."""
    for token in MARKDOWN.parse(text):
        yield token
        yield from token.children or []


def prose_of(cell):
    """What a reader reads of a cell: no code, formula, address or HTML; of a figure its alternative text."""
    if cell.cell_type == "code":
        return alt_text(cell)
    found = []
    for token in tokens(cell.source):
        if token.type in ("text", "image"):
            found.append(token.content)
        elif token.type in ("html_block", "html_inline"):
            found.append(re.sub(r"<!--.*?-->|<[^>]*>", " ", token.content, flags=re.DOTALL))
    return " ".join(found)


def alt_text(cell):
    return cell.metadata.get("mystnb", {}).get("image", {}).get("alt", "")


def words(text):
    """The words of a text in lower case, without a possessive's ending; no acronyms, no names such as float64."""
    found = re.findall(r"(?<![\w.])[^\W\d_]+(?:['’][^\W\d_]+)*(?!\w)", text)
    found = [re.sub(r"'s?$", "", word.replace("’", "'")) for word in found]
    return [word.lower() for word in found if len(word) > 1 and word.isascii() and not word.isupper()]


def vocabulary():
    """The words of this course that the dictionary lacks."""
    return VOCABULARY.read_text(encoding="utf-8").split()


# -- Rules for everything that is written ---------------------------------------------------------------------------


@cache
def spelling():
    """The American dictionary and the words of this course."""
    checker = SpellChecker(distance=1)
    checker.word_frequency.load_words(vocabulary())
    return checker


def words_are_spelled_right(course):
    for source in course:
        for cell in source.cells:
            found = words(prose_of(cell))
            for word in sorted(spelling().unknown(found) | BRITISH.intersection(found)):
                guess = spelling().correction(word)
                known = f"write '{guess}'" if guess and guess != word else "mend it (the spelling is American)"
                yield source.complaint(cell, f"'{word}' is no word", f"{known}, or add it to tests/words.txt")


def there_is_no_emoji(course):
    for source in course:
        for cell in source.cells:
            for sign in EMOJI.findall(cell.source):
                yield source.complaint(cell, f"{sign!r} is an emoji", "say it in words")


def images_have_an_alternative_text(course):
    for source in course:
        for cell in source.prose():
            for token in tokens(cell.source):
                if token.type == "image":
                    enough = 30 if not token.attrs["src"].startswith("https://") else 1  # a badge needs a word
                    problem = f"the image {token.attrs['src']} has the alternative text '{token.content}'"
                    if len(token.content) < enough:
                        yield source.complaint(cell, problem, f"say in {enough} characters or more what it shows")
                if token.type.startswith("html") and "<img" in token.content:
                    yield source.complaint(cell, "an image in HTML", "write ![what it shows](address)")


def anchors(cells):
    """The #anchors of a text's headings, as GitHub and JupyterLab name them."""
    titles = []
    for cell in cells:
        found = MARKDOWN.parse(cell.source) if cell.cell_type == "markdown" else []
        opened = [number for number, token in enumerate(found) if token.type == "heading_open"]
        titles += ["".join(child.content for child in found[number + 1].children) for number in opened]
    github = {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
    return github | {title.replace(" ", "-") for title in titles}


def cells_of(path):
    """The cells of a notebook or of a Markdown file."""
    if path.suffix == ".ipynb":
        return notebooks.read(path).cells
    return document(path.name, path.read_text(encoding="utf-8")).cells


def links_lead_somewhere(course):
    for source in course:
        where = (ROOT / source.path).parent
        if SOLUTIONS in where.parents:  # a student follows the link from the notebook under course/
            where = COURSE / where.relative_to(SOLUTIONS)
        for cell in source.prose():
            for token in tokens(cell.source):
                link = token.attrs.get("href") or token.attrs.get("src") or ""
                if not link or link.startswith(("https://", "mailto:")):
                    continue
                file, _, anchor = unquote(link).partition("#")
                path = (where / file).resolve()
                if link.startswith("http:"):
                    yield source.complaint(cell, f"the link {link}", "use https")
                elif file and not path.exists():
                    remedy = f"name a file as seen from {where.relative_to(ROOT)}/"
                    yield source.complaint(cell, f"the link {link} leads nowhere", remedy)
                elif file and SOLUTIONS in path.parents and COURSE in where.parents:
                    yield source.complaint(cell, f"the link {link} leads to the answers", "link to a student notebook")
                elif anchor and anchor not in anchors(cells_of(path) if file else source.cells):
                    yield source.complaint(cell, f"the link {link} leads to no heading", "name a heading that is there")


# -- Rules for chapters --------------------------------------------------------------------------------------------


def a_chapter_ends_as_all_do(course):
    closing = ["What to remember", "What the usual tutorial gets wrong"]
    for source in course:
        text = "\n".join(cell.source for cell in source.prose())
        sections = dict(re.findall(r"^## +(.+?) *\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))
        titles = list(sections)
        for title in [*closing, "Further reading"]:
            if title not in titles:
                yield f"{source.path}: the section '## {title}' is missing: write it"
        ending = [title for title in titles if title != "Further reading"][-2:]
        if set(closing) <= set(titles) and ending != closing:
            yield f"{source.path}: it ends with {ending}: move '## {closing[0]}' and '## {closing[1]}' to the end"
        if len([line for line in sections.get(closing[0], "").split("\n") if line.strip()]) > 5:
            yield f"{source.path}: '## {closing[0]}' is longer than five lines: keep the five that matter most"


def markdown_is_portable(course):
    for source in course:
        for cell in source.prose():
            for token in tokens(cell.source):
                directive = token.type == "fence" and token.info.startswith("{")
                text = token.content if token.type == "text" else ""
                if directive or re.search(r"^:::|^\([\w-]+\)=$|\{[\w-]+\}$|`*\{code-cell\}", text):
                    problem = f"'{(token.info if directive else text).strip()}' is shown only by some viewers"
                    yield source.complaint(cell, problem, "write plain Markdown, or mend the fence of a code cell")


def details_are_closed(course):
    for source in course:
        for cell in source.prose():
            counts = [cell.source.count(tag) for tag in ("<details", "</details>", "<summary>", "</summary>")]
            if len(set(counts)) > 1:
                remedy = "each <details> needs a <summary>, a </summary> and a </details>"
                yield source.complaint(cell, "a hint is not closed", remedy)


def cells_are_short(course):
    for source in course:
        for cell in source.code():
            if is_answer(cell):
                continue
            lines = len([line for line in split(cell)[0] if line])
            most = 25 if is_check(cell) else 15
            if lines > most:
                remedy = (
                    "make it two cells with one idea each"
                    if most == 15
                    else "move some between BEGIN and END HIDDEN TESTS"
                )
                yield source.complaint(cell, f"{lines} lines, {most} at most", remedy)


def set_up(cell):
    """The set-up without its imports, in Python's own layout."""
    body = [node for node in ast.parse(cell.source).body if not isinstance(node, ast.Import | ast.ImportFrom)]
    return "\n".join(map(ast.unparse, body))


def every_chapter_is_set_up_alike(course):
    """The first cell sets up what is graded, the second, which grading skips, the figures."""
    for source in course[1:]:
        for cell, model in zip(source.code()[:2], course[0].code()[:2], strict=True):
            if (set_up(cell), tags(cell)) != (set_up(model), tags(model)):
                remedy = "make both alike but for imports"
                yield source.complaint(cell, f"it differs from that of {course[0].path}", remedy)


FOR_ALL = [words_are_spelled_right, there_is_no_emoji, images_have_an_alternative_text, links_lead_somewhere]
FOR_CHAPTERS = [
    a_chapter_ends_as_all_do,
    markdown_is_portable,
    details_are_closed,
    cells_are_short,
    every_chapter_is_set_up_alike,
]


@pytest.mark.parametrize("rule", FOR_ALL, ids=lambda rule: rule.__name__)
def test_everything_written_keeps_the_rule(rule):
    report(rule(documents() + course_texts()))


@pytest.mark.parametrize("rule", FOR_CHAPTERS, ids=lambda rule: rule.__name__)
def test_every_chapter_keeps_the_rule(rule):
    report(rule(course_texts()))


def test_the_vocabulary_is_sorted_and_every_word_of_it_is_needed(record_property):
    listed = vocabulary()
    assert listed == sorted(set(listed)), "tests/words.txt: sort it, each word once, in lower case"
    used = [word for source in documents() + course_texts() for cell in source.cells for word in words(prose_of(cell))]
    record_property("prose: words spelled right", len(used))
    report(f"tests/words.txt: '{word}' is written nowhere: delete it" for word in sorted(set(listed) - set(used)))
    dictionary = SpellChecker()
    report(f"tests/words.txt: '{word}' is in the dictionary: delete it" for word in sorted(dictionary.known(listed)))
    for british, american in AMERICAN.items():
        changed = {word: word.replace(british, american) for word in listed if british in word}
        found = [(word, better) for word, better in changed.items() if better in dictionary]
        report(f"tests/words.txt: '{word}': write '{better}', as Americans do" for word, better in found)


# -- Figures -------------------------------------------------------------------------------------------------------


def figures_have_an_alternative_text(course):
    seen = {}
    for source in course:
        for cell in source.code():
            figures = [output for output in cell.outputs if "image/png" in output.get("data", {})]
            remedy = "say in the cell's metadata (mystnb: image: alt:), in 30 characters or more, what it shows"
            if figures and len(alt_text(cell)) < 30:
                yield source.complaint(cell, f"the figure's alternative text is '{alt_text(cell)}'", remedy)
            elif figures and alt_text(cell) in seen:
                yield source.complaint(cell, f"the alternative text is that of {seen[alt_text(cell)]} too", remedy)
            if len(figures) > 1:
                yield source.complaint(cell, "one alternative text, but several figures", "draw one figure a cell")
            seen[alt_text(cell)] = source.path


def test_every_figure_has_its_own_alternative_text(record_property):
    solved = course_notebooks()
    report(figures_have_an_alternative_text(solved))
    record_property(
        "prose: figures with alt text", sum(bool(alt_text(cell)) for source in solved for cell in source.code())
    )


# -- The tests of these tests --------------------------------------------------------------------------------------

SECTION = "## What to remember"
PROSE = "cell 3 (`## How steep is it?`)"
LINE = "## How steep is it?\n\n"
DAMAGES = {
    "misspelled": ("steep", "stteep", "cell 3", "write 'steep', or add it to tests/words.txt"),
    "British": ("steep", "grey", "cell 3", "the spelling is American"),
    "misspelled hint": ("Hint: the idea", "Hnit: the idea", "cell 5", "'hnit' is no word"),
    "emoji": ("How steep is it?", "How steep is it? \N{ROCKET}", "cell 3", "is an emoji"),
    "emoji in code": ("import torch", "import torch  # \N{ROCKET}", "cell 2 (`import torch", "is an emoji"),
    "image without alt": (LINE, f"{LINE}![](../../README.md)\n", PROSE, "say in 30 characters or more what it shows"),
    "image in HTML": (LINE, f"{LINE}<img src='x.png'>\n", PROSE, "write ![what it shows](address)"),
    "no such file": (
        "(#further-reading)",
        "(../02-none/02.ipynb)",
        PROSE,
        "leads nowhere: name a file as seen from course/01-sample/",
    ),
    "no such heading": ("(#further-reading)", "(#reading)", PROSE, "leads to no heading"),
    "no such heading there": ("(#further-reading)", "(../../README.md#none)", PROSE, "leads to no heading"),
    "link to answers": ("(#further-reading)", "(../../solutions/jupytext.toml)", PROSE, "leads to the answers"),
    "http": ("(#further-reading)", "(http://example.org)", PROSE, "use https"),
    "no closing": (SECTION, "## Remember", "01-sample.md", "the section '## What to remember' is missing"),
    "something after it": ("## Further reading", "## More", "01-sample.md", "move '## What to remember'"),
    "long closing": ("- One line.", "- One line.\n" * 6, "01-sample.md", "is longer than five lines"),
    "directive": (LINE, f"{LINE}```{{note}}\nHi\n```\n", PROSE, "'{note}' is shown only by some viewers"),
    "colon fence": (LINE, f"{LINE}:::{{note}}\nHi\n:::\n", PROSE, "is shown only by some viewers"),
    "role": (LINE, f"{LINE}See {{ref}}`here`.\n", PROSE, "is shown only by some viewers"),
    "broken fence": ("```{code-cell} ipython3\nimport", "``{code-cell} ipython3\nimport", "cell 1", "mend the fence"),
    "open hint": ("</details>", "", "cell 5", "a hint is not closed"),
    "no summary": ("<summary>Hint: the idea</summary>", "", "cell 5", "a hint is not closed"),
    "long cell": ("import torch", "import torch\n" * 16, "cell 2 (`import torch`)", "16 lines, 15 at most"),
    "long check": (
        "z = torch.tensor([-2.0",
        "z = 0\n" * 25 + "z = torch.tensor([-2.0",
        "cell 7",
        "32 lines, 25 at most",
    ),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_text_is_named_with_its_cell_and_a_remedy(damage):
    old, new, where, part = DAMAGES[damage]
    found = [complaint for rule in FOR_ALL + FOR_CHAPTERS for complaint in rule([sample(old, new)])]
    assert any(where in complaint and part in complaint for complaint in found), "\n".join(found)


def test_the_sample_and_its_template_keep_every_rule():
    report(complaint for rule in FOR_ALL + FOR_CHAPTERS for complaint in rule([sample()]))


def test_a_set_up_that_differs_is_named():
    other = sample("import torch", "import math\n\nimport torch\n\ntorch.manual_seed(0)")
    (found,) = every_chapter_is_set_up_alike([sample(), other])
    assert "cell 2 (`import math`)" in found
    assert not list(every_chapter_is_set_up_alike([sample(), sample("import torch", "import math\n\nimport torch")]))


@pytest.mark.parametrize(
    ("alts", "part"),
    [
        (["short"], "is 'short': say in"),
        ([""], "is '': say in"),
        (["The sigmoid rises from zero to one.", "The sigmoid rises from zero to one."], "is that of 01.ipynb too"),
    ],
)
def test_a_figure_without_its_own_alternative_text_is_named(alts, part):
    source = parse("01.ipynb", "\n\n".join("```{code-cell} ipython3\nplot()\n```" for _ in alts))
    for cell, alt in zip(source.cells, alts, strict=True):
        cell.metadata["mystnb"] = {"image": {"alt": alt}}
        cell.outputs = [notebooks.nbformat.v4.new_output("display_data", {"image/png": "..."})]
    (found,) = figures_have_an_alternative_text([source])
    assert f"01.ipynb, cell {len(alts)} (`plot()`)" in found and part in found


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A `code` and $x_{abc}$, [link](https://example.org/abc)!", "a and link"),
        ("Adam's float64 don't **do** XOR z_l.", "adam don't do"),
        ("$$\n\\frac{abc}{d}\n$$\n\n<b>bold</b> <!-- not --> one", "bold one"),
        ("```python\nabc\n```\n\n|table|\n|---|\n|cell|", "table cell"),
    ],
)
def test_these_words_are_read(text, read):
    (cell,) = document("x.md", text).cells
    assert [word for word in words(prose_of(cell))] == [word for word in read.split() if len(word) > 1]
