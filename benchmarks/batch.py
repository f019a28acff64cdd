"""How many documents a second a folder takes, over one process and several, and again when nothing has changed.

    python benchmarks/batch.py [FOLDER] [--copies 3] [--jobs 1 2]

Every file is copied under other names with a few bytes appended, so that no two have the same content. Reads
../shared/disclosures when no folder is given. Seconds are wall-clock seconds of whole commands; `per core` divides by
the processor seconds of the command and all its processes, which what else runs on the machine changes least.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]
_DEFAULT = _ROOT.parent / "shared" / "disclosures"
_CHECK = "import sys; from cli.main import run; sys.argv = ['gouji', 'check', *sys.argv[1:]]; run()"
_ROW = "{:<28} {:>8} {:>10} {:>10} {:>14} {:>10}"


def copies(folder: Path, into: Path, count: int) -> int:
    """Copies of every readable file, each with content of its own; how many there are."""
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in {".pdf", ".txt"})
    for number in range(count):
        for path in files:
            copy = into / str(number) / path.name
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
            with copy.open("ab") as file:
                file.write(b"\n" + (b"%" if path.suffix.lower() == ".pdf" else b"") + str(number).encode() + b"\n")
    return len(files) * count


def run(folder: Path, cache: Path, *options: str) -> tuple[float, float, float]:
    """Wall seconds, processor seconds, and the largest process in MiB."""
    environment = {**os.environ, "PYTHONPATH": str(_ROOT), "GOUJI_CACHE_DIR": str(cache)}
    command = [sys.executable, "-c", _CHECK, str(folder), "-f", "concise", "-q", "--no-sets", *options]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, busy, after.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=_DEFAULT)
    parser.add_argument("--copies", type=int, default=3)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        files, cache = Path(place, "files"), Path(place, "cache")
        count = copies(options.folder, files, options.copies)
        run(files / "0", cache)  # the rule book compiled, the disk warm
        print(_ROW.format(f"{count} files", "seconds", "files/s", "cpu s", "files/s/core", "MiB"))
        for jobs in options.jobs:
            told(f"{jobs} processes, no cache", count, run(files, cache, "--no-cache", "--jobs", str(jobs)))
        told("first time, kept", count, run(files, cache))
        told("again, nothing changed", count, run(files, cache))


def told(what: str, count: int, measured: tuple[float, float, float]) -> None:
    wall, busy, memory = measured
    print(
        _ROW.format(what, f"{wall:.2f}", f"{count / wall:.1f}", f"{busy:.2f}", f"{count / busy:.1f}", f"{memory:.0f}")
    )


if __name__ == "__main__":
    main()
