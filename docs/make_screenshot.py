"""Draws docs/report.svg: what `gouji check` prints on a terminal for a sample with planted errors.

python docs/make_screenshot.py [SAMPLE]
"""

import re
import sys
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

from audit import pipeline
from audit.model.report import RunReport
from audit.reports.findings import console
from audit.reports.style import Style

_ROOT = Path(__file__).resolve().parent.parent
_WIDTH = 100
_FONTS = "'Sarasa Mono SC', 'Noto Sans Mono CJK SC', 'Source Han Mono SC', Consolas, monospace"
_MOST_LINES = 60


def main() -> None:
    """The report as it stands, cut where a picture would become too long to look at."""
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else next((_ROOT / "samples").glob("*有错*.txt"))
    sample = given.resolve().relative_to(_ROOT)
    report = pipeline.audit(sample, pipeline.load_rulebook())
    lines = console.render(RunReport((report,)), Style(width=_WIDTH, colour=True)).splitlines()
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 4], "  …", *lines[-3:]]
    screen = Console(record=True, width=_WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor")
    screen.print(Text.from_ansi(f"$ gouji check {sample}"))
    screen.print(Text.from_ansi("\n".join(lines)))
    (_ROOT / "docs" / "report.svg").write_text(_alone(screen.export_svg(title="gouji")), encoding="utf-8")


def _alone(svg: str) -> str:
    """A picture that fetches no font and asks for one that has Chinese."""
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"\s*font-variant-east-asian: full-width;", "", svg)
    return svg.replace("font-family: Fira Code, monospace", f"font-family: {_FONTS}")


if __name__ == "__main__":
    main()
