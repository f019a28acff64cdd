"""Planted errors for machines: every one of them with its verdict, and the shares."""

from typing import Any

from audit.model.mutation import MutationReport, MutationRun, Share, Trial, Unnoticed
from audit.reports.media.json_text import dumps, located
from audit.reports.style import Style

SCHEMA_VERSION = 1


def render(run: MutationRun, style: Style) -> str:  # noqa: ARG001 - machines know no style
    """Shares are of the errors beyond rounding; `low` and `high` are 95 % Wilson intervals, exact strings."""
    return dumps(
        {
            "schema_version": SCHEMA_VERSION,
            "documents": [_document(report) for report in run.documents],
            "summary": {"by_part": _shares(run.by_part), "by_operator": _shares(run.by_operator)},
            "failures": [{"path": failure.path, "reason": failure.reason} for failure in run.all_failures()],
        }
    )


def _document(report: MutationReport) -> dict[str, Any]:
    return {
        "path": report.facts.path,
        "seed": report.plan.seed,
        "per_figure": report.plan.per_figure,
        "figures": report.figures,
        "not_numerals": report.unplanted,
        "unrecognised": report.unrecognised,
        "by_part": _shares(report.by_part),
        "by_operator": _shares(report.by_operator),
        "by_group": _shares(report.by_group),
        "by_rule": _shares(report.by_rule),
        "unnoticed": [_unnoticed(figure) for figure in report.unnoticed],
        "silent_rules": list(report.silent),
        "untried_rules": list(report.untried),
        "idle_rules": list(report.idle),
        "errors": [_error(trial) for trial in report.trials],
    }


def _shares(shares: tuple[Share, ...]) -> list[dict[str, Any]]:
    return [
        {
            "name": s.name,
            "errors": s.total,
            "cited": s.cited,
            "found": s.found,
            "low": f"{s.low:f}",
            "high": f"{s.high:f}",
        }
        for s in shares
    ]


def _unnoticed(figure: Unnoticed) -> dict[str, Any]:
    return {
        "part": figure.part.value,
        "group": figure.group,
        "where": figure.where,
        "text": figure.text,
        "checked": figure.checked,
        **located(figure.place),
    }


def _error(trial: Trial) -> dict[str, Any]:
    return {
        "operator": trial.operator.value,
        "part": trial.part.value,
        "group": trial.group,
        "where": trial.where,
        "before": trial.before,
        "after": trial.after,
        "beyond_rounding": trial.beyond,
        "verdict": trial.verdict.value,
        "severity": trial.severity.value if trial.severity else None,
        "rules": list(trial.rules),
        **located(trial.place),
    }
