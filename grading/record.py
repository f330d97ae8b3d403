"""The one writer: what grading a submission came to goes into nbgrader's gradebook and into a graded notebook.

A grade is kept in three steps, so that it is there as a whole or not at all whenever the process is killed:

1. the graded notebooks are written to the folder `.NAME.new`, which is then renamed `.NAME.graded`, beside NAME, the
   assignment's folder in `autograded/STUDENT/`;
2. one transaction writes every point and comment of the submission into the gradebook;
3. `.NAME.graded` is renamed NAME.

`Record.recover` finishes what was stopped after step 1, without grading again, and throws away what was stopped before.
The metadata of a graded notebook say which submission, assignment and environment the grade belongs to.
"""

import contextlib
import functools
import hashlib
import json
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from nbgrader.utils import find_all_files, parse_utc, rmtree

from .folder import NBGRADERS_OWN, oddity
from .gradebook import Book
from .page import ABOUT, Template
from .submission import is_blank

NO_RESPONSE = "No response."  # nbgrader's own comment on an answer that was left blank


def fingerprint(files, timestamp):
    """sha256 of a submission: of its files' names and bytes and the time when it was handed in."""
    digest = hashlib.sha256(str(timestamp).encode())
    for name, data in sorted(files.items()):
        digest.update(repr((name, hashlib.sha256(data).hexdigest())).encode())
    return digest.hexdigest()


def read_timestamp(folder):
    """When the submission in `folder` was handed in (UTC), from nbgrader's timestamp.txt: (time or None, oddities)."""
    path = Path(folder) / "timestamp.txt"
    if path.is_symlink() or path.parent.is_symlink() or not path.is_file():
        return None, []
    try:
        text = beginning(path, 100).decode("utf-8", "replace").strip()
        return (parse_utc(text) if text else None), []
    except Exception:  # the parser of dates raises many kinds of errors
        text = "timestamp.txt holds no time: the submission counts as in time."
        return None, [oddity("no timestamp", text, "timestamp.txt")]


def beginning(path, size):
    """The first bytes of a file of a student's."""
    with path.open("rb") as file:
        return file.read(size)


class Record:
    """What has been graded of one assignment, and the only one who may change it; use it in a `with`.

    converter: nbgrader's Autograde, for folders, permissions and configuration.
    """

    def __init__(self, converter, assignment):
        self.converter, self.assignment = converter, assignment
        self.coursedir = converter.coursedir
        source = self.coursedir.format_path(self.coursedir.source_directory, ".", assignment.name)
        self.source = Path(source)
        self.template = Template(source, converter.config)
        self.book = Book(self.coursedir.db_url, self.coursedir.course_id, assignment)
        self.cells = {(notebook, cell.name): cell for notebook, cell in assignment.cells("answer", "manual")}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.book.close()

    @functools.cached_property
    def in_gradebook(self):
        """Those of whom the gradebook has a grade."""
        return self.book.graded()

    def folder(self, student):
        """Where the graded notebooks of a student are."""
        return Path(self.coursedir.format_path(self.coursedir.autograded_directory, student, self.assignment.name))

    def beside(self, student, what):
        folder = self.folder(student)
        return folder.with_name(f".{folder.name}.{what}")

    def about(self, student, folder=None):
        """What a student's graded notebooks say about their grade: {notebook: metadata}; damaged ones are left out."""
        found = {}
        for notebook in self.assignment.notebooks:
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                text = ((folder or self.folder(student)) / f"{notebook}.ipynb").read_text(encoding="utf-8")
                found[notebook] = json.loads(text)["metadata"][ABOUT]
        return found

    def belongs(self, about, submission):
        """True if every notebook has a grade of this submission and of the assignment as it is."""
        wanted = {"submission": submission, "assignment": self.assignment.version}
        return about.keys() >= self.notebooks() and all(
            {key: about[notebook].get(key) for key in wanted} == wanted for notebook in self.notebooks()
        )

    def notebooks(self):
        """The notebooks that are being graded: all, or those that `--notebook` names."""
        return {name for name in self.assignment.notebooks if self.converter.wants_notebook(name)}

    def is_done(self, student, submission):
        """True if this submission, a fingerprint, has been graded and recorded with the assignment as it is."""
        return student in self.in_gradebook and self.belongs(self.about(student), submission)

    def recover(self, student, submission):
        """Finish or throw away what a killed run has left of this student."""
        new, graded, old = (self.beside(student, what) for what in ("new", "graded", "old"))
        remove(new)
        if graded.exists():
            if self.belongs(self.about(student, graded), submission):
                self._finish(student, self.about(student, graded))
            else:
                remove(graded)
        if old.exists() and not self.folder(student).exists():
            old.rename(self.folder(student))
        remove(old)

    def save(self, student, folder, timestamp, submission, outcome):
        """Record what grading came to; `outcome` is what a worker returned, `folder` the submission."""
        about = {
            "submission": submission,
            "handed_in": timestamp and timestamp.isoformat(),
            "assignment": self.assignment.version,
            "environment": outcome["environment"],
            "graded_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "oddities": outcome["oddities"],
        }
        new, target = self.beside(student, "new"), self.folder(student)
        remove(new)
        new.mkdir(parents=True)
        self._copy_files(Path(folder), new)
        everything = {}
        for notebook in self.assignment.notebooks:
            path = new / f"{notebook}.ipynb"
            if notebook in self.notebooks():
                results = outcome["results"].get(notebook, [])
                graded = self.template.fill(notebook, outcome["answers"][notebook], results, about)
                more = {"results": results, "marks": self.marks(notebook, graded, results)}
                everything[notebook] = graded["metadata"][ABOUT] = about | more
                path.write_text(json.dumps(graded), encoding="utf-8")
            elif (target / path.name).is_file():
                shutil.copy(target / path.name, path)
        new.rename(self.beside(student, "graded"))
        self._finish(student, everything)

    def marks(self, notebook, graded, results):
        """Points and comments of a graded notebook, as `Book.save` takes them."""
        by_name = {result["name"]: result for result in results}
        marks = {"grades": {}, "comments": {}, "flagged": any(result.get("flags") for result in results)}
        for cell in graded["cells"]:
            nbgrader = cell["metadata"].get("nbgrader", {})
            name, solution = nbgrader.get("grade_id"), nbgrader.get("solution", False)
            empty = solution and is_blank(cell["source"], self.cells[notebook, name])
            if nbgrader.get("grade") and solution:
                marks["grades"][name] = 0.0 if empty else None
            elif nbgrader.get("grade"):
                score = by_name.get(name, {"score": 0.0})["score"]
                marks["grades"][name] = min(max(float(score), 0.0), 1.0) * nbgrader["points"]
            if solution:
                marks["comments"][name] = NO_RESPONSE if empty else None
        return marks

    def _copy_files(self, folder, target):
        """What belongs beside a graded notebook: the time, the secret of the exchange, the instructor's own files."""
        for name in NBGRADERS_OWN:
            if (folder / name).is_file() and not (folder / name).is_symlink():
                (target / name).write_bytes(beginning(folder / name, 10_000))
        for path in map(Path, find_all_files(str(self.source), [*self.coursedir.ignore, "*.ipynb"])):
            copy = target / path.relative_to(self.source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)

    def _finish(self, student, about):
        """Steps 2 and 3."""
        some = next(iter(about.values()))
        timestamp = some["handed_in"] and datetime.fromisoformat(some["handed_in"])
        marks = {notebook: each["marks"] for notebook, each in about.items() if notebook in self.notebooks()}
        self.book.save(student, timestamp, marks, self.converter.late_penalty, self.converter.create_student)
        target, graded, old = self.folder(student), self.beside(student, "graded"), self.beside(student, "old")
        if target.exists():
            target.rename(old)
        graded.rename(target)
        remove(old)
        self.beside(student, "failed").unlink(missing_ok=True)
        self.in_gradebook.add(student)
        self.converter.set_permissions(self.assignment.name, student)

    def fail(self, student, submission, reason):
        """Note that a submission could not be graded; a grade from before stays, and `status` says that it is old."""
        note = {"submission": submission, "reason": reason, "at": datetime.now(UTC).isoformat(timespec="seconds")}
        path = self.beside(student, "failed")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(note), encoding="utf-8")

    def failure(self, student):
        """The note of `fail`, or None."""
        with contextlib.suppress(OSError, ValueError):
            return json.loads(self.beside(student, "failed").read_text(encoding="utf-8"))
        return None


def remove(path):
    """Remove a folder, write-protected or not, if it is there."""
    if os.path.lexists(path):
        rmtree(str(path))
