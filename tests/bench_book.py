"""`make bench`, part 2: how long the book takes to build and how heavy its pages are, against the budgets.

The build is judged by the seconds of the processor: those of the clock grow with whatever else the machine does.
"""

import resource
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
        clock = time.perf_counter() - start
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = children.ru_utime + children.ru_stime
        if built.returncode:
            sys.exit(built.stderr)
        print(f"{'make book':<24}{seconds:>10.1f} s    budget {SECONDS} ({clock:.1f} s by the clock)")
        weights = {page: weight(page) for page in pages(Path(folder) / "html")}
        for page, size in weights.items():
            print(f"{page.stem:<24}{size / 1e6:>10.2f} MB   budget {BYTES / 1e6:g}")
    heavy = [page.name for page, size in weights.items() if size >= BYTES]
    if seconds > SECONDS:
        heavy.append(f"make book: {seconds:.1f} s")
    sys.exit("\n".join(["over budget:", *heavy]) if heavy else 0)


if __name__ == "__main__":
    main()
