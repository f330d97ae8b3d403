"""Pages that a browser may show: without hidden tests for students, and without anything active in what they wrote.

nbgrader_config.py puts `HideTests` into nbgrader's feedback and `markdown` into its feedback and its formgrader.
"""

import bleach
from bleach.css_sanitizer import CSSSanitizer
from jinja2 import pass_context
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbgrader.preprocessors import ClearHiddenTests
from nbgrader.utils import is_grade, is_solution

TEXT = [
    "a",
    "abbr",
    "b",
    "br",
    "code",
    "del",
    "em",
    "i",
    "img",
    "kbd",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "u",
]
BLOCKS = ["blockquote", "details", "div", "figcaption", "figure", "hr", "p", "pre", "summary"]
LISTS = ["dd", "dl", "dt", "li", "ol", "ul", "h1", "h2", "h3", "h4", "h5", "h6"]
TABLES = ["caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"]
ATTRIBUTES = {
    "*": ["class", "id", "title", "align", "style"],
    "a": ["href", "name"],
    "img": ["src", "alt", "width", "height"],
    "td": ["colspan", "rowspan"],
    "th": ["colspan", "rowspan"],
    "ol": ["start"],
    "details": ["open"],
}
STYLES = CSSSanitizer(allowed_css_properties=["text-align", "width", "height", "color", "font-weight"])


@pass_context
def markdown(context, source):
    """Markdown with formulas as HTML in which nothing runs: no script, no event handler, no frame, no form."""
    attachments = getattr(context.get("cell"), "attachments", None) or {}
    renderer = IPythonRenderer(escape=False, attachments=attachments)
    return clean(MarkdownWithMath(renderer=renderer).render(source or ""))


def clean(text):
    """HTML without what is active in it; pictures may come from the page itself or from files beside it."""
    protocols = {"http", "https", "mailto", "data", "attachment"}
    tags = {*TEXT, *BLOCKS, *LISTS, *TABLES}
    return bleach.clean(text, tags, attributes, protocols, strip=True, strip_comments=True, css_sanitizer=STYLES)


def attributes(tag, name, value):
    """True if the tag may keep the attribute: no address but a link's is fetched, and data only as a picture."""
    if name not in ATTRIBUTES.get(tag, []) and name not in ATTRIBUTES["*"]:
        return False
    if name == "src":
        return value.startswith(("data:image/png", "data:image/jpeg", "data:image/gif")) or ":" not in value
    return name != "href" or not value.strip().lower().startswith("data")


class HideTests(ClearHiddenTests):
    """Before a student reads it, the hidden tests leave the checks of a graded notebook."""

    def preprocess_cell(self, cell, resources, index):
        if is_grade(cell) and not is_solution(cell):  # what a student wrote may hold the marks of a hidden test, too
            return super().preprocess_cell(cell, resources, index)
        return cell, resources
