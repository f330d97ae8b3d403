"""The project's own files agree: addresses, versions, commands, style; and make does what README.md says."""

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest
from notebooks import ROOT, solved_notebooks, student_notebook
from packaging.requirements import Requirement

REQUIREMENTS = sorted(ROOT.glob("requirements*.txt"))
DOCUMENTS = sorted(ROOT.glob("*.md"))
SETTINGS = [ROOT / "Makefile", ROOT / "pyproject.toml", ROOT / ".ci" / "run"]
SETTINGS += [*ROOT.glob("binder/*"), *ROOT.glob(".github/**/*.yml")]
TARGETS = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)[1].split()


def test_readme_uses_the_address_in_pyproject():
    course = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["course"]
    name = course["repository"].removeprefix("https://github.com/")
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.findall(r"(?:github\.com|mybinder\.org/v2/gh)/([\w.-]+/[\w.-]+)", text)
    wrong = set(found) - {name}
    assert found and not wrong, f"README.md names {wrong}, pyproject.toml {name}: write the latter"
    assert f"mybinder.org/v2/gh/{name}/{course['branch']}?" in text, (
        f"README.md: the Binder badge needs {course['branch']}"
    )
    assert f"?branch={course['branch']}" in text, f"README.md: the test badge needs ?branch={course['branch']}"


def test_the_binder_badge_opens_a_chapter():
    (file,) = re.findall(r"urlpath=lab/tree/([^)]*)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert ROOT / file == student_notebook(solved_notebooks()[0]), f"README.md: the badge opens {file}: name chapter 1"


def requirements(path):
    """The requirements in a file that hold for this machine, without the other files that it includes."""
    lines = [line.partition("#")[0].strip() for line in path.read_text().splitlines()]
    found = [Requirement(line) for line in lines if line and not line.startswith("-")]
    return [requirement for requirement in found if not requirement.marker or requirement.marker.evaluate()]


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.name)
def test_every_requirement_is_pinned_and_is_what_runs_here(path):
    for requirement in requirements(path):
        assert re.fullmatch(r"==\d+(\.\d+)+", str(requirement.specifier)), (
            f"{path.name}: pin {requirement} as name==1.2.3"
        )
        try:
            version = importlib.metadata.version(requirement.name)
        except importlib.metadata.PackageNotFoundError:
            assert path.name == "requirements-dev.txt", (
                f"{requirement.name} is not installed: pip install -r {path.name}"
            )
            continue
        assert requirement.specifier.contains(version), (
            f"{requirement} is wanted, {version} runs: pip install -r {path.name}"
        )


def test_versions_are_pinned_in_the_requirements_only():
    for path in [*DOCUMENTS, *SETTINGS]:
        pins = re.findall(r"[\w-]+==\d[\w.]*", path.read_text(encoding="utf-8"))
        assert not pins, f"{path.relative_to(ROOT)} pins {pins}: requirements.txt is the place for it"


def test_binder_installs_what_everybody_installs():
    (included,) = re.findall(r"^-r (.*)$", (ROOT / "binder" / "requirements.txt").read_text(), re.MULTILINE)
    assert (ROOT / "binder" / included).resolve() == ROOT / "requirements.txt"
    assert not requirements(ROOT / "binder" / "requirements.txt"), "binder/requirements.txt: add it to requirements.txt"


@pytest.mark.parametrize("command", [["check"], ["format", "--check"]], ids=" ".join)
def test_ruff_is_content_with_python_files_and_notebooks(command):
    pytest.importorskip("ruff", reason="ruff is not installed: pip install -r requirements-dev.txt")
    command = [sys.executable, "-m", "ruff", *command, "--output-format=concise", "."]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        pytest.fail(f"run `make lint`, and mend what it names:\n{done.stdout}{done.stderr}", pytrace=False)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_documents_name_make_targets_that_exist(path):
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", path.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= set(TARGETS), f"{path.name}: make has no {named - set(TARGETS)}"


# -- make ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def scratch(tmp_path):
    """A copy of the project without its environment."""
    unwanted = shutil.ignore_patterns(".venv", ".git", ".*_cache", "__pycache__", ".ipynb_checkpoints", "_build")
    return shutil.copytree(ROOT, tmp_path / "scratch", ignore=unwanted)


def make(folder, *arguments):
    """Run make, as from a shell that has not activated the environment."""
    path = [entry for entry in os.environ["PATH"].split(":") if Path(entry) != Path(sys.executable).parent]
    command, environ = ["make", *arguments], os.environ | {"PATH": ":".join(path)}
    return subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, stdin=subprocess.DEVNULL)


def script(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("target", TARGETS)
def test_make_knows_every_target(target, scratch):
    done = make(scratch, "--dry-run", target)
    assert done.returncode == 0 and done.stdout, done.stderr


def test_make_alone_lists_the_targets(scratch):
    listed = re.findall(r"^make (\w+)", make(scratch).stdout, re.MULTILINE)
    assert sorted(listed) == sorted(TARGETS), "Makefile: give every target a comment ## what it does"


@pytest.mark.parametrize(
    ("version", "good"),
    [((3, 9, 18), False), ((3, 10, 13), False), ((3, 11, 2), True), ((3, 14, 0), True), ((3, 15, 0), False)],
    ids=str,
)
def test_make_lab_says_which_python_is_needed(version, good, scratch):
    number = ".".join(map(str, version))
    pretend = f'exec {sys.executable} -c "import sys; sys.version_info = {version}; $2"'
    python = script(
        scratch / "python", f"case $1 in --version) echo Python {number};; -c) {pretend};; *) exit 3;; esac"
    )
    done = make(scratch, "lab", f"PYTHON={python}")
    assert done.returncode != 0 and not (scratch / ".venv").exists()
    if good:
        assert f"{python} -m venv .venv" in done.stdout, "this Python was to be taken"
    else:
        assert f"needs Python 3.11, 3.12, 3.13 or 3.14, but '{python}' is Python {number}" in done.stdout
        assert "make lab PYTHON=python3.11" in done.stdout and "-m venv" not in done.stdout


@pytest.fixture
def ready(scratch):
    """A scratch copy whose environment is complete, but which cannot execute notebooks: `jupyter` says so and fails."""
    bin_ = scratch / ".venv" / "bin"
    bin_.mkdir(parents=True)
    for tool in Path(sys.executable).parent.iterdir():
        (bin_ / tool.name).symlink_to(tool)
    script(bin_ / "jupyter", "echo executed; exit 1")
    for name in ("python", "student", "author"):
        (scratch / ".venv" / name).touch()
    return scratch


def files(folder):
    """Every file of a scratch copy, with its content."""
    paths = [path for path in folder.rglob("*") if path.is_file() and ".venv" not in path.parts]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


SOLVED = solved_notebooks()[0].relative_to(ROOT)
TEXT = SOLVED.with_suffix(".md")
STUDENT = student_notebook(ROOT / SOLVED).relative_to(ROOT)
NOTEBOOKS = ("notebooks", f"TEXTS={TEXT}")  # of the first chapter only: all others follow the same rule


def test_make_notebooks_changes_and_executes_nothing_when_all_is_up_to_date(ready):
    for age, path in enumerate(
        [TEXT, SOLVED, STUDENT], start=1
    ):  # dates in the wrong order: make must look at the text
        os.utime(ready / path, times=(time.time() - 60 * age,) * 2)
    before = files(ready)
    done = make(ready, *NOTEBOOKS)
    assert done.returncode == 0 and "executed" not in done.stdout, done.stdout + done.stderr
    assert "nbgrader generate_assignment" in done.stdout, "nothing was out of date: this test tests nothing"
    assert files(ready) == before
    assert make(ready, "--question", *NOTEBOOKS).returncode == 0, "a second run would do it again"


def test_make_notebooks_executes_a_text_that_changed_and_keeps_the_old_notebook_until_it_ran(ready):
    before = files(ready)
    with (ready / TEXT).open("a", encoding="utf-8") as text:
        text.write("\nOne more sentence.\n")
    done = make(ready, *NOTEBOOKS)
    assert done.returncode != 0 and "executed" in done.stdout, done.stdout + done.stderr
    changed = {path for path, content in files(ready).items() if content != before.get(path)}
    assert changed == {TEXT.as_posix()}


# -- Continuous integration ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("python", "browser", "installed"),
    [
        (sys.executable, "google-chrome", ""),
        ("false", "chromium", "python3-venv"),
        (sys.executable, None, "chromium"),
    ],
    ids=["nothing missing", "no venv", "no browser"],
)
def test_ci_runs_make_test_after_installing_what_is_missing(python, browser, installed, tmp_path):
    for tool in ("bash", "dirname", "id", "env"):  # no other program of this machine is seen
        (tmp_path / tool).symlink_to(shutil.which(tool))
    script(tmp_path / "make", f'echo make "$@" $BROWSER_REQUIRED >>{tmp_path}/log')
    script(tmp_path / "apt-get", f'echo apt-get "$@" >>{tmp_path}/log')
    script(tmp_path / "sudo", '"$@"')
    script(tmp_path / "false", "exit 1")
    script(tmp_path / "pg_ctlcluster", "")
    if browser:
        script(tmp_path / browser, "")
    environ = os.environ | {"PATH": str(tmp_path), "PYTHON": python}
    subprocess.run([ROOT / ".ci" / "run"], check=True, env=environ)
    *before, last = (tmp_path / "log").read_text().splitlines()
    assert last == "make test 1"
    server = any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    assert bool(before) == bool(installed or not server) and installed in " ".join(before)


def test_the_workflow_runs_what_ci_runs():
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text()
    assert re.findall(r"- run: (.*)", workflow) == [".ci/run"]
