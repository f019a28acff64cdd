"""gouji-baseline.yaml → the findings that are accepted. Every fault with file and line, all at once."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from audit.errors import UsageError
from audit.model.report.baseline import Suppression
from audit.plain_file import text_of
from audit.rulebook.checks.rule_schema import Text
from audit.rulebook.packs.source import Source, Strict, read_source

VERSION = 1
_MOST = 50_000_000  # bytes


def _day(value: Any) -> date:
    """2027-03-31 and nothing else: what YAML readers make of other dates differs."""
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        raise ValueError("日期要写成 2027-03-31 (a date as YYYY-MM-DD)") from None
    if day.isoformat() != str(value):
        raise ValueError("日期要写成 2027-03-31 (a date as YYYY-MM-DD)")
    return day


class _Entry(Strict):
    rule: Text
    document: Text
    figures: list[str]
    where: str = ""
    reason: Text
    owner: Text
    expires: Annotated[date, BeforeValidator(_day)]


class _Baseline(Strict):
    version: Annotated[int, Field(ge=VERSION, le=VERSION, description="更大的由更新的 gouji 写成")]
    suppressions: list[Any]


def read_baseline(path: Path) -> tuple[Suppression, ...]:
    """The entries in the order of the file. Raises UsageError with every fault."""
    try:
        text = text_of(path, _MOST)
    except FileNotFoundError:
        raise UsageError(
            f"没有这份基线，gouji baseline 写一份 (no such baseline; gouji baseline writes one)：{path}"
        ) from None
    except UnicodeDecodeError as error:
        raise UsageError(f"读不了基线 (baseline cannot be read) {path}：不是 UTF-8 文本") from error
    except OSError as error:
        raise UsageError(f"读不了基线 (baseline cannot be read) {path}：{error}") from error
    source = read_source(str(path), text)
    entries = _entries(source) if not source.problems else ()
    if source.problems:
        raise UsageError("\n".join(["基线有误 (baseline)：", *source.problems]))
    return entries


def _entries(source: Source) -> tuple[Suppression, ...]:
    whole = source.validate(_Baseline, source.data)
    found = []
    for index, data in enumerate(whole.suppressions if whole else []):
        path = ("suppressions", index)
        entry = source.validate(_Entry, data, path)
        if entry is not None:
            found.append(
                Suppression(
                    entry.rule, entry.document, tuple(entry.figures), entry.reason, entry.owner, entry.expires,
                    entry.where, source.at(path),
                )
            )  # fmt: skip
    return tuple(found)
