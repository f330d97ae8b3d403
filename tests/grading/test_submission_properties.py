"""However damaged a hand-in is: the rebuilder takes every answer it can know, and nothing that is not one."""

import io
import json
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st

from grading.assignment import Assignment, Cell
from grading.folder import MAX_TOTAL
from grading.submission import rebuild, unpacked

SETTINGS = settings(deadline=None, database=None)  # a busy machine is slow; nothing is left behind in the folder
STUB = "# YOUR CODE HERE"
ANSWERS = {"first": ["one", "two"], "second": ["three"]}


def cells_of(names):
    """An answer, its check and a given cell for each name."""
    for name in names:
        yield Cell("given", f"given-{name}", f"given_{name} = 1", id=f"id-given-{name}")
        yield Cell("answer", name, "the reference", STUB, id=f"id-{name}")
        yield Cell(
            "check", f"{name}-check", f"assert {name}\nassert hidden", f"assert {name}", 1.0, id=f"id-{name}-check"
        )


ASSIGNMENT = Assignment("assignment", {notebook: list(cells_of(names)) for notebook, names in ANSWERS.items()})
NAMES = [name for names in ANSWERS.values() for name in names]

# Text with the letters that break things; never that of the instructor.
texts = st.text(st.sampled_from("ab1 \n#\0\ufeff\ud800é'\"\\{}%"), max_size=12)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts | st.sampled_from(NAMES),
    lambda values: st.lists(values, max_size=3) | st.dictionaries(texts, values, max_size=3),
    max_leaves=8,
)
KEYS = ["source", "metadata", "cell_type", "id", "outputs", "execution_count", "nbgrader", "grade_id", "tags"]
FATES = ["kept"] * 4 + ["deleted", "no grade_id", "no cell id", "flags", "twice", "list"]
FLAGS = ["grade", "solution", "locked", "points", "schema_version", "task", "checksum", "cell_type"]


def cell_json(cell):
    """A cell as it stands in the student's notebook."""
    nbgrader = {"grade_id": cell.name, "grade": cell.kind == "check", "solution": cell.kind == "answer"}
    metadata = {} if cell.kind == "given" else {"nbgrader": nbgrader | {"points": cell.points, "locked": True}}
    source = cell.stub or cell.source
    return {"cell_type": "code", "id": cell.id, "metadata": metadata, "source": source, "outputs": []}


@st.composite
def stray_cells(draw):
    """A cell that a student made, or that some tool has damaged beyond recognition."""
    if draw(st.booleans()):
        return draw(json_values)
    cell = {key: draw(json_values) for key in draw(st.lists(st.sampled_from(KEYS), max_size=5))}
    if draw(st.booleans()):
        flags = {key: draw(json_values) for key in draw(st.lists(st.sampled_from(["grade_id", *FLAGS]), max_size=4))}
        cell["metadata"] = {"nbgrader": flags, "tags": draw(json_values)}
    return cell


@st.composite
def damaged(draw):
    """Files {name: bytes} in which every answer stands whose id is intact, and the answers {name: source}.

    All that may go wrong around them does.
    """
    answers = {name: f"def {name}(): return {draw(st.integers(2, 9))} {draw(texts)!r}" for name in NAMES}
    files, kept = {}, {}
    for notebook, cells in ASSIGNMENT.notebooks.items():
        submitted = []
        for cell in map(cell_json, cells):
            name = cell["metadata"].get("nbgrader", {}).get("grade_id")
            if name in answers:
                cell["source"] = answers[name]
            fate = draw(
                st.sampled_from(["kept"] * 4 + ["deleted", "no grade_id", "no cell id", "flags", "twice", "list"])
            )
            if fate == "deleted":
                continue
            if fate == "no grade_id":
                cell["metadata"] = draw(json_values.filter(lambda value: not isinstance(value, dict)))
            elif fate == "no cell id":
                del cell["id"]
            elif fate == "flags":
                flags = {flag: draw(json_values) for flag in draw(st.lists(st.sampled_from(FLAGS)))}
                cell["metadata"].setdefault("nbgrader", {}).update(flags)
                cell["cell_type"] = draw(json_values)
            elif fate == "list":
                cell["source"] = cell["source"].splitlines(keepends=True)
            if name in answers:
                kept[name] = answers[name]
            submitted += [cell] * (2 if fate == "twice" else 1)
        if draw(st.booleans()):
            submitted = draw(st.permutations(submitted))
        for _ in range(draw(st.integers(0, 2))):
            stray = draw(texts.map(lambda text: {"cell_type": "code", "metadata": {}, "source": text}) | st.integers())
            submitted.insert(draw(st.integers(0, len(submitted))), stray)
        content = {"nbformat": draw(st.sampled_from([4, 4, 4, 5, "4", None])), "cells": submitted}
        data = json.dumps(content, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")
        data = draw(st.sampled_from([b"", b"", b"\xef\xbb\xbf", b"\n"])) + data
        name = draw(st.sampled_from([f"{notebook}.ipynb"] * 3 + [f"{notebook} (1).ipynb", f"a/{notebook}.ipynb.json"]))
        if draw(st.integers(0, 5)) == 0:
            name, data = f"{notebook}.zip", zipped({name: data})
        files[name] = data
    for name, data in draw(
        st.dictionaries(st.sampled_from(["x.ipynb", "y.zip", "torch.py"]), st.binary(max_size=9))
    ).items():
        files.setdefault(name, data)
    return files, kept


def zipped(files):
    with io.BytesIO() as memory:
        with zipfile.ZipFile(memory, "w") as archive:
            for name, data in files.items():
                archive.writestr(name, data)
        return memory.getvalue()


notebook_like = st.lists(stray_cells(), max_size=6).map(
    lambda cells: json.dumps({"nbformat": 4, "cells": cells}).encode()
)
file_names = st.sampled_from(["first.ipynb", "second.ipynb", "third.ipynb", "x.ipynb.json", "z.zip"]) | texts


@st.composite
def broken(draw):
    """Files {name: bytes} of any kind: noise, JSON of any shape, and good notebooks with some bytes changed."""
    files = draw(
        st.dictionaries(file_names, st.binary(max_size=60) | json_values.map(to_json) | notebook_like, max_size=3)
    )
    good = draw(damaged())[0]
    for name, data in good.items():
        cut, at = draw(st.integers(0, len(data))), draw(st.integers(0, len(data)))
        files[name] = data[:cut] if draw(st.booleans()) else data[:at] + draw(st.binary(max_size=4)) + data[at + 2 :]
    return files


def to_json(value):
    return json.dumps(value).encode()


def strings_in(value):
    """Every text in some JSON, and every list of texts put together: whatever a student can have written."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield "".join(line for line in value if isinstance(line, str))
        for each in value:
            yield from strings_in(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings_in(each)


def written_by_the_student(files):
    """Every text in the files that can be read, and without the characters that cannot be compiled."""
    found = {STUB}
    for data in files.values():
        if data.startswith(b"PK"):
            try:
                with zipfile.ZipFile(io.BytesIO(data)) as archive:
                    found |= written_by_the_student({name: archive.read(name) for name in archive.namelist()})
            except Exception:  # zipfile raises a dozen kinds of errors
                continue
        try:
            text = data.decode("utf-8", "replace").lstrip("\ufeff")
            found |= {clean(each) for each in strings_in(json.loads(text, strict=False))}
        except ValueError:
            continue
    return found


def clean(text):
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def names_of(answers):
    return {notebook: set(sources) for notebook, sources in answers.items()}


EVERY = {notebook: set(names) for notebook, names in ANSWERS.items()}


@settings(SETTINGS, max_examples=100)
@given(broken())
def test_whatever_is_handed_in_the_rebuilder_comes_back_with_an_answer_or_a_blank_for_each_exercise(files):
    answers, oddities = rebuild(files, ASSIGNMENT)
    assert names_of(answers) == EVERY
    json.dumps([answers, oddities]).encode()  # workers send it; a lone surrogate could not be sent
    assert all(set(oddity) == {"kind", "file", "cell", "text"} for oddity in oddities)


@settings(SETTINGS, max_examples=100)
@given(broken())
def test_nothing_is_graded_that_the_student_did_not_write(files):
    answers, _ = rebuild(files, ASSIGNMENT)
    written = written_by_the_student(files)
    for sources in answers.values():
        for source in sources.values():
            assert source == STUB or source in written


@settings(SETTINGS, max_examples=100)
@given(damaged())
def test_no_answer_whose_id_is_intact_is_lost_whatever_happened_around_it(hand_in):
    files, kept = hand_in
    answers, _ = rebuild(files, ASSIGNMENT)
    found = {name: source for sources in answers.values() for name, source in sources.items()}
    assert {name: found[name] for name in kept} == {name: clean(source) for name, source in kept.items()}
    assert {name: found[name] for name in NAMES if name not in kept} == {n: STUB for n in NAMES if n not in kept}


@settings(SETTINGS, max_examples=50)
@given(damaged(), st.sampled_from(["reference", "hidden"]))
def test_the_instructors_answers_and_hidden_tests_never_come_back(hand_in, secret):
    answers, oddities = rebuild(hand_in[0], ASSIGNMENT)
    assert secret not in json.dumps([answers, oddities])


def test_an_archive_of_many_large_files_is_read_to_a_limit():
    with io.BytesIO() as memory:
        with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(11):
                archive.writestr(f"{number}.ipynb", bytes(20 * 2**20))
        bomb = memory.getvalue()
    oddities = []
    read = sum(len(data) for _, data in unpacked({"bomb.zip": bomb}, oddities))
    assert read <= MAX_TOTAL and [each["kind"] for each in oddities] == ["unreadable archive"]
