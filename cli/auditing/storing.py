"""The store of a run, where one is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from audit.model.record import replace
from cli import output

if TYPE_CHECKING:
    from audit.batch.work import Result, Worker
    from audit.store.writing import Store


def open_store(path: Path | None, targets: Iterable[output.Target], inputs: Iterable[Path]) -> Store | None:
    """Opened before anything is audited, so that nobody waits for an hour to be told that it cannot be written.

    Raises UsageError, also where it would replace an input or a report.
    """
    if path is None:
        return None
    reports = [target.path for target in targets if target.path]
    output.protect([output.Target("store", path)], [*inputs, *reports])
    from audit.store.writing import Store

    return Store(path)


def kept(results: Iterable[Result], worker: Worker, store: Store | None) -> Iterator[Result]:
    """The same results; their rows go into the store and are let go of."""
    if store is None:
        yield from results
        return
    from audit.store.writing import Setting

    store.begin(Setting(worker.version, worker.rules_id, worker.engine, worker.rulebook.notes()))
    for result in results:
        if result.report and result.rows:
            store.add(result.report.facts.path, result.rows)
        yield replace(result, rows=None)
