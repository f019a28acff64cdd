"""The report formats by name. A new format is one module here and one line below."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar

from audit.model.record import record

if TYPE_CHECKING:  # the names of the formats are needed for --help, the nouns are not
    from audit.model.mutation import MutationRun
    from audit.model.report import Inspection, RunReport
    from audit.reports.style import Style

Result = TypeVar("Result")


@record
class Format(Generic[Result]):
    """`render` turns results into text; `machine`: always UTF-8, whatever the terminal speaks."""

    render: Callable[[Result, Style], str]
    machine: bool


# Name → its module in this package.
_REPORTS = {
    "console": "findings.console",
    "concise": "findings.concise",
    "json": "findings.json_report",
    "jsonl": "findings.jsonl",
    "sarif": "findings.pipelines.sarif",
    "junit": "findings.pipelines.junit",
    "github": "findings.pipelines.github",
    "gitlab": "findings.pipelines.gitlab",
    "csv": "findings.csv_report",
    "markdown": "findings.markdown",
    "html": "findings.html_report",
}
_INSPECTIONS = {"console": "inspection.console", "json": "inspection.as_json"}
_MUTATIONS = {"console": "mutation.console", "json": "mutation.as_json"}
_FOR_PEOPLE = {"console", "concise"}

REPORTS = tuple(_REPORTS)
INSPECTIONS = tuple(_INSPECTIONS)
MUTATIONS = tuple(_MUTATIONS)


def report_format(name: str) -> Format[RunReport]:
    """How findings are written; only now are its libraries imported. Raises KeyError for a name not in REPORTS."""
    return _load(_REPORTS[name], name)


def inspection_format(name: str) -> Format[Inspection]:
    """How inspections are written. Raises KeyError for a name not in INSPECTIONS."""
    return _load(_INSPECTIONS[name], name)


def mutation_format(name: str) -> Format[MutationRun]:
    """How planted errors are written. Raises KeyError for a name not in MUTATIONS."""
    return _load(_MUTATIONS[name], name)


def _load(module: str, name: str) -> Format[Result]:
    return Format(import_module(f"audit.reports.{module}").render, machine=name not in _FOR_PEOPLE)
