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
    new_uuid,
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
            with self.db.no_autoflush:
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
        [submitted] = self._rows(SubmittedAssignment, "student_id", [student], assignment_id=self.assignment).values()
        submitted.timestamp = timestamp
        due = self.duedate and self.duedate + submitted.extension if submitted.extension else self.duedate
        late = max(0, (timestamp - due).total_seconds()) if due and timestamp else 0
        ids = [self.notebooks[name] for name in marks]
        notebooks = self._rows(SubmittedNotebook, "notebook_id", ids, assignment_id=submitted.id)
        for name, mark in marks.items():
            notebook = notebooks[self.notebooks[name]]
            notebook.flagged = bool(notebook.flagged or mark["flagged"])
            cells = {self.cells[name, cell, "grade"]: points for cell, points in mark["grades"].items()}
            score = 0
            for cell, grade in self._rows(Grade, "cell_id", cells, notebook_id=notebook.id).items():
                grade.auto_score = points = cells[cell]
                grade.needs_manual_grade = points is None or grade.manual_score is not None
                score += (points or 0) if grade.manual_score is None else grade.manual_score
                score += grade.extra_credit or 0
            cells = {self.cells[name, cell, "comment"]: text for cell, text in mark["comments"].items()}
            for cell, comment in self._rows(Comment, "cell_id", cells, notebook_id=notebook.id).items():
                comment.auto_comment = cells[cell]
            notebook.late_submission_penalty = penalty(student, score, late) if penalty and late > 0 else None

    def _rows(self, table, column, values, **key):
        """{value: row} for every one of `values` in this column, by the table's unique key; those missing are made."""
        [(other, fixed)] = key.items()
        wanted = select(table).where(getattr(table, column).in_(list(values)), getattr(table, other) == fixed)
        found = {getattr(row, column): row for row in self.db.execute(wanted).scalars()}
        for value in set(values) - found.keys():
            found[value] = table(**{"id": new_uuid(), column: value, other: fixed})
            self.db.add(found[value])
        return found

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
