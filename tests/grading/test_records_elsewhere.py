"""Beyond one machine: a Dask cluster grades, and a PostgreSQL server keeps the gradebook."""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from small_class import HERE, autograde, config, furnish, hand_in, points

ALL = {"add": "PASS", "mul": "HALF", "div": "PASS", "explain": "Because."}
POSTGRES = next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)


@pytest.fixture
def root(tmp_path):
    return furnish(tmp_path / "course")


# --- Dask ---


def dask(*words):
    """A scheduler or a worker as a process of its own."""
    path = os.pathsep.join([str(HERE.parent.parent), str(HERE)])
    command = [sys.executable, "-m", "distributed.cli." + words[0], *words[1:]]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, env=os.environ | {"PYTHONPATH": path}, **quiet)


@pytest.fixture
def cluster(tmp_path):
    """(address, [worker's process, another's])."""
    file = tmp_path / "scheduler.json"
    where = ["--scheduler-file", str(file)]
    scheduler = dask("dask_scheduler", *where, "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    worker = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(tmp_path / "dask")]
    workers = [dask("dask_worker", *where, *worker) for _ in range(2)]
    from distributed import Client

    try:
        while not file.exists() or not file.read_text():
            assert scheduler.poll() is None
            time.sleep(0.1)
        with Client(scheduler_file=str(file)) as client:
            client.wait_for_workers(2, timeout=60)
            address = client.scheduler.address
        yield address, workers
    finally:
        for process in [*workers, scheduler]:
            process.kill()
            process.wait()


def test_a_cluster_grades_a_class_and_may_lose_a_worker_half_way(root, cluster, record_property):
    address, workers = cluster
    students = [f"s{number:02}" for number in range(10)]
    for student in students:
        hand_in(root, student, **ALL | {"add": "PASS SLEEP"})
    settings = config(root, scheduler=address)
    seen = []

    def lose_one(**_):
        seen.append(time.monotonic())
        if len(seen) == 4:
            workers[0].kill()

    settings.Autograde.post_convert_hook = lose_one
    assert sorted(autograde(root, settings).graded) == students
    assert workers[0].wait() and workers[1].poll() is None
    right = {"add-check": (1, False), "mul-check": (1, False), "div-check": (1, False), "explain": (0, True)}
    assert all(points(root, student) == right for student in students)
    record_property("grading: submissions graded by a cluster that lost a worker", len(seen))


# --- PostgreSQL ---


@pytest.fixture
def server():
    """The URL of a gradebook on a PostgreSQL server of its own, reached over a socket in a folder."""
    if POSTGRES is None:
        pytest.skip("a gradebook in PostgreSQL, which is not installed (Debian: apt install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="postgres-", dir="/tmp"))
    nobody = pwd.getpwnam("nobody")
    as_nobody = {"user": nobody.pw_uid, "group": nobody.pw_gid} if os.getuid() == 0 else {}
    if as_nobody:  # the server refuses to run as root
        shutil.chown(folder, nobody.pw_uid, nobody.pw_gid)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT, "cwd": folder, "check": True} | as_nobody
    data = str(folder / "data")
    subprocess.run([POSTGRES / "initdb", "-D", data, "-U", "grader", "-A", "trust", "--no-sync"], **quiet)
    control = [POSTGRES / "pg_ctl", "-D", data, "-w", "-l", str(folder / "log")]
    subprocess.run([*control, "-o", f"-k {folder} -c listen_addresses='' -F", "start"], **quiet)
    try:
        subprocess.run([POSTGRES / "createdb", "-h", folder, "-U", "grader", "gradebook"], **quiet)
        yield f"postgresql+psycopg://grader@/gradebook?host={folder}"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], **quiet)
        shutil.rmtree(folder)


def test_a_gradebook_in_postgresql_works_as_well_as_the_usual_file(tmp_path, server, record_property):
    root = furnish(tmp_path / "course", server)
    settings = config(root, url=server, workers=1)
    hand_in(root, "ada", "2026-01-30 10:00:00 UTC", **ALL)
    hand_in(root, "bob", **ALL | {"add": "no\0"})
    assert autograde(root, settings).graded == ["ada", "bob"]
    right = {"add-check": (1, False), "mul-check": (1, False), "div-check": (1, False), "explain": (0, True)}
    assert points(root, "ada", server) == right
    hand_in(root, "ada", "2026-01-31 10:00:00 UTC", **ALL | {"div": "no"})
    again = autograde(root, settings)
    assert (again.graded, again.skipped) == (["ada"], ["bob"])
    assert points(root, "ada", server) == right | {"div-check": (0, False)}
    assert points(root, "bob", server) == right | {"add-check": (0, False)}
    assert not (root / "gradebook.db").exists()
    record_property("grading: PostgreSQL servers that kept a gradebook", 1)
