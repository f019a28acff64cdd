"""How fast PDFs are read, beside pdfplumber and beside PDFium alone; interleaved in one process, so ratios hold.

    python benchmarks/extraction.py [FILE_OR_FOLDER ...] [--rounds 5]

Reads ../shared/disclosures when no path is given. Three ways, each from the bytes on disk:
raw         every glyph and every ruling edge from PDFium into Python tuples, nothing made of them
gouji       the document that recognition gets: tables with cell texts, text lines
pdfplumber  extract_words() and extract_tables() on every page
"""

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber

from audit.process import uncollected
from audit.readers.pdf import read_pdf
from audit.readers.pdf.engines.pdfium import raw_pages

_DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "disclosures"


def raw(path: Path) -> None:
    with uncollected():  # as the reader reads
        for _ in raw_pages(path.read_bytes()):
            pass


def gouji(path: Path) -> None:
    read_pdf(path)


def reference(path: Path) -> None:
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_words()
            page.extract_tables()
            page.close()


WAYS: tuple[Callable[[Path], None], ...] = (raw, gouji, reference)


def seconds(way: Callable[[Path], None], path: Path) -> float:
    gc.collect()
    start = time.process_time()  # all ways work in this process alone; what else runs on the machine does not count
    way(path)
    return time.process_time() - start


def measure(files: list[Path], rounds: int) -> dict[Path, list[float]]:
    """The median processor seconds of every way for every file; the ways take turns within each round."""
    times: dict[Path, list[list[float]]] = {path: [[] for _ in WAYS] for path in files}
    for path in files:
        for way in (raw, gouji):  # warm: what each imports, the file in the page cache
            way(path)
        for _ in range(rounds):
            for way, found in zip(WAYS, times[path], strict=True):
                found.append(seconds(way, path))
    return {path: [statistics.median(found) for found in ways] for path, ways in times.items()}


def line(name: str, times: list[float]) -> str:
    bare, ours, theirs = times
    figures = f"{bare * 1000:8.0f} {ours * 1000:8.0f} {theirs * 1000:10.0f} {theirs / ours:12.1f} {ours / bare:8.2f}"
    return f"{figures}  {name}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[_DEFAULT])
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    files = [file for path in options.paths for file in (sorted(path.rglob("*.pdf")) if path.is_dir() else [path])]
    if not files:
        sys.exit(f"no PDF files in {', '.join(map(str, options.paths))}")
    results = measure(files, options.rounds)
    print("  raw ms gouji ms pdfplumber  ×pdfplumber   ×raw")
    for path, times in results.items():
        print(line(path.name, times))
    print(line(f"all {len(files)} files", [sum(column) for column in zip(*results.values(), strict=True)]))


if __name__ == "__main__":
    main()
