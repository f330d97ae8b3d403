"""mybinder.org can build what binder/ asks for: its own builder, repo2docker, writes the recipe of the image."""

import subprocess
import sys

import pytest
from notebooks import ROOT


@pytest.fixture(scope="module")
def recipe():
    """What repo2docker would hand to Docker; nothing is built."""
    pytest.importorskip("repo2docker", reason="repo2docker is not installed: pip install -r requirements-dev.txt")
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--debug", ROOT]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_binder_takes_the_python_of_runtime_txt(recipe):
    version = (ROOT / "binder" / "runtime.txt").read_text().strip().removeprefix("python-")
    assert f"Building conda environment for python={version}" in recipe


def test_binder_installs_the_requirements_after_it_has_copied_the_file_that_they_include(recipe):
    install = recipe.index('pip install --no-cache-dir -r "binder/requirements.txt"')
    assert recipe.index("COPY --chown=0:0 src/ ${REPO_DIR}/") < install


def test_binder_sees_no_other_recipe(recipe):
    others = [name for name in ("Dockerfile", "environment.yml", "apt.txt") if (ROOT / "binder" / name).exists()]
    assert not others and recipe.count("pip install --no-cache-dir") == 1
