"""How fast a whole audit is, beside extraction alone; warm in one process, and cold as a user meets it.

    python benchmarks/commands.py [FILE_OR_FOLDER ...] [--rounds 3]

Reads ../shared/disclosures when no path is given. Columns, in milliseconds of processor time:
raw         every glyph and every ruling edge from PDFium into Python tuples, nothing made of them
audit       the same file read, recognised and checked, the rule book already loaded
cold        a new process: gouji check FILE, compiled as an installed package is, started where the file lies
pdfplumber  a new process that only runs extract_words() and extract_tables() on every page
then how many times raw the audit takes, and how many times faster the cold command is than pdfplumber: in processor
time, all of a command's processes together, and as a clock on the wall tells it, which is shorter where a second core is
free to read the file meanwhile (and says little where others keep the cores busy). Last, the most memory that either
process held, in MiB. Above the table: gouji --help, and Python doing nothing.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from audit.errors import GoujiError
from audit.pipeline import audit, load_rulebook
from audit.process import collect_seldom, uncollected
from audit.readers.pdf.engines.pdfium import raw_pages

_ROOT = Path(__file__).resolve().parents[1]
_DEFAULT = _ROOT.parent / "shared" / "disclosures"
_GOUJI = "import sys; from cli.main import run; sys.argv[0] = 'gouji'; run()"
_LAUNCHER = """
import os, sys, time
silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
begun = time.perf_counter()
child = os.posix_spawn(sys.executable, [sys.executable, '-c', *sys.argv[1:]], os.environ, file_actions=silent)
_, _, used = os.wait4(child, 0)
print(used.ru_utime + used.ru_stime, used.ru_maxrss, time.perf_counter() - begun)
"""  # a small process: what a child held at the most begins with what its parent holds
_PDFPLUMBER = """
import sys, pdfplumber
with pdfplumber.open(sys.argv[1]) as document:
    for page in document.pages:
        page.extract_words(), page.extract_tables(), page.close()
"""
_PER_MIB = 1024 if sys.platform != "darwin" else 1024 * 1024  # ru_maxrss counts KiB, there bytes
_ROW = "{:>7} {:>7} {:>7} {:>10} {:>7} {:>12} {:>8} {:>7} {:>11}  {}"


class Cost(NamedTuple):
    """Processor seconds, MiB at the most, and seconds on the wall."""

    seconds: float
    memory: float = 0.0
    elapsed: float = 0.0


def warm(work: Callable[[], object]) -> Cost:
    start = time.process_time()
    work()
    return Cost(time.process_time() - start)


def raw(data: bytes) -> None:
    with uncollected():  # as the reader reads
        for _ in raw_pages(data):
            pass


def cold(script: str, *arguments: str, cwd: Path, environment: Mapping[str, str]) -> Cost:
    """A process of its own; what it prints and how it ends are not asked."""
    command = [sys.executable, "-c", _LAUNCHER, script, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=cwd, env=environment)
    seconds, memory, elapsed = map(float, done.stdout.split())
    return Cost(seconds, memory / _PER_MIB, elapsed)


def measure(path: Path, rounds: int, environment: Mapping[str, str]) -> list[Cost]:
    """Medians of every way; the ways take turns within each round."""
    rulebook = load_rulebook()
    path = path.resolve()
    data = path.read_bytes()
    ways: list[Callable[[], Cost]] = [
        lambda: warm(lambda: raw(data)),
        lambda: warm(lambda: audit(path, rulebook)),
        lambda: cold(_GOUJI, "check", path.name, cwd=path.parent, environment=environment),
        lambda: cold(_PDFPLUMBER, path.name, cwd=path.parent, environment=environment),
    ]
    for way in ways:
        way()  # imports, caches of rules and of compiled modules, the file in the page cache
    costs = [[way() for way in ways] for _ in range(rounds)]
    return [Cost(*map(statistics.median, zip(*column, strict=True))) for column in zip(*costs, strict=True)]


def line(name: str, costs: list[Cost]) -> str:
    raw, whole, command, theirs = costs
    shown = [f"{1000 * cost.seconds:.0f}" for cost in costs]
    times = [f"{whole.seconds / raw.seconds:.1f}", f"{theirs.seconds / command.seconds:.1f}"]
    times.append(f"{theirs.elapsed / command.elapsed:.1f}")
    return _ROW.format(*shown, *times, f"{command.memory:.0f}", f"{theirs.memory:.0f}", name)


def whole(results: list[list[Cost]]) -> list[Cost]:
    """Times added up, and the most memory of any file."""
    columns = zip(*results, strict=True)
    return [
        Cost(sum(c.seconds for c in column), max(c.memory for c in column), sum(c.elapsed for c in column))
        for column in columns
    ]


def start_up(environment: Mapping[str, str], rounds: int) -> str:
    shown = []
    for name, script, arguments in (("gouji --help", _GOUJI, ("--help",)), ("python", "pass", ())):
        times = [cold(script, *arguments, cwd=_ROOT.parent, environment=environment).seconds for _ in range(rounds + 1)]
        shown.append(f"{name} {1000 * statistics.median(times[1:]):.0f}")
    return "  ".join(shown)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[_DEFAULT])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    files = [file for path in options.paths for file in (sorted(path.rglob("*.pdf")) if path.is_dir() else [path])]
    collect_seldom()  # as the command does
    results = []
    with tempfile.TemporaryDirectory() as compiled:  # an installed package is compiled, whatever the environment says
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {**kept, "PYTHONPATH": str(_ROOT), "PYTHONPYCACHEPREFIX": compiled}
        print(start_up(environment, options.rounds))
        print(
            _ROW.format("raw", "audit", "cold", "pdfplumber", "/raw", "×pdfplumber", "×wall", "MiB", "pdfplumber", "")
        )
        for path in files:
            try:
                costs = measure(path, options.rounds, environment)
            except GoujiError as error:
                print(f"{path.name}: {error}")
                continue
            results.append(costs)
            print(line(path.name, costs), flush=True)
    print(line(f"all {len(results)} files", whole(results)))


if __name__ == "__main__":
    main()
