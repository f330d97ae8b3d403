"""The book as the tests see it: how it is built, and its pages as HTML."""

import subprocess
import sys
from functools import cache

from bs4 import BeautifulSoup
from notebooks import SOLUTIONS

FLAGS = ["--quiet", "--fresh-env", "--fail-on-warning", "--keep-going"]


def build(source, target, builder="html"):
    """Build the book of the project at `source`, as `make book` does; the finished process, its warnings in stderr."""
    command = [sys.executable, "-m", "sphinx", *FLAGS, "--doctree-dir", target / "doctrees", "--builder", builder]
    return subprocess.run([*command, source, target / "html"], capture_output=True, text=True)


def page_of(book, solved):
    """The page made from a solved notebook."""
    return (book / "solutions" / solved.relative_to(SOLUTIONS)).with_suffix(".html")


def pages(book):
    """Every page of the book, but for the theme's own files."""
    return sorted(path for path in book.rglob("*.html") if "_static" not in path.parts)


@cache
def html(path):
    """The page as BeautifulSoup reads it."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


@cache
def ids(path):
    """The places of a page that a link can lead to."""
    return {element["id"] for element in html(path).find_all(id=True)}


def weight(path):
    """Bytes of a page and of its own figures; the theme's files and MathJax, which all pages share, are not counted."""
    images = {image["src"] for image in html(path).select("article img")}
    files = [path, *(path.parent / image for image in images if not image.startswith("https:"))]
    return sum(file.stat().st_size for file in files)
