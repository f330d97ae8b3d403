"""`make bench`: how long the book takes to build and how heavy its pages are, against the budgets; part of bench.py."""

import sys
import tempfile
import time
from pathlib import Path

from notebooks import ROOT
from pages import build, pages, weight

SECONDS, BYTES = 60, 2_000_000


def main():
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        built = build(ROOT, Path(folder))
        seconds = time.perf_counter() - start
        if built.returncode:
            sys.exit(built.stderr)
        print(f"make book, s {seconds:>10.1f}   budget {SECONDS}")
        weights = {page: weight(page) for page in pages(Path(folder) / "html")}
        for page, size in weights.items():
            print(f"{page.stem:<24}{size / 1e6:>10.2f} MB   budget {BYTES / 1e6:g}")
    heavy = [page.name for page, size in weights.items() if size >= BYTES]
    sys.exit(f"over budget: {heavy}, {seconds:.1f} s" if heavy or seconds > SECONDS else 0)


if __name__ == "__main__":
    main()
