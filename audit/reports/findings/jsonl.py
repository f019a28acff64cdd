"""The findings report as JSON lines: one document a line, as in the JSON report, then one line per failure."""

from audit.model.report import DocumentReport, RunReport
from audit.reports.findings.json_report import document, failure
from audit.reports.media.json_text import dumps_line
from audit.reports.style import Style
from audit.reports.words.wording import wording

SCHEMA_VERSION = 1


def render(run: RunReport, style: Style) -> str:
    """Every line is an object whose `type` is `document` or `failure`; lines can be cut, sorted and joined freely."""
    return "".join(document_line(report, style) for report in run.documents) + failure_lines(run)


def document_line(report: DocumentReport, style: Style) -> str:
    """The line of one document, which needs no other."""
    return dumps_line(_tagged("document") | document(report, wording(style.language)))


def failure_lines(run: RunReport) -> str:
    """The lines of what could not be audited."""
    return "".join(dumps_line(_tagged("failure") | failure(missing)) for missing in run.all_failures())


def _tagged(kind: str) -> dict[str, object]:
    return {"schema_version": SCHEMA_VERSION, "type": kind}
