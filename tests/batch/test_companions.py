"""Final accounts with the budget of their year, and a department with its units: what contradicts is told with both files."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from audit.batch.work import Task, Worker
from audit.model.check import Outcome
from audit.model.report import DocumentReport

_FINAL = """2024年度部门决算公开
第三部分 2024年度部门决算情况说明
五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
一般公共预算财政拨款支出年初预算为90.00万元，支出决算为80.00万元。其中：
1、一般公共服务支出（类）档案事务（款）行政运行（项）。年初预算为60.00万元，支出决算为50.00万元。
2、一般公共服务支出（类）档案事务（款）档案馆（项）。年初预算为30.00万元，支出决算为30.00万元。
"""
_BUDGET = """2024年{caliber}预算公开
第二部分 2024年{caliber}预算公开表
一般公共预算支出情况表
编制{caliber}：青石县档案馆 | 单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | {total} | {first} | {second}
201 | 26 | | 档案事务 | {total} | {first} | {second}
201 | 26 | 01 | 行政运行 | {first} | {first} |
201 | 26 | 04 | 档案馆 | {second} | | {second}
 | | | 合计 | {total} | {first} | {second}
"""


def _budget(first: int, second: int, caliber: str = "部门") -> str:
    return _BUDGET.format(caliber=caliber, total=f"{first + second}.00", first=f"{first}.00", second=f"{second}.00")


@pytest.fixture
def file(tmp_path: Path):
    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(re.sub(r" ?\| ?", "\t", text), encoding="utf-8")
        return path

    return write


@pytest.fixture
def audited(rulebook):
    def audit(task: Task) -> DocumentReport:
        report = Worker(rulebook).work(task).report
        assert report is not None
        return report

    return audit


def _of(report: DocumentReport, *rules: str) -> Sequence[Outcome]:
    return [outcome for outcome in report.outcomes if outcome.rule in rules]


def test_an_initial_budget_that_agrees_gives_no_finding(file, audited) -> None:
    report = audited(Task((file("决.txt", _FINAL),), budget=(file("预.txt", _budget(60, 30)),)))
    assert {outcome.status.value for outcome in _of(report, "D101", "D102")} == {"passed"}
    assert len(_of(report, "D101", "D102")) == 3


def test_one_that_differs_is_told_with_the_figures_of_both_files(file, audited) -> None:
    report = audited(Task((file("决.txt", _FINAL),), budget=(file("预.txt", _budget(61, 30)),)))
    found = {finding.rule: finding for finding in report.findings if finding.rule in {"D101", "D102"}}
    assert found.keys() == {"D101", "D102"}
    assert "年初预算写作 60.00 万元，同一年公开的预算是 61.00 万元" in found["D102"].message
    cited = {(Path(c.figure.place.path).name, c.figure.text) for c in found["D102"].figures}
    assert cited == {("", "60.00"), ("预.txt", "61.00")}


def test_last_years_budget_is_not_what_the_initial_budget_is_compared_with(file, audited) -> None:
    report = audited(Task((file("决.txt", _FINAL),), prior=(file("预.txt", _budget(61, 30)),)))
    assert {outcome.status.value for outcome in _of(report, "D101", "D102")} == {"not_applicable"}


def test_units_that_exceed_their_department_are_told(file, audited) -> None:
    units = tuple((file(f"单位{n}.txt", _budget(n, 10, "单位")),) for n in (40, 50))
    report = audited(Task((file("部门.txt", _budget(60, 30)),), units=units))
    (finding,) = [finding for finding in report.findings if finding.rule == "D201"]
    assert {Path(c.figure.place.path).name for c in finding.figures} == {"", "单位40.txt", "单位50.txt"}


def test_a_department_is_the_sum_of_its_units_only_where_they_are_all(file, audited) -> None:
    units = ((file("单位.txt", _budget(40, 10, "单位")),),)
    department = (file("部门.txt", _budget(60, 30)),)
    some, all_ = (audited(Task(department, units=units, all_units=known)) for known in (False, True))
    assert [outcome.status.value for outcome in _of(some, "D202")] == ["not_applicable"]
    assert [outcome.status.value for outcome in _of(all_, "D202")] == ["failed"]


def test_with_a_unit_that_cannot_be_read_they_are_not_all(file, audited) -> None:
    units = ((file("单位.txt", _budget(40, 10, "单位")),), (Path("没有.txt"),))
    report = audited(Task((file("部门.txt", _budget(60, 30)),), units=units, all_units=True))
    assert [outcome.status.value for outcome in _of(report, "D202")] == ["not_applicable"]
