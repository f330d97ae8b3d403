"""What `nbgrader zip_collect` unpacks of archives that a learning platform hands out."""

import io
import tarfile
import zipfile

import pytest

from grading import archive


@pytest.fixture
def folders(tmp_path):
    """(downloads, where they are unpacked to), the second inside a folder in which nothing else may appear."""
    (tmp_path / "archive").mkdir()
    (tmp_path / "in" / "extracted").mkdir(parents=True)
    return tmp_path / "archive", tmp_path / "in" / "extracted"


def unpack(folders):
    """{relative name: bytes} of all that was unpacked."""
    archive.Unpack().extract(str(folders[0]), str(folders[1]))
    inside = folders[1].parent
    return {str(path.relative_to(inside)): path.read_bytes() for path in inside.rglob("*") if path.is_file()}


def zipped(**files):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return data.getvalue()


def test_notebooks_come_out_of_files_zips_tars_and_zips_in_zips(folders):
    (folders[0] / "ada_01.ipynb").write_text("a")
    (folders[0] / "all.zip").write_bytes(zipped(**{"bob_01.ipynb": "b", "cyd.zip": zipped(**{"cyd_01.ipynb": "c"})}))
    with tarfile.open(folders[0] / "more.tar.gz", "w:gz") as made:
        member = tarfile.TarInfo("dan/dan_01.ipynb")
        member.size = 1
        made.addfile(member, io.BytesIO(b"d"))
        made.addfile(tarfile.TarInfo("dan/link.ipynb"))
    found = unpack(folders)
    assert {name.rpartition("/")[2]: data for name, data in found.items() if name.endswith("_01.ipynb")} == {
        "ada_01.ipynb": b"a", "bob_01.ipynb": b"b", "cyd_01.ipynb": b"c", "dan_01.ipynb": b"d"
    }  # fmt: skip


def test_nothing_leaves_the_folder_and_no_link_is_made_or_followed(folders):
    evil = zipped(**{"../../out.ipynb": "x", "/abs/olute.ipynb": "y", "a\\..\\..\\b.ipynb": "z"})
    (folders[0] / "evil.zip").write_bytes(evil)
    (folders[0] / "eve_01.ipynb").symlink_to("/etc/passwd")
    with tarfile.open(folders[0] / "links.tar.gz", "w:gz") as made:
        link = tarfile.TarInfo("eve_02.ipynb")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        made.addfile(link)
    found = unpack(folders)
    assert set(found) == {f"extracted/evil/{name}" for name in ("out.ipynb", "abs/olute.ipynb", "a/b.ipynb")}
    assert not [path for path in folders[1].rglob("*") if path.is_symlink()]


def test_a_bomb_is_left_out_and_what_stands_beside_it_is_not(folders, monkeypatch):
    monkeypatch.setattr(archive, "MAX_FILE", 2 * archive.MEGABYTE)
    monkeypatch.setattr(archive, "MAX_INNER", 5 * archive.MEGABYTE)
    large, many = b"0" * 30 * archive.MEGABYTE, {f"{n}.ipynb": b"0" * archive.MEGABYTE for n in range(9)}
    files = {"a_01.ipynb": "a", "bomb_01.ipynb": large, "inner.zip": zipped(**many), "z_01.ipynb": "z"}
    (folders[0] / "all.zip").write_bytes(zipped(**files))
    (folders[0] / "broken.zip").write_bytes(b"PK\x03\x04 no")
    found = unpack(folders)
    names = {name.rpartition("/")[2] for name in found}
    assert {"a_01.ipynb", "z_01.ipynb"} <= names and "bomb_01.ipynb" not in names
    assert sum(map(len, found.values())) < 9 * archive.MEGABYTE
