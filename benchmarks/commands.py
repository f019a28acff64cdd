"""How fast a whole audit is, beside extraction alone; warm in one process, and cold as a user meets it.

    python benchmarks/commands.py [FILE_OR_FOLDER ...] [--rounds 3]

Reads ../shared/disclosures when no path is given. Columns, in milliseconds of processor time:
raw         every glyph and every ruling edge from PDFium into Python tuples, nothing made of them
audit       the same file read, recognised and checked, the rule book already loaded
cold        a new process: gouji check FILE
pdfplumber  a new process that only runs extract_words() and extract_tables() on every page
"""

import argparse
import gc
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from audit.errors import GoujiError
from audit.pipeline import audit, load_rulebook
from audit.readers.pdf.engine_pdfium import raw_pages

_ROOT = Path(__file__).resolve().parents[1]
_DEFAULT = _ROOT.parent / "shared" / "disclosures"
_CHECK = "import sys; from cli.main import run; sys.argv = ['gouji', 'check', sys.argv[1]]; run()"
_PDFPLUMBER = """
import sys, pdfplumber
with pdfplumber.open(sys.argv[1]) as document:
    for page in document.pages:
        page.extract_words(), page.extract_tables(), page.close()
"""
_ROW = "{:>7} {:>7} {:>7} {:>10} {:>7} {:>12}  {}"


def warm(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def raw(data: bytes) -> None:
    gc.disable()  # as the reader does
    for _ in raw_pages(data):
        pass
    gc.enable()


def cold(script: str, path: Path) -> float:
    """Processor seconds of a process of its own; what it prints and how it ends are not asked."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-c", script, str(path)]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(path: Path, rounds: int) -> list[float]:
    """Medians of every way; the ways take turns within each round."""
    rulebook = load_rulebook()
    data = path.read_bytes()
    ways: list[Callable[[], float]] = [
        lambda: warm(lambda: raw(data)),
        lambda: warm(lambda: audit(path, rulebook)),
        lambda: cold(_CHECK, path),
        lambda: cold(_PDFPLUMBER, path),
    ]
    for way in ways[:3]:
        way()  # imports, caches of rules, the file in the page cache
    times = [[way() for way in ways] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*times, strict=True)]


def line(name: str, times: list[float]) -> str:
    raw, whole, command, theirs = times
    shown = [f"{1000 * seconds:.0f}" for seconds in times]
    return _ROW.format(*shown, f"{whole / raw:.1f}", f"{theirs / command:.1f}", name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[_DEFAULT])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    files = [file for path in options.paths for file in (sorted(path.rglob("*.pdf")) if path.is_dir() else [path])]
    print(_ROW.format("raw", "audit", "cold", "pdfplumber", "/raw", "×pdfplumber", ""))
    results = []
    for path in files:
        try:
            times = measure(path, options.rounds)
        except GoujiError as error:
            print(f"{path.name}: {error}")
            continue
        results.append(times)
        print(line(path.name, times))
    print(line(f"all {len(results)} files", [sum(column) for column in zip(*results, strict=True)]))


if __name__ == "__main__":
    main()
