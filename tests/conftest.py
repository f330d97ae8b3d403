"""What pytest prints at the end: how much was tested; and what nbval leaves out of account."""

import os
from collections import Counter

import pytest
from filelock import FileLock
from notebooks import ROOT

if not hasattr(os, "fork"):
    collect_ignore = [
        "browser",
        "grading",
        "test_bank.py",
        "test_harness.py",
        "test_mutants.py",
        "test_nbgrader_cycle.py",
    ]


@pytest.fixture(scope="session")
def book(tmp_path_factory, request):
    """The folder of the book's pages, built once for the tests of all processes."""
    pages = pytest.importorskip("pages", reason="Sphinx is not installed: pip install -r requirements-dev.txt")
    folder = tmp_path_factory.getbasetemp()
    folder = folder.parent if hasattr(request.config, "workerinput") else folder
    with FileLock(folder / "book.lock"):
        if not (folder / "book").exists():
            built = pages.build(ROOT, folder / "unfinished")
            assert built.returncode == 0 and not built.stderr, built.stderr
            (folder / "unfinished").rename(folder / "book")
    return folder / "book" / "html"


def pytest_report_header():
    return None if hasattr(os, "fork") else "No bank of answers: it needs forked processes (Linux, macOS or WSL)."


def pytest_collection_modifyitems(items):
    """Let nbval overlook warnings, which differ between machines; of figures it compares the size, never the bytes."""
    for notebook in {item.parent for item in items if hasattr(item.parent, "skip_compare")}:
        notebook.skip_compare += ("stderr",)


def pytest_terminal_summary(terminalreporter):
    """Print the sums of what the tests counted with `record_property("area: what", number)`, in all processes, and
    what was skipped and why.
    """
    counts = Counter()
    skipped = Counter(report.longrepr[2] for report in terminalreporter.stats.get("skipped", []))
    for report in [report for reports in terminalreporter.stats.values() for report in reports]:
        if isinstance(report, pytest.TestReport) and report.when == "call":
            counts.update({name: value for name, value in report.user_properties if isinstance(value, int | float)})
            if ".ipynb::" in report.nodeid and report.passed:
                counts["nbval: cells of the solved notebooks ran and printed the same"] += 1
    if counts or skipped:
        terminalreporter.section("what was tested")
    for name, count in sorted(counts.items()):
        area, _, what = name.rpartition(": ")
        terminalreporter.line(f"{area}: {count} {what}" if area else f"{name}: {count}")
    for reason, count in sorted(skipped.items()):
        terminalreporter.line(f"not tested: {count} skipped: {reason.removeprefix('Skipped: ')}", yellow=True)
