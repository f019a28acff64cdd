"""How far a run over many files has come: a bar on a terminal, a line now and then elsewhere, all on stderr."""

import sys
import time
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from audit.batch.work import Result
from cli.output import complain

_SECONDS_BETWEEN_LINES = 10


def shown(doing: str, results: Iterable[Result], total: int, *, quiet: bool) -> Iterator[Result]:
    """The results as they come, with what they come to so far."""
    if quiet:
        yield from results
    elif sys.stderr is not None and sys.stderr.isatty():
        yield from _with_bar(doing, results, total)
    else:
        yield from _with_lines(doing, results, total)


def _with_bar(doing: str, results: Iterable[Result], total: int) -> Iterator[Result]:
    tally = _Tally(total)
    with Progress(
        TextColumn(doing), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeRemainingColumn(),
        console=Console(stderr=True), transient=True,
    ) as bar:  # fmt: skip
        line = bar.add_task("", total=total)
        for result in results:
            tally.count(result)
            bar.update(line, advance=1, description=tally.told())
            yield result


def _with_lines(doing: str, results: Iterable[Result], total: int) -> Iterator[Result]:
    tally, last = _Tally(total), time.monotonic()
    for result in results:
        tally.count(result)
        if time.monotonic() - last >= _SECONDS_BETWEEN_LINES:
            complain(f"{doing} {tally.done}/{total}  {tally.told()}")
            last = time.monotonic()
        yield result


class _Tally:
    """Files done, what was found in them, and how fast."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.done = self.found = self.failed = 0
        self._start = time.monotonic()

    def count(self, result: Result) -> None:
        self.done += 1
        self.found += sum(f.severity.value == "error" for f in result.report.findings) if result.report else 0
        self.failed += bool(result.failures)

    def told(self) -> str:
        rate = self.done / max(time.monotonic() - self._start, 1e-9)
        failed = f"，未能审核 {self.failed}" if self.failed else ""
        return f"错误 {self.found}{failed}，每秒 {rate:.1f} 份"
