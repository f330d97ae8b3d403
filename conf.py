"""The book: how Sphinx makes a web site of README.md and the solved notebooks; `make book` runs it."""

import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent
COURSE = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["course"]
sys.path.insert(0, str(ROOT))  # so that the package `book` is found

project = "Your Own Neural Network"
html_title = project
language = "en"
extensions = ["sphinx_external_toc", "myst_nb", "sphinx-mathjax-offline", "book.cells", "book.anchors", "book.buttons"]

# The pages. A chapter is read from its solved notebook, never from its text, and never run.
include_patterns = ["*.md", "solutions/*/*.ipynb"]
exclude_patterns = ["**.ipynb_checkpoints"]
external_toc_path = "_toc.yml"
nb_execution_mode = "off"
nb_merge_streams = True
myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 3  # links to headings, spelled as on GitHub

# The look.
html_theme = "sphinx_book_theme"
html_theme_options = {
    "repository_url": COURSE["repository"],
    "repository_branch": COURSE["branch"],
    "use_repository_button": True,
    "use_source_button": False,
    "home_page_in_toc": True,
    "navbar_persistent": [],  # the sidebar has the search field
    "launch_buttons": {
        "notebook_interface": "jupyterlab",
        "binderhub_url": "https://mybinder.org",
        "colab_url": "https://colab.research.google.com",
    },
}
html_context = {"default_mode": "auto"}  # light or dark, as the reader's system is set
html_static_path = ["book/style.css", "book/print.js"]
html_css_files = ["style.css"]
html_js_files = ["print.js"]
html_extra_path = ["course"]  # the students' notebooks, for the download button
html_copy_source = False  # the solved ones stay out of the book
html_show_sphinx = False
html_show_copyright = False
