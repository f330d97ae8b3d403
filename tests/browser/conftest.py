"""A browser for the journeys: Chromium without a window, and an album of screenshots of every step."""

import os
import shutil
from pathlib import Path

import pytest
from notebooks import ROOT
from playwright.sync_api import expect, sync_playwright

# As a program of the system, in a container, without a graphics card, and calling nobody on its own.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 120_000  # milliseconds that a state may take to come on a busy machine; each is waited for, none is timed
# Errors that a page may report, and why.
EXPECTED = {
    "cdnjs.cloudflare.com/ajax/libs/mathjax": "nbgrader's own pages fetch MathJax; a journey may be made offline",
    "MathJax is not defined": "what follows from that",
}
MISSING = (
    "Chromium is missing, so the journeys in the browser were not made: `sudo apt-get install chromium`, "
    "or `playwright install chromium`"
)


@pytest.fixture(scope="module")  # while it is open, no other test of the process can use asyncio
def browser():
    """Chromium; without it the test is skipped, or fails where BROWSER_REQUIRED is set."""
    with sync_playwright() as playwright:
        names = ("chromium", "chromium-browser", "google-chrome")
        programs = [*filter(None, map(shutil.which, names)), playwright.chromium.executable_path]
        found = next((program for program in programs if Path(program).exists()), None)
        if not found:
            (pytest.fail if os.environ.get("BROWSER_REQUIRED") else pytest.skip)(MISSING)
        expect.set_options(timeout=PATIENCE)
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS, timeout=PATIENCE)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def context(browser):
    """One person's browser for a whole journey: pages of it share what they have loaded."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def page(context, album):
    """An empty page. The test fails if the page or anything in it reports an error to the browser's console."""
    page, errors = context.new_page(), []

    def note(*words):
        line = " ".join(map(str, words))
        if not any(word in line for word in EXPECTED):
            errors.append(line)

    page.on("console", lambda said: note(said.text, said.location["url"]) if said.type == "error" else None)
    page.on("pageerror", note)
    page.on("response", lambda answer: note(answer.status, answer.url) if answer.status >= 400 else None)
    yield page
    album(page, "last")  # where a failed journey stopped
    page.close()
    assert not errors, "the browser's console says:\n" + "\n".join(errors)


@pytest.fixture(scope="module")
def album_folder(request):
    """`_build/screenshots/<journey>/` for tests/browser/test_<journey>.py, empty at the start."""
    folder = ROOT / "_build" / "screenshots" / request.path.stem.removeprefix("test_")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def album(album_folder, request):
    """`album(page, "opened")` keeps a screenshot, numbered and named after the test's parameter and the step."""
    chapter = request.node.callspec.id + "-" if hasattr(request.node, "callspec") else ""
    count = iter(range(1, 100))

    def keep(page, step):
        page.screenshot(path=album_folder / f"{chapter}{next(count):02}-{step}.png")

    return keep
