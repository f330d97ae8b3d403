"""nbgrader's gradebook, written and read a submission at a time."""

from nbgrader.api import (
    Comment,
    Grade,
    Gradebook,
    GradeCell,
    MissingEntry,
    SolutionCell,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy import select

from .assignment import AssignmentError


class Book:
    """The rows of the gradebook that grading one assignment needs, found by key: none costs more in a bigger class.

    Raises AssignmentError if the gradebook does not know the assignment as it is now.
    """

    def __init__(self, url, course, assignment):
        self.gradebook = Gradebook(url, course)
        self.db = self.gradebook.db
        remedy = f"run `nbgrader generate_assignment {assignment.name} --force`"
        try:
            row = self.gradebook.find_assignment(assignment.name)
        except MissingEntry:
            self.close()
            raise AssignmentError(f"The gradebook knows no assignment {assignment.name}: {remedy}") from None
        self.assignment, self.duedate = row.id, row.duedate
        self.notebooks = {notebook.name: notebook.id for notebook in row.notebooks}
        self.cells, worth = {}, {}
        for name, notebook in self.notebooks.items():
            for cell in self.db.execute(select(GradeCell).where(GradeCell.notebook_id == notebook)).scalars():
                self.cells[name, cell.name, "grade"] = cell.id
                worth[name, cell.name] = cell.max_score
            for cell in self.db.execute(select(SolutionCell).where(SolutionCell.notebook_id == notebook)).scalars():
                self.cells[name, cell.name, "comment"] = cell.id
        graded = assignment.cells("check") + [found for found in assignment.cells("manual") if found[1].points]
        expected = {(notebook, cell.name): cell.points for notebook, cell in graded}
        if worth != expected:
            self.close()
            differ = ", ".join(sorted({name for _, name in dict(set(worth.items()) ^ set(expected.items()))}))
            raise AssignmentError(
                f"The gradebook has other cells or points than the notebooks of {assignment.name} ({differ}): {remedy}"
            )
        self.db.expunge_all()

    def close(self):
        self.gradebook.close()

    def students(self):
        """The ids of everybody in the gradebook."""
        return set(self.db.execute(select(Student.id)).scalars())

    def graded(self):
        """The ids of those with a grade for the assignment, or with the row of one."""
        rows = select(SubmittedAssignment.student_id).where(SubmittedAssignment.assignment_id == self.assignment)
        return set(self.db.execute(rows).scalars())

    def save(self, student, timestamp, marks, penalty=None, create=True):
        """Write one submission's marks, in one transaction, or nothing.

        marks: {notebook: {"grades": {name: points or None, to be graded by hand}, "comments": {name: text or None},
        "flagged": bool}}; penalty(student, score, seconds late) -> points that lateness costs, or None.
        """
        try:
            self._save(student, timestamp, marks, penalty, create)
            self.db.commit()
        except BaseException:
            self.db.rollback()
            raise
        finally:
            self.db.expunge_all()

    def _save(self, student, timestamp, marks, penalty, create):
        if self.db.get(Student, student) is None:
            if not create:
                raise AssignmentError(f"No student with ID '{student}' exists in the database")
            self.db.add(Student(id=student))
            self.db.flush()
        submitted = self._one(SubmittedAssignment, assignment_id=self.assignment, student_id=student)
        submitted.timestamp = timestamp
        due = self.duedate and self.duedate + submitted.extension if submitted.extension else self.duedate
        late = max(0, (submitted.timestamp - due).total_seconds()) if due and submitted.timestamp else 0
        for name, mark in marks.items():
            notebook = self._one(SubmittedNotebook, notebook_id=self.notebooks[name], assignment_id=submitted.id)
            notebook.flagged = bool(notebook.flagged or mark["flagged"])
            score = 0
            for cell, points in mark["grades"].items():
                grade = self._one(Grade, cell_id=self.cells[name, cell, "grade"], notebook_id=notebook.id)
                grade.auto_score = points
                grade.needs_manual_grade = points is None or grade.manual_score is not None
                score += (points or 0) if grade.manual_score is None else grade.manual_score
                score += grade.extra_credit or 0
            for cell, text in mark["comments"].items():
                comment = self._one(Comment, cell_id=self.cells[name, cell, "comment"], notebook_id=notebook.id)
                comment.auto_comment = text
            notebook.late_submission_penalty = penalty(student, score, late) if penalty and late > 0 else None

    def _one(self, table, **key):
        """The row with this unique key, made if there is none."""
        row = self.db.execute(select(table).filter_by(**key)).scalar_one_or_none()
        if row is None:
            row = table(**key)
            self.db.add(row)
            self.db.flush()
        return row

    def scores(self):
        """Everybody's points as they stand: {student: {(notebook, cell): row with score, auto_score, ...}}."""
        names = {key: (notebook, cell) for (notebook, cell, kind), key in self.cells.items() if kind == "grade"}
        rows = self.db.execute(
            select(SubmittedAssignment.student_id, Grade.cell_id, Grade.score, Grade.auto_score)
            .add_columns(Grade.needs_manual_grade)
            .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
            .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
            .where(SubmittedAssignment.assignment_id == self.assignment)
        )
        found = {}
        for grade in rows:
            found.setdefault(grade.student_id, {})[names[grade.cell_id]] = grade
        return found
