"""The course as nbgrader sees it; every `nbgrader` command run in this folder reads this file."""

from datetime import datetime

from nbgrader.plugins import FileNameCollectorPlugin
from nbgrader.preprocessors import NbGraderPreprocessor

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

# A cell that runs longer (seconds) is stopped and counts as failed; no reference answer needs more than a few.
c.Execute.timeout = 60
# How long (seconds) a busy machine may take to hand over a cell's output.
c.Execute.iopub_timeout = 30

# Late work is marked late in the gradebook and loses no points; "zero" would take them all.
c.LateSubmissionPlugin.penalty_method = "none"


class TidyCells(NbGraderPreprocessor):
    """Before grading: demonstrations and proofs are skipped, every other cell runs whatever its student tagged it with,
    and of a graded cell that the student copied the last counts (plain nbgrader stops the whole class's grading at it).
    """

    def preprocess_cell(self, cell, resources, index):
        tags = set(cell.metadata.get("tags", [])) - {"skip-execution"}
        if "nbgrader" not in cell.metadata and tags & {"demo", "proof"}:
            tags.add("skip-execution")
        cell.metadata.tags = sorted(tags)
        if cell.metadata.get("nbgrader") == {}:  # what nbgrader's DeduplicateIds leaves of a copy
            del cell.metadata["nbgrader"]
        return cell, resources


c.Autograde.sanitize_preprocessors.insert(2, TidyCells)  # right after DeduplicateIds


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
c.DownloadedNotebook.named_regexp = (
    r".*[/\\](?P<student_id>\w[^/\\]*?)(_attempt_(?P<timestamp>\d{4}(-\d\d){5}))?"
    r"_(?P<file_id>\d\d-[a-z-]+)( ?\(\d+\))?\.ipynb$"
)
# A notebook with the name of no chapter is left out, with a warning.
c.ZipCollectApp.strict = True
