"""Draws docs/report.svg: what `gouji check` prints on a terminal for a sample with planted errors.

python docs/make_screenshot.py [SAMPLE]
"""

import re
import sys
from collections.abc import Iterator
from html import escape, unescape
from io import StringIO
from itertools import groupby
from pathlib import Path

from rich.cells import cell_len
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
_CELL = 12.2  # the breadth of a character in rich's picture
_TEXT = re.compile(
    r'<text (?P<head>class="[^"]*-r\d+" )x="(?P<x>[\d.]+)" (?P<tail>y="[\d.]+") textLength="[^>]*>(?P<said>[^<]*)</text>'
)


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
    svg = svg.replace("font-family: Fira Code, monospace", f"font-family: {_FONTS}")
    return _TEXT.sub(lambda match: "".join(_in_cells(**match.groupdict())), svg)


def _in_cells(head: str, x: str, tail: str, said: str) -> Iterator[str]:
    """Narrow and wide characters apart, each where its cells are: rich tells a length by characters, which squeezes Chinese,
    and a font may have other widths than a terminal."""
    cells = 0
    for wide, run in groupby(unescape(said).rstrip("\n"), lambda character: cell_len(character) > 1):
        text = "".join(run)
        if text.strip("\u00a0 "):
            at, length = float(x) + cells * _CELL, cell_len(text) * _CELL
            shown = escape(text).replace("\u00a0", "&#160;")
            yield f'<text {head}x="{at:g}" {tail} textLength="{length:g}">{shown}</text>'
        cells += len(text) * (2 if wide else 1)


if __name__ == "__main__":
    main()
