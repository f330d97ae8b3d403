"""Grades a class safely and fast, underneath nbgrader's own commands, gradebook, formgrader and feedback.

The map:
    assignment.py   the instructor's copy of an assignment as plain data
    archive.py      unpacks what a learning platform hands out, for nbgrader's `zip_collect`
    folder.py       reads what a student handed in
    submission.py   rebuild: the answers in it, found by their ids, and every oddity about it
    suspicion.py    what in an answer no exercise needs, for the instructor to look at
    engine.py       runs the answers (student.py, confined by sandbox.py) and the checks (judge.py), in two processes
                    between which only plain data (values.py) and remote references (remote.py) pass; both are
                    forked from processes that warm.py has made ready
    schedule.py     spreads the submissions of a class over processes (worker.py), or over machines with Dask
    record.py       the one writer of grades, which survive a kill at any moment and say what they belong to
    gradebook.py    ... in nbgrader's gradebook; page.py  ... in graded notebooks
    autograde.py    takes the place of nbgrader's `Autograde`: `nbgrader autograde`, the formgrader's button
    feedback.py     pages for students without hidden tests and without anything active
    report.py       for people: summary, table, class report
    __main__.py     `python -m grading ASSIGNMENT`
"""
