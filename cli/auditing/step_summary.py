"""The page that GitHub shows for a step of a workflow."""

import os
from pathlib import Path

from audit.errors import UsageError, because
from audit.model.report import RunReport
from audit.reports.findings.markdown import render_within
from audit.reports.style import Style

_VARIABLE = "GITHUB_STEP_SUMMARY"
_MOST_BYTES = 1_000_000  # GitHub refuses a page of more than 1 MiB altogether


def add_step_summary(run: RunReport, style: Style) -> None:
    """Appends the Markdown report where a workflow is running. Raises UsageError when it cannot be written."""
    if not os.environ.get(_VARIABLE):
        return
    page = Path(os.environ[_VARIABLE])
    try:
        written = page.stat().st_size if page.exists() else 0
        text = render_within(run, style, max(_MOST_BYTES - written, 0))
        with page.open("ab") as file:
            file.write(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise UsageError(f"无法写入 {_VARIABLE} (cannot be written)：{because(error)}") from error
