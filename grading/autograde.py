"""In the place of nbgrader's `Autograde`: the same options and folders, other machinery.

`install` is called by nbgrader_config.py, so `nbgrader autograde` and the formgrader's button grade with this class.
None of nbgrader's own seams would do: an exporter, a preprocessor or a hook sees one notebook that nbgrader has chosen
to convert, after it has refused damaged ones, and cannot grade two at once.
"""

import contextlib
import fnmatch
import glob
import logging
import os
import re
from pathlib import Path

import nbgrader.apps.api
import nbgrader.apps.autogradeapp
import nbgrader.converters
from nbgrader.converters import NbGraderException
from nbgrader.preprocessors import AssignLatePenalties
from traitlets import Bool, Dict, Integer, Unicode, default

from .assignment import Assignment, AssignmentError
from .folder import collect
from .schedule import ENGINE, on_cluster, on_this_machine, pack, set_up
from .worker import CannotStart, GradingError

NO_EXECUTE = (
    "`--no-execute` would give marks for what a student's notebook claims. Every submission is run here, confined; "
    "leave the option out."
)


def install():
    """Let nbgrader's own commands and its formgrader grade with this package."""
    nbgrader.apps.autogradeapp.Autograde = Autograde
    nbgrader.apps.api.Autograde = Autograde


class Autograde(nbgrader.converters.Autograde):
    """Grades every submission that is new or changed, each in a jail, several at a time."""

    workers = Integer(help="How many submissions are graded at once; as many as there are cores if not said.").tag(
        config=True
    )
    scheduler = Unicode("", help="The address of a Dask scheduler whose workers grade, e.g. tcp://10.0.0.1:8786.").tag(
        config=True
    )
    confined = Bool(True, help="Whether students' code is kept in a jail. Without, it can do all that you can do.").tag(
        config=True
    )
    limits = Dict(help="Limits on time, memory and output of students' code; see grading/engine.py.").tag(config=True)
    engine = Unicode(ENGINE, help="The class that runs answers and checks.").tag(config=True)
    summary = None  # what the run did

    @default("workers")
    def _workers_default(self):
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

    def start(self):
        """Grade; raises NbGraderException, after everybody else has been graded, if somebody could not be."""
        if self.config.Execute.get("enabled", True) is False:
            self.stop(NO_EXECUTE)
        submissions = self.find_submissions()
        with self.open_record() as record, lock(record):
            try:
                self.summary = self.grade_all(record, submissions)
            except KeyboardInterrupt:
                self.log.error("Interrupted. What is graded is kept: run it again to go on.")
                raise
            except CannotStart as problem:
                self.stop(f"{problem}\n(`c.Autograde.confined = False` grades without a jail: see INSTRUCTORS.md)")
        self.log.info("%s", self.summary)
        if self.summary.failed:
            self.stop(f"{len(self.summary.failed)} could not be graded: {', '.join(sorted(self.summary.failed))}")

    def stop(self, message):
        """End with a message, as nbgrader's commands do."""
        self.log.error(message)
        raise NbGraderException(message)

    def open_record(self):
        """The Record of the assignment."""
        from .record import Record

        try:
            return Record(self, self.read_assignment())
        except AssignmentError as problem:
            self.stop(str(problem))

    def read_assignment(self):
        """The instructor's copy of the assignment."""
        source = self.coursedir.format_path(self.coursedir.source_directory, ".", self.coursedir.assignment_id)
        return Assignment.read(Path(source).resolve(), self.config)

    def find_submissions(self):
        """{student: folder of the submission}, of those whom the options choose."""
        excluded = self.coursedir.student_id_exclude.split(",")
        found = self.all_submissions(self.coursedir.student_id)
        found = {student: folder for student, folder in found.items() if student not in excluded}
        if not found:
            where = self._format_source(self.coursedir.assignment_id, self.coursedir.student_id)
            self.stop(f"No submissions were found in {where}")
        return found

    def all_submissions(self, student="*"):
        """{student: folder of the submission}, of those whose names match."""
        name = self.coursedir.assignment_id
        pattern = self.coursedir.format_path(self.coursedir.submitted_directory, "(?P<student>.*)", name, escape=True)
        paths = sorted(glob.glob(self._format_source(name, student)))  # noqa: PTH207
        found = {match["student"]: path for path in paths if (match := re.fullmatch(pattern, path))}
        return {student: path for student, path in found.items() if Path(path).is_dir()}

    def wants_notebook(self, name):
        """True if the option `--notebook` asks for the notebook, as it does if it is not given."""
        return fnmatch.fnmatchcase(name, self.coursedir.notebook_id)

    def grade_all(self, record, submissions):
        """Grade and record what has to be; returns the Summary."""
        from tqdm import tqdm

        from .report import Summary

        summary, waiting = Summary(), {}
        todo = self.to_grade(record, submissions, summary)
        if not self.confined:
            self.log.warning("Students' code is NOT confined: it can read and change all that you can.")
        silent = True if self.log.isEnabledFor(logging.INFO) else None  # None: unless there is a terminal to draw on
        with tqdm(total=len(todo), desc=record.assignment.name, unit="student", disable=silent) as bar:
            for student, outcome in self.outcomes(record.assignment, todo, waiting):
                timestamp, submission = waiting.pop(student)
                try:
                    if "error" in outcome:
                        raise GradingError(outcome["error"])
                    record.save(student, submissions[student], timestamp, submission, outcome)
                except Exception as problem:
                    self.failed(record, summary, student, submission, problem)
                else:
                    summary.add(student, outcome)
                    self.log.info("Graded %s", student)
                    for each in outcome["oddities"]:
                        self.log.info("%s: %s", student, each["text"])
                    self.run_post_convert_hook()
                bar.update()
        return summary

    def to_grade(self, record, submissions, summary):
        """Those of `submissions` that have to be graded, after finishing what a killed run has left behind."""
        from .record import fingerprint, read_timestamp

        todo = {}
        for student, folder in submissions.items():
            submission = fingerprint(collect(folder)[0], read_timestamp(folder)[0])
            try:
                record.recover(student, submission)
            except Exception as problem:
                self.failed(record, summary, student, submission, problem)
                continue
            if self.force or not record.is_done(student, submission):
                todo[student] = folder
            else:
                self.log.info("Skipping %s: graded already", student)
                summary.skipped.append(student)
        return todo

    def outcomes(self, assignment, todo, waiting):
        """(student, what a worker returned) as they come; `waiting` gets (timestamp, fingerprint) of what they read."""
        from .record import fingerprint, read_timestamp

        def jobs():
            for student, folder in todo.items():
                self.notebooks = [str(path) for path in sorted(Path(folder).glob("*.ipynb"))]
                self.run_pre_convert_hook()
                files, oddities = collect(folder)
                timestamp, more = read_timestamp(folder)
                waiting[student] = timestamp, fingerprint(files, timestamp)
                yield student, pack(files, oddities + more)

        if not todo:
            return []
        settings = set_up(assignment, self.limits, self.confined, self.engine)
        if self.scheduler:
            return on_cluster(jobs(), settings, self.scheduler)
        return on_this_machine(jobs(), settings, max(1, min(self.workers, len(todo))))

    def failed(self, record, summary, student, submission, problem):
        """Note that a submission could not be graded, and go on with the others."""
        self.log.error("%s could not be graded: %s", student, problem)
        summary.failed[student] = str(problem)
        with contextlib.suppress(OSError):
            record.fail(student, submission, str(problem))

    def late_penalty(self, student, score, seconds_late):
        """The points that lateness costs, by nbgrader's plugin; None if it says nothing."""
        lateness = AssignLatePenalties(parent=self)
        lateness.init_plugin()
        penalty = lateness.plugin_inst.late_submission_penalty(student, score, seconds_late)
        return None if penalty is None else min(max(penalty, 0), score)


@contextlib.contextmanager
def lock(record):
    """Only one process at a time writes the grades of an assignment; NbGraderException says that another one does."""
    try:
        import fcntl
    except ImportError:  # Windows, where nothing can be graded anyway
        yield
        return
    path = record.beside(".", "lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            record.converter.stop(
                f"{record.assignment.name} is being graded by another process: wait until it is done."
            )
        yield
