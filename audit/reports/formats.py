"""The report formats by name. A new format is one module here and one line below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the names of the formats are needed for --help, the nouns are not
    from audit.model.report import Inspection, RunReport
    from audit.reports.style import Style


@dataclass(frozen=True, slots=True)
class Format:
    """`report` and `inspection` turn results into text; `machine`: always UTF-8, whatever the terminal speaks."""

    report: Callable[[RunReport, Style], str]
    inspection: Callable[[Inspection, Style], str]
    machine: bool


def _console() -> Format:
    from audit.reports import console, console_inspection

    return Format(console.render, console_inspection.render, machine=False)


def _json() -> Format:
    from audit.reports import json_inspection, json_report

    return Format(json_report.render, json_inspection.render, machine=True)


_FORMATS: dict[str, Callable[[], Format]] = {"console": _console, "json": _json}
NAMES = tuple(_FORMATS)


def load(name: str) -> Format:
    """The format called `name`; only now are its libraries imported. Raises KeyError for a name not in NAMES."""
    return _FORMATS[name]()
