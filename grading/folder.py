"""The folder of a submission, read with care: no link is followed, no limit passed, nothing but notebooks read."""

import os
import stat
from pathlib import Path, PurePosixPath

MEGABYTE = 2**20
MAX_FILE = 100 * MEGABYTE  # bytes of one file, as nbgrader's own limit
MAX_TOTAL = 200 * MEGABYTE  # bytes of all files of a submission
MAX_FILES = 200
NBGRADERS_OWN = {"timestamp.txt", "submission_secret.txt"}


def oddity(kind, text, file="", cell=""):
    """One thing that is odd about a submission: its kind in a word or two, and a sentence that says what was done."""
    return {"kind": kind, "file": show(file), "cell": show(cell), "text": text}


def show(name):
    """A name that a student chose, fit for a terminal: printable and not long."""
    name = str(name).encode("utf-8", "replace").decode()
    name = "".join(letter if letter.isprintable() else "?" for letter in name)
    return name if len(name) <= 80 else name[:77] + "..."


def collect(folder):
    """The files of a submission: ({name: bytes}, oddities). No link is followed, no limit is passed."""
    files, oddities, total = {}, [], 0
    for path, name in walk(folder, oddities):
        if len(files) == MAX_FILES:
            oddities.append(oddity("too many files", f"There are more than {MAX_FILES} files; the rest is left out."))
            break
        try:
            status = os.lstat(path)
            if not stat.S_ISREG(status.st_mode):
                what = "link" if stat.S_ISLNK(status.st_mode) else "special file"
                oddities.append(oddity(what, f"{show(name)} is a {what}, not a file: it is not followed.", name))
            elif not is_notebook(name) and not is_archive(name):
                if name not in NBGRADERS_OWN:
                    text = (
                        f"{show(name)} is left out: only notebooks are graded; nothing beside them is imported or read."
                    )
                    oddities.append(oddity("other file", text, name))
            elif status.st_size > MAX_FILE or total + status.st_size > MAX_TOTAL:
                text = f"{show(name)} has {status.st_size // MEGABYTE} MB, which is too much: it is not read."
                oddities.append(oddity("too large", text, name))
            else:
                files[name] = read_regular(path)
                total += len(files[name])
        except OSError as problem:
            oddities.append(oddity("unreadable file", f"{show(name)} cannot be read: {problem.strerror}.", name))
    return files, oddities


def walk(folder, oddities, above="", depth=0):
    """(path, relative name) of everything in `folder`, in order, but Jupyter's checkpoints; no link is followed."""
    try:
        if Path(folder).is_symlink():
            raise OSError(0, "it is a link")
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as problem:
        oddities.append(
            oddity("unreadable folder", f"{show(above or folder)} cannot be read: {problem.strerror}.", above)
        )
        return
    for entry in found:
        name = f"{above}{entry.name}"
        if entry.is_dir(follow_symlinks=False) and depth < 4:
            if entry.name not in {".ipynb_checkpoints", "__MACOSX", "__pycache__"}:
                yield from walk(entry.path, oddities, f"{name}/", depth + 1)
        else:
            yield entry.path, name


def read_regular(path):
    """The bytes of a file that may have become a link since we looked."""
    with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), "rb") as file:
        return file.read(MAX_FILE)


def is_notebook(name):
    """`a.ipynb`, but also what browsers make of it: `a.ipynb.txt`, `a.ipynb.json`, `a.json`."""
    name = PurePosixPath(name).name.lower()
    return not name.startswith("._") and (".ipynb" in name or name.endswith(".json"))


def is_archive(name):
    return name.lower().endswith(".zip")
