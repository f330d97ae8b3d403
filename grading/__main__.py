"""`python -m grading 01-concepts`: grade a class, or say how its grades stand.

It is nbgrader's own `autograde` with some options more, read from the same nbgrader_config.py.
"""

import logging
import sys

# ruff: noqa: E402
sys.modules["rfc3987_syntax"] = None  # for a format that no notebook has; it takes a second to load

from nbgrader.apps import autogradeapp
from nbgrader.apps.baseapp import NbGrader
from nbgrader.converters import NbGraderException
from traitlets import Bool, Unicode, default

from . import autograde, report


class GradingApp(autogradeapp.AutogradeApp):
    """Grade a class in parallel and confined, or show how its grades stand."""

    name = "grading"
    description = __doc__
    examples = """
        python -m grading 01-concepts                           grade what is new or changed
        python -m grading 01-concepts --student ada --force     grade one student again
        python -m grading 01-concepts --status                  which grade belongs to which submission; grades nothing
        python -m grading 01-concepts --report folder           tables and a class report as well
        python -m grading 01-concepts --scheduler tcp://...     let a Dask cluster do the work
    """
    aliases = autogradeapp.aliases | {
        "workers": "Autograde.workers",
        "scheduler": "Autograde.scheduler",
        "report": "GradingApp.report",
    }
    flags = autogradeapp.flags | {
        "unconfined": ({"Autograde": {"confined": False}}, "Let students' code do all that you can do."),
        "status": ({"GradingApp": {"status": True}}, "Only say which grade belongs to which submission."),
    }
    report = Unicode("", help="A folder for tables and the class report.").tag(config=True)
    status = Bool(False, help="Only say which grade belongs to which submission.").tag(config=True)

    @default("log_level")
    def _log_level_default(self):
        return logging.WARNING  # the progress bar and the table say the rest

    def start(self):
        NbGrader.start(self)
        names = [*self.extra_args, *filter(None, [self.coursedir.assignment_id])]
        if len(names) != 1:
            self.exit_with("Name one assignment, for example: python -m grading 01-concepts")
        self.coursedir.assignment_id = names[0]
        converter, failed = autograde.Autograde(coursedir=self.coursedir, parent=self), False
        try:
            if not self.status:
                converter.start()
        except NbGraderException:
            failed = True
            if converter.summary is None:
                sys.exit(1)  # nothing was graded, and the log says why
        with converter.open_record() as record:
            found = report.rows(record, converter.all_submissions())
        print(report.provenance(found) if self.status else f"{report.table(found)}\n\n{converter.summary}")
        for path in report.write(found, self.report, names[0]) if self.report else []:
            print(f"written: {path}")
        if failed:
            sys.exit(1)

    def exit_with(self, message):
        self.log.error(message)
        sys.exit(1)


if __name__ == "__main__":
    GradingApp.launch_instance()
