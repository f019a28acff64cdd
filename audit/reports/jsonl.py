"""The findings report as JSON lines: one document a line, as in the JSON report, then one line per failure."""

from audit.model.report import RunReport
from audit.reports.json_report import document, failure
from audit.reports.json_text import dumps_line
from audit.reports.style import Style
from audit.reports.wording import wording

SCHEMA_VERSION = 1


def render(run: RunReport, style: Style) -> str:
    """Every line is an object whose `type` is `document` or `failure`; lines can be cut, sorted and joined freely."""
    words = wording(style.language)
    lines = [_tagged("document") | document(report, words) for report in run.documents]
    lines += [_tagged("failure") | failure(missing) for missing in run.all_failures()]
    return "".join(map(dumps_line, lines))


def _tagged(kind: str) -> dict[str, object]:
    return {"schema_version": SCHEMA_VERSION, "type": kind}
