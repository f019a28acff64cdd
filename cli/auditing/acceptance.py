"""check --baseline: what is accepted, and what of the baseline no longer holds."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from audit.model.report import RunReport
from audit.model.report.baseline import Suppression, apply
from audit.rulebook.baseline import read_baseline
from cli.output import complain


def today() -> date:
    """By the clock of this machine."""
    return datetime.now(UTC).astimezone().date()


def accepted(run: RunReport, path: Path) -> RunReport:
    """The run without what the baseline accepts; the count, and every entry that lapsed, go to stderr.

    Raises UsageError with every fault of the file.
    """
    verdict = apply(run, read_baseline(path), today())
    _tell("基线条目已过期，不再接受 (expired)", verdict.expired)
    _tell("基线条目没有用到：没有这样的发现，可以删去 (unused)", verdict.unused)
    idle = f"；{len(verdict.idle)} 条的文件或规则不在这次审核里 (not in this run)" if verdict.idle else ""
    complain(f"基线接受了 {len(verdict.used)} 条发现 (suppressed by the baseline) {path}{idle}")
    return verdict.run


def _tell(what: str, entries: Sequence[Suppression]) -> None:
    for entry in entries:
        figures = "、".join(entry.figures)
        complain(f"{what} {entry.source}：{entry.rule} {entry.document} {figures}（{entry.owner}，{entry.expires}）")
