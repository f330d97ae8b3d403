"""JupyterLab as a person uses it: a server in that person's folder, and what one does with a notebook in a browser."""

import contextlib
import json
import re
import subprocess
import sys
import time
import urllib.request

from classroom import environment, workplace
from playwright.sync_api import expect

PATIENCE = 120  # seconds that a server may take to start on a busy machine
# JupyterLab's model of the open notebook; its cells show the number of their last run late when they are out of sight.
CELLS = "jupyterapp.shell.currentWidget.content.widgets.map(cell => cell.model)"
POLLING = 500  # milliseconds from one look at all cells to the next, which takes the browser a while
# Every code cell has run, or one that must not fail has failed, and with it the run.
RUN_ENDED = f"""() => {{
    const cells = {CELLS}.filter(cell => cell.type === "code" && cell.sharedModel.source.trim());
    const failed = cell => cell.outputs.toJSON().some(output => output.output_type === "error");
    const mayFail = cell => (cell.getMetadata("tags") || []).includes("raises-exception");
    return cells.every(cell => cell.executionCount) || cells.some(cell => failed(cell) && !mayFail(cell));
}}"""


# --- the server ---


@contextlib.contextmanager
def served(folder, name):
    """JupyterLab, started by a person of the class in `folder` in their workplace. Yields its address, http://.../.

    Raises RuntimeError with all that it said if it does not start.
    """
    home = folder / "homes" / name
    (home / "tmp").mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root"]
    options = ["--ServerApp.port=0", "--IdentityProvider.token=", "--LabApp.expose_app_in_browser=True"]
    with (home / "jupyterlab.log").open("wb") as log:
        server = subprocess.Popen(
            [*command, *options], cwd=workplace(folder, name), env=environment(folder, name), stdout=log, stderr=log
        )
    try:
        yield address(server, home)
    finally:
        server.terminate()  # its kernels end with it
        server.wait(PATIENCE)


def address(server, home):
    """Wait until the server answers, and say where."""
    deadline = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        for path in (home / "jupyter" / "runtime").glob("jpserver-*.json"):
            # half written, or nobody listens yet
            with contextlib.suppress(json.JSONDecodeError, OSError):
                url = json.loads(path.read_text())["url"]
                urllib.request.urlopen(f"{url}api/status", timeout=PATIENCE).close()
                return url
        time.sleep(0.1)
    said = (home / "jupyterlab.log").read_text(errors="replace")
    raise RuntimeError(f"JupyterLab did not start within {PATIENCE} s. It said:\n{said}")


# --- a notebook in the browser; only one is open at a time ---


def open_by_address(page, url, path):
    """Open the notebook `path`, as `make lab` and the Binder badge do, alone, and wait for its kernel."""
    page.goto(f"{url}lab/tree/{path}?reset")
    kernel_is_idle(page)


def kernel_is_idle(page):
    expect(page.locator("#jp-main-statusbar").get_by_text(re.compile(r"\| Idle$"))).to_be_visible()


def choose(page, menu, entry):
    """Choose an entry of one of JupyterLab's menus."""
    page.get_by_role("menuitem", name=menu, exact=True).click()
    page.locator(".lm-Menu-itemLabel").get_by_text(entry, exact=True).click()


def cell(page, index):
    """The cell number `index` of the open notebook, counted from 0 with the prose."""
    return page.locator(".jp-Notebook .jp-Cell").nth(index)


def run_all(page):
    choose(page, "Run", "Run All Cells")
    page.wait_for_function(RUN_ENDED, polling=POLLING)
    kernel_is_idle(page)


def run(page, index):
    """Run one cell and wait for its end."""
    before = page.evaluate(f"{CELLS}[{index}].executionCount")
    cell(page, index).locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    page.wait_for_function(f"({CELLS}[{index}].executionCount || 0) > {before or 0}")
    kernel_is_idle(page)


def type_answer(page, index, text):
    """Put `text` in place of what stands in a cell."""
    cell(page, index).locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def save(page):
    choose(page, "File", "Save Notebook")
    expect(page.locator(".lm-TabBar-tab.jp-mod-dirty")).to_have_count(0)


def close_and_shut_down(page):
    choose(page, "File", "Close and Shut Down Notebook…")
    page.locator(".jp-Dialog .jp-mod-accept").click()
    expect(page.locator(".jp-NotebookPanel")).to_have_count(0)
