"""Unpacks what a learning platform hands out, for `nbgrader zip_collect`: files only, within limits, inside the folder.

nbgrader's own way unpacks whatever there is, however large it gets.
"""

import shutil
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

from nbgrader.plugins import ExtractorPlugin

from .folder import MAX_FILE, MEGABYTE, show

MAX_MEMBERS = 10_000  # files in one archive
MAX_ARCHIVE = 8 * 2**30  # bytes that the files of one archive may have together
MAX_INNER = 2 * MAX_FILE  # ... and of an archive inside of another, which a student may have packed
DEPTH = 2  # archives inside of archives


class Unpack(ExtractorPlugin):
    """Copies files and unpacks .zip and .tar.gz; leaves out, with a warning, what is too large and what is no file."""

    def extract(self, archive_path, extracted_path):
        for path in sorted(Path(archive_path).rglob("*")):
            target = Path(extracted_path) / path.relative_to(archive_path)
            if path.is_symlink() or not path.is_file():
                if path.is_symlink():
                    self.log.warning("%s is a link: it is left out", path)
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            if path.suffix in self.zip_ext:
                self.unpack(path, target.with_name(path.name.partition(".")[0]), DEPTH, MAX_ARCHIVE)
            else:
                shutil.copy(path, target)

    def unpack(self, path, folder, depth, most):
        """Unpack the archive at `path` into `folder`, no more than `most` bytes."""
        self.log.info("Unpacking %s", path)
        try:
            for number, (name, file) in enumerate(members(path)):
                parts = [part for part in PurePosixPath(name.replace("\\", "/")).parts if part not in ("/", "..")]
                if number == MAX_MEMBERS or not parts:
                    break
                target = folder.joinpath(*parts)
                target.parent.mkdir(parents=True, exist_ok=True)
                with file, target.open("wb") as copy:
                    left = min(MAX_FILE, most)
                    while left >= 0 and (data := file.read(MEGABYTE)):
                        left -= len(data)
                        most -= len(data)
                        copy.write(data)
                if left < 0:
                    target.unlink()
                    self.log.warning("%s in %s is too large: it is left out", show(name), path)
                elif target.suffix in self.zip_ext and depth > 1:
                    self.unpack(target, target.with_suffix(""), depth - 1, MAX_INNER)
                if most < 0:
                    self.log.warning("%s unpacks to more than is read: the rest is left out", path)
                    break
        except (OSError, EOFError, ValueError, RuntimeError, zipfile.BadZipFile, tarfile.TarError) as problem:
            self.log.warning("%s cannot be unpacked: %s", path, problem)


def members(path):
    """(name, open file) of every regular file in an archive."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                if not member.is_dir():
                    yield member.filename, archive.open(member)
    else:
        with tarfile.open(path) as archive:
            for member in archive:
                if member.isreg():
                    yield member.name, archive.extractfile(member)
