"""For people: what happened, which grade belongs to what, and what the class has to be taught again."""

import base64
import csv
import html
import io
import re
import textwrap
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from .folder import collect, show
from .record import NO_RESPONSE, fingerprint, read_timestamp

GRADED = "graded"


@dataclass
class Summary:
    """What one run did."""

    graded: list = field(default_factory=list)
    skipped: list = field(default_factory=list)
    failed: dict = field(default_factory=dict)  # {student: why}
    odd: int = 0  # submissions with an oddity
    flagged: int = 0  # submissions with a flag

    def add(self, student, outcome):
        self.graded.append(student)
        kinds = {each["kind"] for each in outcome["oddities"]}
        self.odd += bool(kinds)
        self.flagged += "flag" in kinds

    def __str__(self):
        counts = [len(self.graded), len(self.skipped), len(self.failed), self.odd, self.flagged]
        words = ["graded", "graded already", "could not be graded", "with oddities", "flagged"]
        return ", ".join(f"{count} {word}" for count, word in zip(counts, words, strict=True))


@dataclass
class Row:
    """One student's submission and the grade that it has, or has not."""

    student: str
    state: str  # "graded", or what is wrong with it
    score: float = 0.0
    marks: dict = field(default_factory=dict)  # {exercise: [points, of]}
    waiting: list = field(default_factory=list)  # exercises that a person has to grade
    blank: list = field(default_factory=list)  # exercises without an answer
    messages: dict = field(default_factory=dict)  # {exercise: [message of a failed check, ...]}
    oddities: list = field(default_factory=list)
    about: dict = field(default_factory=dict)  # where the grade comes from, as record.py has written it


def rows(record, submissions):
    """A Row for every student in the gradebook or among `submissions` {student: folder}, sorted by name."""
    scores = record.book.scores()
    students = sorted(record.book.students() | scores.keys() | submissions.keys())
    return [row(record, student, submissions.get(student), scores.get(student, {})) for student in students]


def row(record, student, folder, scores):
    about = record.about(student)
    some = next(iter(about.values()), {})
    made = Row(student, state(record, student, folder, about, scores), about=some)
    made.oddities = some.get("oddities", [])
    worth = [(book, cell) for book, cell in record.assignment.cells("check", "manual") if cell.points]
    for notebook, cell in worth:
        mark = scores.get((notebook, cell.name))
        points = made.marks.setdefault(cell.exercise, [0.0, 0.0])
        points[1] += cell.points
        if mark:
            points[0] += mark.score
            made.score += mark.score
            if mark.needs_manual_grade:
                made.waiting.append(cell.exercise)
    exercises = {cell.name: cell.exercise for _, cell in record.assignment.cells("check")}
    for each in about.values():
        made.blank += [name for name, comment in each["marks"]["comments"].items() if comment == NO_RESPONSE]
        for result in each["results"]:
            exercise = exercises.get(result["name"])
            if exercise and exercise not in made.blank and result["verdict"] != "passed" and result["message"]:
                made.messages.setdefault(exercise, []).append(result["message"])
    return made


def state(record, student, folder, about, scores):
    """In a few words: does the grade belong to what was handed in, and to the assignment as it is?"""
    failure = record.failure(student)
    if folder is None:
        return "graded, but the submission is gone" if about else "nothing handed in"
    submission = fingerprint(collect(folder)[0], read_timestamp(folder)[0])
    if failure and failure["submission"] == submission:
        return f"FAILED: {show(failure['reason'])}" + ("; the grade is that of an older run" if about else "")
    if not about or not scores:
        return "not graded yet"
    if any(each["submission"] != submission for each in about.values()):
        return "STALE: graded was an older submission"
    if any(each["assignment"] != record.assignment.version for each in about.values()):
        return "STALE: the assignment has changed since"
    if len(about) < len(record.assignment.notebooks):
        return "graded in part"
    written = {(book, name): points for book, each in about.items() for name, points in each["marks"]["grades"].items()}
    if any(scores[key].auto_score != points for key, points in written.items() if key in scores):
        return "CHANGED: the gradebook's automatic points are not those that were given"
    return GRADED


# --- tables ---


def table(found):
    """Everybody's marks and states as text, with a line for each kind of oddity underneath."""
    width = max([7, *(len(show(each.student)) for each in found)])
    lines = [f"{'student':{width}}  points   of  state"]
    for each in found:
        most = sum(of for _, of in each.marks.values())
        notes = [each.state]
        if each.about.get("environment", {}).get("confined") is False:
            notes.append("NOT CONFINED")
        if each.waiting:
            notes.append(f"{len(each.waiting)} to grade by hand")
        if each.oddities:
            notes.append(f"{len(each.oddities)} odd")
        lines.append(f"{show(each.student):{width}}  {each.score:6g} {most:4g}  {', '.join(notes)}")
    odd = [each for each in found if each.oddities]
    if odd:
        lines += ["", "Oddities"]
        for each in odd:
            lines += [f"  {show(each.student)}: {line}" for line in by_kind(each.oddities)]
    return "\n".join(lines)


def by_kind(oddities):
    """A line for each kind of oddity: its text, and of many how many there are; the CSV file has them all."""
    kinds = {}
    for each in oddities:
        kinds.setdefault(each["kind"], []).append(each["text"])
    for kind, texts in kinds.items():
        yield f"[{kind}] {texts[0]}" if len(texts) == 1 else f"{len(texts)} × [{kind}] {texts[0]} ..."


def provenance(found):
    """For every student which submission, assignment and environment the grade belongs to, as text."""
    width = max([7, *(len(show(each.student)) for each in found)])
    lines = [f"{'student':{width}}  {'submission':12} {'assignment':12} {'graded at':20} environment; state"]
    for each in found:
        about = each.about
        where = about.get("environment", {})
        words = " ".join(f"{name} {where[name]}" for name in ("python", "torch", "nbgrader") if name in where)
        jail = {True: "confined", False: "NOT CONFINED"}.get(where.get("confined"), "-")
        lines.append(
            f"{show(each.student):{width}}  {about.get('submission', '-')[:12]:12} "
            f"{about.get('assignment', '-')[:12]:12} {about.get('graded_at', '-')[:19]:20} {words} {jail}; {each.state}"
        )
    return "\n".join(lines)


def cell(value):
    """A value for a table that people open in a spreadsheet, which must not take a student's text for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in set("=+-@\t\r") else value


def write_csv(found, folder, name):
    """NAME.csv: a row for each student; NAME-oddities.csv: a row for each oddity and flag."""
    exercises = list(next(iter(found)).marks) if found else []
    with (folder / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(
            ["student", "score", "max_score", *exercises, "to_grade_by_hand", "handed_in", "state", "oddities"]
            + ["submission", "assignment", "graded_at", "python", "torch", "nbgrader", "confined"]
        )
        for each in found:
            about, where = each.about, each.about.get("environment", {})
            kinds = Counter(thing["kind"] for thing in each.oddities)
            values = [each.student, each.score, sum(of for _, of in each.marks.values())]
            values += [points for points, _ in each.marks.values()]
            values += [len(each.waiting), about.get("handed_in"), each.state, "; ".join(sorted(kinds))]
            values += [about.get(key) for key in ("submission", "assignment", "graded_at")]
            values += [where.get(key) for key in ("python", "torch", "nbgrader", "confined")]
            writer.writerow(map(cell, values))
    with (folder / f"{name}-oddities.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["student", "kind", "file", "cell", "what"])
        for each in found:
            for thing in each.oddities:
                writer.writerow(map(cell, [each.student, *(thing[key] for key in ("kind", "file", "cell", "text"))]))


# --- the class report ---


@dataclass
class Lesson:
    """What an exercise has shown about the class."""

    exercise: str
    share: float  # of its points, earned on average by those who have a grade
    blank: int  # students without an answer
    below: int  # students with an answer that did not earn all points
    message: str  # what its checks say most often
    times: int  # to how many


def lessons(found):
    """A Lesson for each exercise, the hardest first; what waits for a person, or has no grade, is left out."""
    graded = [each for each in found if each.about]
    made = []
    for name in graded[0].marks if graded else []:
        judged = [each for each in graded if name not in each.waiting]
        if len(judged) < len(graded) and all(name in each.blank for each in judged):
            continue  # nobody's written answer has been graded yet
        shares = [each.marks[name][0] / each.marks[name][1] for each in judged]
        message, times = most_frequent([{shorten(text) for text in each.messages.get(name, [])} for each in judged])
        blank = sum(name in each.blank for each in judged)
        below = sum(share < 1 and name not in each.blank for share, each in zip(shares, judged, strict=True))
        made.append(Lesson(name, sum(shares) / len(shares), blank, below, message, times))
    return sorted(made, key=lambda lesson: lesson.share)


def most_frequent(messages):
    """Of a set of messages for each student: the one that most got, whatever numbers are in it, and how many got it."""
    kinds = {}
    for line in (line for lines in messages for line in sorted(lines)):
        kinds.setdefault(re.sub(r"-?\d[\d.e+-]*", "0", line), []).append(line)
    lines = max(kinds.values(), key=len, default=[])
    return (Counter(lines).most_common(1)[0][0], len(lines)) if lines else ("", 0)


def shorten(message):
    """The first line of a message, as the student reads it in the notebook."""
    line = message.strip().partition("\n")[0]
    return line.removeprefix("AssertionError: ")


def figure(found, name):
    """The class at a glance, as the bytes of a PNG: the marks, the exercises, and what fails most in each."""
    from matplotlib.figure import Figure

    graded = [each for each in found if each.about]
    taught = lessons(found)
    most = sum(of for _, of in graded[0].marks.values()) if graded else 1
    height = 0.5 * max(len(taught), 1)
    picture = Figure(figsize=(13, 3.4 + height), layout="constrained")
    grid = picture.add_gridspec(2, 2, height_ratios=[2.4, height], width_ratios=[1, 1.4])
    above, below = picture.add_subplot(grid[0, :]), picture.add_subplot(grid[1, 0])
    words = picture.add_subplot(grid[1, 1], sharey=below)
    picture.suptitle(f"{name}: {len(graded)} of {len(found)} students have a grade")
    edges = [most * step / 10 for step in range(11)]
    above.hist([each.score for each in graded], bins=edges, color="#4477aa", edgecolor="white")
    above.set(xlabel=f"points of {most:g}; written answers count once they are graded", ylabel="students")
    above.set(xlim=(0, most), xticks=edges)
    above.yaxis.get_major_locator().set_params(integer=True)
    places = range(len(taught))
    bars = below.barh(places, [100 * lesson.share for lesson in taught], color="#4477aa")
    below.bar_label(bars, fmt="%.0f", padding=3)
    below.set(xlabel="points earned on average (%)", xlim=(0, 110), xticks=range(0, 101, 20))
    below.set_yticks(places, [lesson.exercise for lesson in taught])
    below.set_ylim(len(taught) - 0.4, -0.6)
    words.set_title("what its checks say most often", fontsize=10, loc="left")
    words.axis("off")
    for place, lesson in enumerate(taught):
        said = f"{lesson.times}×  {textwrap.shorten(lesson.message, 150, placeholder=' …')}" if lesson.message else ""
        blank = f"({lesson.blank} without an answer)" if lesson.blank else ""
        text = textwrap.fill(f"{said}  {blank}".strip(), 92).replace("$", r"\$")
        words.text(0, place, text, va="center", fontsize=8)
    for axes in (above, below):
        axes.spines[["top", "right"]].set_visible(False)
    data = io.BytesIO()
    picture.savefig(data, format="png", dpi=110)
    return data.getvalue()


def page(found, name, png):
    """The class report as one HTML page that needs nothing else."""
    taught = lessons(found)
    about = Counter(each.state for each in found)
    about["graded without a jail"] = sum(each.about.get("environment", {}).get("confined") is False for each in found)
    lines = "".join(
        f"<tr><td>{html.escape(lesson.exercise)}</td><td>{100 * lesson.share:.0f} %</td><td>{lesson.below}</td>"
        f"<td>{lesson.blank}</td><td>{html.escape(lesson.message)}</td><td>{lesson.times or ''}</td></tr>"
        for lesson in taught
    )
    odd = "".join(
        f"<tr><td>{html.escape(show(each.student))}</td><td>{html.escape(thing['kind'])}</td>"
        f"<td>{html.escape(thing['text'])}</td></tr>"
        for each in found
        for thing in each.oddities
    )
    states = ", ".join(f"{count} {html.escape(what)}" for what, count in about.most_common() if count)
    picture = base64.b64encode(png).decode()
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{html.escape(name)}: class report</title><style>
body {{ font: 16px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }}
img {{ max-width: 100%; }} table {{ border-collapse: collapse; width: 100%; }}
th, td {{ border-bottom: 1px solid #ccc; padding: .3rem .6rem; text-align: left; vertical-align: top; }}
</style></head><body>
<h1>{html.escape(name)}: class report</h1>
<p>{states}.</p>
<img alt="Distribution of the marks, and the share of the points earned in each exercise, as in the table below."
 src="data:image/png;base64,{picture}">
<h2>Exercises, the hardest first</h2>
<table><tr><th>exercise</th><th>points earned</th><th>below full marks</th><th>no answer</th>
<th>what its checks say most often</th><th>to how many</th></tr>{lines}</table>
<h2>Oddities and flags</h2>
<table><tr><th>student</th><th>kind</th><th>what was done</th></tr>{odd}</table>
</body></html>
"""


def write(found, folder, name):
    """Write the tables and the class report into `folder`; returns its paths."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    write_csv(found, folder, name)
    png = figure(found, name)
    (folder / f"{name}.png").write_bytes(png)
    (folder / f"{name}.html").write_text(page(found, name, png), encoding="utf-8")
    return [folder / f"{name}{end}" for end in (".csv", "-oddities.csv", ".png", ".html")]
