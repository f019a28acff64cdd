"""What is recognised and what is checked, file by file.

    python benchmarks/coverage.py [FILE_OR_FOLDER ...]

Reads ../shared/disclosures when no path is given. Columns:
表        tables bound to a form
不识      tables, columns and rows that were read but bound to nothing, and the figures in them
表内数    figures in the bound tables
无列      of these, figures that no column could be given
已核      share of the figures in bound tables that stand in at least one executed check
未定      share of the applicable checks that ended undetermined
"""

import argparse
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from audit.errors import UnreadableInput
from audit.evaluation.findings import leaves_of
from audit.model.check import Status
from audit.model.report import DocumentReport
from audit.pipeline import audit, load_rulebook

_DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "disclosures"
_EXECUTED = {Status.PASSED, Status.ROUNDING, Status.FAILED}
_OF_TABLES = {"表", "行", "列"}
_ROW = "{:>4} {:>4} {:>5} {:>6} {:>4} {:>7} {:>7}  {}"


@dataclass(slots=True)
class Count:
    """Numbers of one file, or of all."""

    tables: int = 0
    unknown: int = 0
    unknown_figures: int = 0
    figures: int = 0
    loose: int = 0
    checked: int = 0
    applicable: int = 0
    undetermined: int = 0

    def __iadd__(self, other: "Count") -> Self:
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        return self

    def line(self, name: str) -> str:
        return _ROW.format(
            self.tables, self.unknown, self.unknown_figures, self.figures, self.loose,
            _share(self.checked, self.figures), _share(self.undetermined, self.applicable), name,
        )  # fmt: skip


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%" if whole else "—"


def count(report: DocumentReport) -> Count:
    tables = [table for table in report.facts.tables if table.columns]
    unknown = [item for item in report.facts.unrecognised if item.what in _OF_TABLES]
    figures = {figure for table in tables for figure in table.figures()}
    used = {leaf.figure for o in report.outcomes if o.status in _EXECUTED for leaf in leaves_of(o)}
    tally = report.tally()
    return Count(
        tables=len(tables),
        unknown=len(unknown),
        unknown_figures=sum(item.figures for item in unknown),
        figures=len(figures),
        loose=sum(len(loose) for table in tables for loose in table.loose.values()),
        checked=len(figures & used),
        applicable=sum(tally[status] for status in (*_EXECUTED, Status.UNDETERMINED)),
        undetermined=tally[Status.UNDETERMINED],
    )


def files_of(paths: Iterable[Path]) -> list[Path]:
    found = (sorted(path.rglob("*")) if path.is_dir() else [path] for path in paths)
    return [file for files in found for file in files if file.suffix in {".pdf", ".txt"}]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[_DEFAULT])
    rulebook, total = load_rulebook(), Count()
    print(_ROW.format("表", "不识", "其中数", "表内数", "无列", "已核", "未定", ""))
    for path in files_of(parser.parse_args().paths):
        try:
            found = count(audit(path, rulebook))
        except UnreadableInput as error:
            print(f"{path.name}：{error}")
            continue
        total += found
        print(found.line(path.name))
    print(total.line("合计"))


if __name__ == "__main__":
    main()
