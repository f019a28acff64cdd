"""How many planted errors are noticed, file by file.

    python benchmarks/detection.py [--seed N] [--per-figure K] [--missed] [--write FILE] [FILE_OR_FOLDER ...]

Reads ../shared/disclosures when no path is given. Errors beyond rounding only; cited by a finding of any severity that
is no 尾差. A report and its tables that were published apart (…部门预算.pdf and …部门预算公开表.pdf) are one disclosure.
Columns:
表内      share of the wrong figures of tables that are noticed, and how many were planted
文中      the same for amounts and percentages in prose; 数量 for head-counts, other counts and performance tables
整行      rows left out; 用语 for words: another account's name, last year's year, 未安排, a lost %
未认      figures that were printed but not recognised: errors in them go unnoticed and are not counted
秒        time for all errors of the file
A rule that noticed nothing is tried once more by itself, with every kind of slip, before it is called so.
Last come both targets with their 95 % Wilson intervals, the shares by operator, and the rules that noticed nothing
anywhere; --missed lists what was not noticed; --write FILE writes the tables of docs/检出率.md.
"""

import argparse
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from audit.errors import UnreadableInput
from audit.model.knowledge.rules import RuleBook
from audit.model.mutation import MutationReport, MutationRun, Part, Plan, Share
from audit.mutation.operators import OF_FIGURES
from audit.pipeline import facts, load_rulebook, mutate, mutations
from audit.rulebook.checks.selection import select_rules

_DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "disclosures"
_ROW = "{:>6} {:>5} {:>6} {:>5} {:>6} {:>5} {:>6} {:>5} {:>6} {:>5} {:>4} {:>5}  {}"
_PARTS = (Part.TABLE, Part.PROSE, Part.COUNT, Part.ROW, Part.WORD)
_TABLES = "公开表"
_SEEDS = 5  # a slip in the last place goes up or down by chance
_TARGETS = {Part.TABLE.value: 95, Part.PROSE.value: 80}


def disclosures_of(paths: Iterable[Path]) -> list[list[Path]]:
    found = (sorted(path.rglob("*")) if path.is_dir() else [path] for path in paths)
    files = [f for several in found for f in several if f.suffix in {".pdf", ".txt"} and "templates" not in f.parts]
    apart = {f.with_name(f.stem + _TABLES + f.suffix): f for f in files}
    tables = {report: table for table, report in apart.items() if table in files}
    return [[f, tables[f]] if f in tables else [f] for f in files if f not in tables.values()]


def line(shares: Iterable[Share], unrecognised: str, seconds: str, name: str) -> str:
    known = {share.name: share for share in shares}
    cells = []
    for part in _PARTS:
        share = known.get(part.value)
        cells += [f"{100 * share.cited / share.total:.1f}%", str(share.total)] if share else ["—", ""]
    return _ROW.format(*cells, unrecognised, seconds, name)


def show_missed(report: MutationReport) -> None:
    for figure in report.unnoticed:
        spot = figure.place.line or figure.place.page
        print(
            f"    {figure.part.value}  {figure.group}{figure.where}  {figure.text}  {spot}  {'核对过' if figure.checked else ''}"
        )


def page(reports: Sequence[tuple[str, MutationReport]], run: MutationRun, command: str) -> str:
    """The measured tables as Markdown."""
    head = (
        "| 文件 | " + " | ".join(part.value for part in _PARTS) + " | 没有认出 |\n|---|" + "---:|" * (len(_PARTS) + 1)
    )
    lines = [f"| {name} | {_cells(report.by_part)} | {report.unrecognised} |" for name, report in reports]
    total = f"| **合计** | {_cells(run.by_part)} | {sum(report.unrecognised for _, report in reports)} |"
    kinds = [f"| {share.name} | {share.total:,} | {_percent(share)} | {_spread(share)} |" for share in run.by_operator]
    return (
        f"# 检出率\n\n由 `{command}` 生成。每格是被发现的份额（新的发现指到它，尾差提示不算）和植入的错误数；四舍五入能解释的\n"
        f"不算错误。\n\n## 按文件\n\n{head}\n" + "\n".join([*lines, total]) + "\n\n## 按错法\n\n"
        "| 错法 | 错误 | 被发现 | 95% 区间 |\n|---|---:|---:|---|\n" + "\n".join(kinds) + "\n"
    )


def _cells(shares: Iterable[Share]) -> str:
    known = {share.name: share for share in shares}
    found = [known.get(part.value) for part in _PARTS]
    return " | ".join(f"{_percent(share)}（{share.total:,}）" if share else "—" for share in found)


def _percent(share: Share) -> str:
    return f"{100 * share.cited / share.total:.1f}%"


def _spread(share: Share) -> str:
    return f"{100 * share.low:.1f}%–{100 * share.high:.1f}%"


def summary(run: MutationRun, rulebook: RuleBook) -> None:
    print()
    for share in (*run.by_part, *run.by_operator):
        aim = f"  目标 ≥{_TARGETS[share.name]}%" if share.name in _TARGETS else ""
        print(f"{share.name}\t{_percent(share)}  [{_spread(share)}]  {share.cited}/{share.total}{aim}")
    told = {share.name for report in run.documents for share in report.by_rule if share.cited}
    silent = {rule for report in run.documents for rule in report.silent} - told
    dead = [rule for rule in sorted(silent) if not _tells_anything(rule, run, rulebook)]
    print(f"\n核对过数字、但在任何文件里都没有发现错误的规则：{'、'.join(dead) or '无'}")


def _tells_anything(rule: str, run: MutationRun, rulebook: RuleBook) -> bool:
    """With every slip in every figure, up and down: a rule of few figures may have got none that it could notice."""
    alone = select_rules(rulebook, [rule], [])
    tried = (
        mutate(r.facts, alone, Plan(r.plan.seed + further, len(OF_FIGURES)))
        for r in run.documents
        if rule in r.silent
        for further in range(_SEEDS)
    )
    return any(share.name == rule and share.cited for report in tried for share in report.by_rule)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[_DEFAULT])
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--per-figure", type=int, default=3)
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    rulebook, reports = load_rulebook(), []
    print(_ROW.format("表内", "", "文中", "", "数量", "", "整行", "", "用语", "", "未认", "秒", ""))
    for paths in disclosures_of(options.paths):
        try:
            read = facts(paths, rulebook)
        except UnreadableInput as error:
            print(f"{paths[0].name}：{error}")
            continue
        began = time.perf_counter()
        report = mutate(read, rulebook, Plan(options.seed, options.per_figure))
        seconds = f"{time.perf_counter() - began:.1f}"
        name = paths[0].name + (f" + {_TABLES}" if len(paths) > 1 else "")
        reports.append((name.replace(".pdf", "").replace(".txt", "（文本）"), report))
        print(line(report.by_part, str(report.unrecognised), seconds, name), flush=True)
        if options.missed:
            show_missed(report)
    run = mutations([report for _, report in reports])
    print(line(run.by_part, str(sum(report.unrecognised for _, report in reports)), "", "合计"))
    summary(run, rulebook)
    if options.write:
        command = f"python benchmarks/detection.py --seed {options.seed}"
        options.write.write_text(page(reports, run, command), encoding="utf-8")


if __name__ == "__main__":
    main()
