"""Rebuild: what a student handed in -> the answers in it, and a sentence about everything odd.

Only the source of answer cells is taken, found by the cells' ids in whatever notebooks are there; all else comes from
the instructor's copy. `rebuild` never raises: the worst file in the world is a submission without answers.

Which copy counts when an answer stands in a submission more than once? The last one that is not blank, in the order of
the cells; a notebook that has its right name comes after all others.
"""

import io
import json
import re
import zipfile

from .folder import MAX_FILE, MAX_FILES, MAX_TOTAL, MEGABYTE, is_archive, is_notebook, oddity, show

MAX_ANSWER = MEGABYTE  # characters of one answer
MAX_ODDITIES = 60  # that are reported one by one


def rebuild(files, assignment):
    """The answers in `files` {name: bytes}: ({notebook id: {name of the answer: source}}, oddities).

    Every answer of the assignment is there; one that was not handed in is what the student was given. Never raises.
    """
    oddities = []
    notebooks = [(name, read_notebook(name, data, oddities)) for name, data in unpacked(files, oddities)]
    notebooks = [(name, cells) for name, cells in notebooks if cells is not None]
    right_names = {f"{notebook}.ipynb" for notebook in assignment.notebooks}
    notebooks.sort(key=lambda notebook: notebook[0] in right_names)  # a stable sort: the right names come last
    if not notebooks:
        if not files:
            oddities.append(oddity("no notebook", "No notebook was handed in: there is nothing to grade."))
        return blank(assignment), oddities
    found = find_cells(notebooks, assignment, oddities)
    answers = {notebook: {} for notebook in assignment.notebooks}
    for notebook, cell in assignment.cells("answer", "manual"):
        answers[notebook][cell.name] = choose(cell, found.get(cell.name, []), oddities)
    for _, cell in assignment.cells("check"):
        inspect_check(cell, found.get(cell.name, []), oddities)
    report_names(notebooks, found, assignment, oddities)
    if len(oddities) > MAX_ODDITIES:
        text = f"There are {len(oddities) - MAX_ODDITIES} more oddities like these."
        oddities = [*oddities[:MAX_ODDITIES], oddity("many oddities", text)]
    return answers, oddities


def blank(assignment):
    """The answers of a submission in which nothing was answered."""
    answers = {notebook: {} for notebook in assignment.notebooks}
    for notebook, cell in assignment.cells("answer", "manual"):
        answers[notebook][cell.name] = cell.stub
    return answers


def unpacked(files, oddities):
    """The notebooks among `files`, those in zip files included, each read within the limits and never to the disk."""
    total = 0
    for name, data in sorted(files.items()):
        if not is_archive(name):
            if is_notebook(name):
                yield name, data
            continue
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                members = [member for member in archive.infolist() if is_notebook(member.filename)][:MAX_FILES]
                for member in members:
                    with archive.open(member) as file:
                        content = file.read(MAX_FILE // 4 + 1)
                    total += len(content)
                    if len(content) > MAX_FILE // 4 or total > MAX_TOTAL:
                        raise ValueError("it unpacks to more than is read")
                    yield f"{name}/{member.filename}", content
            text = (
                f"{show(name)} is an archive; {len(members)} notebooks in it were read, none was unpacked to the disk."
            )
            oddities.append(oddity("archive", text, name))
        except Exception as problem:  # zipfile raises a dozen kinds of errors
            text = f"The archive {show(name)} cannot be read ({show(problem)}): hand in the notebook itself."
            oddities.append(oddity("unreadable archive", text, name))


def read_notebook(name, data, oddities):
    """The cells of a notebook's file, a list of dicts; None, with an oddity, if it is not a notebook."""

    def unreadable(why):
        text = f"{show(name)} {why}: nothing in it can be graded. Open it in Jupyter, save it and hand it in again."
        oddities.append(oddity("unreadable notebook", text, name))

    if not data.strip():
        return unreadable("is empty")
    try:
        text = data.decode(json.detect_encoding(data))
    except UnicodeError:
        text = data.decode("utf-8", "replace")
        where = f"{show(name)} holds characters that are not UTF-8; they were replaced."
        oddities.append(oddity("encoding", where, name))
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        oddities.append(oddity("byte-order mark", f"{show(name)} begins with a byte-order mark; it was skipped.", name))
    try:
        notebook = json.loads(text.lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError, MemoryError) as problem:
        where = f", line {problem.lineno}" if isinstance(problem, json.JSONDecodeError) else ""
        return unreadable(f"is damaged (not valid JSON{where})")
    cells = cells_of(notebook)
    if cells is None:
        return unreadable("is not a notebook")
    if notebook.get("nbformat") != 4:
        version = show(notebook.get("nbformat"))
        text = f"{show(name)} says that it has notebook format {version}, not 4; its cells were read."
        oddities.append(oddity("notebook format", text, name))
    return [cell for cell in cells if isinstance(cell, dict)]


def cells_of(notebook):
    """The cells of a notebook of any format, 3 with its worksheets included; None if there are none."""
    if not isinstance(notebook, dict):
        return None
    sheets = notebook.get("worksheets")
    if isinstance(sheets, list):
        sheets = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
        return [cell for cells in sheets if isinstance(cells, list) for cell in cells]
    return notebook["cells"] if isinstance(notebook.get("cells"), list) else None


def source_of(cell):
    """The text of a cell; None if it has none."""
    source = cell.get("source", cell.get("input"))
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    return source if isinstance(source, str) else None


def dict_in(mapping, key):
    value = mapping.get(key)
    return value if isinstance(value, dict) else {}


def find_cells(notebooks, assignment, oddities):
    """Where each cell of the assignment stands: {name: [(file, position, cell), ...]}, by grade_id, else by cell id."""
    cells = {cell.name: cell for _, cell in assignment.cells("answer", "manual", "check")}
    names = {cell.id: cell.name for cell in cells.values() if cell.id}
    found, fallback = {}, {}
    for file, submitted in notebooks:
        for position, cell in enumerate(submitted, start=1):
            metadata = dict_in(cell, "metadata")
            name, cell_id = dict_in(metadata, "nbgrader").get("grade_id"), cell.get("id")
            if isinstance(name, str) and name in cells:
                found.setdefault(name, []).append((file, position, cell))
                report_flags(cells[name], file, cell, oddities)
            elif isinstance(cell_id, str) and cell_id in names:
                fallback.setdefault(names[cell_id], []).append((file, position, cell))
            elif isinstance(name, str) and name:
                text = f"The cell {show(name)} in {show(file)} is not part of the assignment: it is left out."
                oddities.append(oddity("unknown cell", text, file, name))
    for name, places in fallback.items():
        if name not in found:
            found[name] = places
            text = f"The cell {name} in {show(places[-1][0])} has lost its name; it was found by its id."
            oddities.append(oddity("lost name", text, places[-1][0], name))
    return found


def choose(cell, places, oddities):
    """The source that counts as the answer `cell`; `places` as in `find_cells`."""
    candidates = [(file, position, source_of(each)) for file, position, each in places]
    candidates = [(file, position, source) for file, position, source in candidates if source is not None]
    if not candidates:
        text = f"The answer {cell.name} is missing: it counts as not answered."
        oddities.append(oddity("missing answer", text, "", cell.name))
        return cell.stub
    written = [candidate for candidate in candidates if not is_blank(candidate[2], cell)]
    file, position, source = (written or candidates)[-1]
    if len(candidates) > 1:
        text = (
            f"The answer {cell.name} is there {len(candidates)} times; the last one that is not blank counts: "
            f"cell {position} of {show(file)}."
        )
        oddities.append(oddity("copied answer", text, file, cell.name))
    if len(source) > MAX_ANSWER:
        text = f"The answer {cell.name} in {show(file)} has {len(source)} characters, too many: it is not graded."
        oddities.append(oddity("too large", text, file, cell.name))
        return cell.stub
    clean = source.replace("\0", "").encode("utf-8", "replace").decode()
    if clean != source:
        text = f"The answer {cell.name} in {show(file)} holds null bytes or broken characters; they were left out."
        oddities.append(oddity("null bytes", text, file, cell.name))
    return clean


def is_blank(source, cell):
    """True if there is nothing in the answer but what the student was given."""
    return plain(source) in ("", plain(cell.stub))


def plain(source):
    """The text without what does not show: space at the ends of lines and empty lines around."""
    return "\n".join(line.rstrip() for line in source.strip().splitlines())


# --- what is only reported ---


def report_flags(cell, file, submitted, oddities):
    """nbgrader's flags, points and tags, and the kind of the cell, always come from the instructor's copy."""
    metadata = dict_in(submitted, "metadata")
    flags = dict_in(metadata, "nbgrader")
    expected = {
        "grade": cell.kind in ("check", "manual") and (cell.kind == "check" or cell.points > 0),
        "solution": cell.kind in ("answer", "manual"),
        "locked": cell.kind == "check",
    }
    changed = [name for name, value in expected.items() if flags.get(name, value) is not value]
    if expected["grade"] and flags.get("points", cell.points) != cell.points:
        changed.append("points")
    if cell.kind != "manual" and submitted.get("cell_type") != "code":
        changed.append("cell type")
    if changed:
        text = f"The {' and '.join(changed)} of {cell.name} in {show(file)} were changed; the instructor's hold."
        oddities.append(oddity("changed flags", text, file, cell.name))
    tags = metadata.get("tags")
    if isinstance(tags, list) and "skip-execution" in tags:
        text = f"{cell.name} in {show(file)} is tagged to be skipped; it ran all the same."
        oddities.append(oddity("skip tag", text, file, cell.name))


def inspect_check(cell, places, oddities):
    """A check that was deleted, copied or changed: the instructor's is run."""
    if not places:
        text = f"The check {cell.name} was deleted; the instructor's was run."
        oddities.append(oddity("missing check", text, "", cell.name))
        return
    file = places[-1][0]
    if len(places) > 1:
        text = f"The check {cell.name} is there {len(places)} times; the instructor's was run, once."
        oddities.append(oddity("copied check", text, file, cell.name))
    seen = plain(cell.stub)
    if any(re.sub(r"\s", "", source_of(each) or "") != re.sub(r"\s", "", seen) for _, _, each in places):
        text = f"The check {cell.name} in {show(file)} was changed; the instructor's was run."
        oddities.append(oddity("changed check", text, file, cell.name))


def report_names(notebooks, found, assignment, oddities):
    """Notebooks under another name than they were given, and notebooks in which nothing belongs to the assignment."""
    used = {file for places in found.values() for file, _, _ in places}
    named = {file for file, _ in notebooks}
    for notebook, cells in assignment.notebooks.items():
        files = {file for cell in cells for file, _, _ in found.get(cell.name, [])}
        if f"{notebook}.ipynb" not in named and files:
            names = ", ".join(sorted(map(show, files)))
            text = f"{notebook}.ipynb was handed in as {names}; the answers were found by their cells' ids."
            oddities.append(oddity("renamed notebook", text, names))
        elif not files:
            text = f"No cell of {notebook}.ipynb was handed in: its answers count as not answered."
            oddities.append(oddity("missing notebook", text, f"{notebook}.ipynb"))
    for file in sorted(named - used):
        text = f"{show(file)} holds no cell of the assignment: it is left out."
        oddities.append(oddity("extra notebook", text, file))
