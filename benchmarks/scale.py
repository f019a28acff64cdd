"""How long an audit of the whole country would take: processor time and database size of one document, multiplied.

    python benchmarks/scale.py [FOLDER] [--copies N]

Every document of the folder is read, judged and made into rows in this process, once to warm up and three times for the
median; then its rows are written N times under names of their own, as if N copies were other documents. Their numbers are
perturbed, digit by digit, so that the database cannot keep them once for all.
"""

import argparse
import os
import random
import statistics
import tempfile
import time
from pathlib import Path

from audit import pipeline
from audit.batch.attempts import tried
from audit.batch.work import Result, Task, Worker
from audit.model.report import Failure
from audit.store.rows import Origin, Row, Rows
from audit.store.writing import Setting, Store

_ROUNDS = 3
_UNITS, _EACH, _PAGES = 265_000, 2, 25
_DIGITS = str.maketrans("", "", "0123456789")


def main() -> None:
    """Measures and prints; the arithmetic is written out."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", default=os.environ.get("GOUJI_DISCLOSURES", "../shared/disclosures"))
    parser.add_argument("--copies", type=int, default=20)
    arguments = parser.parse_args()
    worker = Worker(pipeline.load_rulebook(), rows=True)
    files = sorted(path for path in Path(arguments.folder).rglob("*.pdf"))
    results = [(path, result) for path in files if (result := _audited(worker, path)) is not None]
    if not results:
        parser.exit(1, "no PDF could be audited\n")
    pages = sum(_pages(path) for path, _ in results)
    seconds = sum(_seconds(worker, path) for path, _ in results)
    bytes_, writing = _stored(worker, [result for _, result in results], arguments.copies)
    count, disclosures = len(results), _UNITS * _EACH
    print(f"documents {count}, pages {pages}; processor seconds {seconds:.2f} read, judged and made into rows")
    print(
        f"per page {1000 * seconds / pages:.2f} ms; per core {count / seconds:.1f} documents, {pages / seconds:.0f} pages a second"
    )
    print(
        f"store: {bytes_:.0f} bytes and {1000 * writing:.1f} ms of processor time per document ({count * arguments.copies})"
    )
    per_page = bytes_ * count / pages
    hours = seconds / pages * disclosures * _PAGES / 3600
    writing_hours = writing * count / pages * disclosures * _PAGES / 3600
    print(
        f"{disclosures} disclosures of {_PAGES} pages: {hours:.1f} core-hours, {writing_hours:.1f} hours of one writer,",
        end=" ",
    )
    print(f"{per_page * disclosures * _PAGES / 1e9:.0f} GB of database")


def _audited(worker: Worker, path: Path) -> Result | None:
    result = tried((path,), lambda _: worker.work(Task((path,))))
    return None if isinstance(result, Failure) or not result.rows else result


def _pages(path: Path) -> int:
    return pipeline.document(path).pages or 1


def _seconds(worker: Worker, path: Path) -> float:
    times = []
    for _ in range(_ROUNDS):
        begun = time.process_time()
        worker.work(Task((path,)))
        times.append(time.process_time() - begun)
    return statistics.median(times)


def _stored(worker: Worker, results: list[Result], copies: int) -> tuple[float, float]:
    """Bytes and seconds of processor time per document."""
    chance = random.Random(7)  # noqa: S311 - the same in every run
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder, "scale.duckdb")
        store = Store(database)
        store.begin(Setting(worker.version, worker.rules_id, worker.engine, worker.rulebook.notes()))
        spent = 0.0
        for copy in range(copies):
            for number, result in enumerate(results):
                assert result.rows  # noqa: S101 - those without were left out
                rows = _perturbed(result.rows, f"{copy:08d}{number:024d}", chance)
                begun = time.process_time()
                store.add(rows.origin.id, rows)
                spent += time.process_time() - begun
        begun = time.process_time()
        trouble = store.finish(())
        spent += time.process_time() - begun
        assert not trouble, trouble  # noqa: S101 - a size of half a database means nothing
        return database.stat().st_size / (copies * len(results)), spent / (copies * len(results))


def _perturbed(rows: Rows, name: str, chance: random.Random) -> Rows:
    """The same rows with other numbers of the same length, and other names."""
    origin = Origin(name, f"{chance.getrandbits(256):064x}", "", rows.origin.rules_id)
    tables = {table: tuple(_changed(row, chance) for row in found) for table, found in rows.tables.items()}
    return Rows(origin, tables)


def _changed(row: Row, chance: random.Random) -> Row:
    """Decimals get other digits; whole numbers (counts, pages, positions) stay."""
    return tuple(
        _other(value, chance) if value and "." in value and not value.translate(_DIGITS).strip("-.") else value
        for value in row
    )


def _other(value: str, chance: random.Random) -> str:
    return "".join(str(chance.randrange(1, 10)) if char.isdigit() and char != "0" else char for char in value)


if __name__ == "__main__":
    main()
