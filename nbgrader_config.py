"""The course as nbgrader sees it; every `nbgrader` command run in this folder reads this file."""

import sys
from datetime import datetime
from pathlib import Path

from nbconvert.preprocessors import CSSHTMLHeaderPreprocessor
from nbgrader.plugins import FileNameCollectorPlugin
from nbgrader.preprocessors import GetGrades

c = get_config()  # noqa: F821

# The name of the class in the exchange; students who fetch and submit need the same one.
c.CourseDirectory.course_id = "your-own-neural-network"
# The solved notebooks; `nbgrader generate_assignment` makes the students' notebooks from them.
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "course"
# What never travels to students or into a submission.
c.CourseDirectory.ignore = ["*.md", "feedback", ".ipynb_checkpoints", "*.pyc", "__pycache__", ".pytest_cache"]

# What stands in an answer cell before the student writes.
c.ClearSolutions.code_stub = {
    "python": '# YOUR CODE HERE\nraise NotImplementedError("not solved yet: write your code in place of this line")'
}

# Grading is done by the package grading/ of this folder, in the place of nbgrader's own machinery (INSTRUCTORS.md).
sys.path.insert(0, str(Path(__file__).resolve().parent))
import grading.autograde  # noqa: E402

grading.autograde.install()
# Pages for students are without hidden tests; no page, the formgrader's included, holds anything that runs.
c.GenerateFeedback.preprocessors = [GetGrades, "grading.feedback.HideTests", CSSHTMLHeaderPreprocessor]
c.HTMLExporter.filters = {"markdown2html": "grading.feedback.markdown"}

# Of several hand-ins on the exchange the last one before the due date counts; if there is none, the last one.
c.ExchangeCollect.before_duedate = True
# Late work is marked late in the gradebook and loses no points; "zero" would take them all.
c.LateSubmissionPlugin.penalty_method = "none"


class DownloadedNotebook(FileNameCollectorPlugin):
    """Who handed in a downloaded notebook, which one and when (UTC), all read from the name of the file."""

    def collect(self, submitted_file):
        found = super().collect(submitted_file)
        if found and found["timestamp"]:
            found["timestamp"] = datetime.strptime(found["timestamp"], "%Y-%m-%d-%H-%M-%S")
        return found


# `ada_01-concepts.ipynb` or, with the time of the hand-in, `ada_attempt_2026-01-31-10-00-00_01-concepts.ipynb`;
# a browser's " (1)" at the end is overlooked. Change the pattern if your learning platform names files otherwise.
c.ZipCollectApp.collector_plugin = DownloadedNotebook
c.ZipCollectApp.extractor_plugin = "grading.archive.Unpack"
c.DownloadedNotebook.named_regexp = (
    r".*[/\\](?P<student_id>\w[^/\\]*?)(_attempt_(?P<timestamp>\d{4}(-\d\d){5}))?"
    r"_(?P<file_id>\d\d-[a-z-]+)( ?\(\d+\))?\.ipynb$"
)
# A notebook with the name of no chapter is left out, with a warning.
c.ZipCollectApp.strict = True
