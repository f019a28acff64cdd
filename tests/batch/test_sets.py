"""Two years of one unit in one folder: the years are compared, and a contradiction cites both files."""

import re
from pathlib import Path

import pytest

from audit import pipeline
from audit.batch.work import Task, Worker
from audit.model.report import Finding

_TEXT = """{year}年单位预算公开
第二部分 {year}年单位预算公开表
单位支出总体情况表
编制单位：青石县档案馆 | 单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | {total} | {total} |
 | | | 合计 | {total} | {total} |
第三部分 {year}年单位预算情况说明
三、关于青石县档案馆{year}年支出预算情况说明
支出预算{total}万元，其中：基本支出{total}万元，占100%，比上年预算增加{more}万元，增长25.00%，主要原因是人员增加。
"""


@pytest.fixture
def compared(rulebook, tmp_path: Path):
    """The findings about last year's figures, when last year's total was this."""

    def compare(last: str, entity: str = "青石县档案馆") -> list[Finding]:
        texts = {
            2024: _TEXT.format(year=2024, total=last, more="20.00"),
            2025: _TEXT.format(year=2025, total="100.00", more="20.00"),
        }
        paths = [tmp_path / f"{year}.txt" for year in texts]
        for path, text in zip(paths, (texts[2024].replace("青石县档案馆", entity), texts[2025]), strict=True):
            path.write_text(re.sub(r" ?\| ?", "\t", text), encoding="utf-8")
        worker = Worker(rulebook)
        read = [worker.work(Task((path,), only_read=True)).identity for path in paths]
        this_year = pipeline.grouped([identity for identity in read if identity], rulebook).disclosures[1]
        report = worker.work(Task(this_year.files, this_year.prior)).report
        assert report is not None
        return [finding for finding in report.findings if finding.rule.startswith("Y2")]

    return compare


def test_years_that_agree_give_no_finding(compared) -> None:
    assert compared("80.00") == []


def test_years_that_contradict_each_other_are_told_with_both_files(compared) -> None:
    (finding, *_) = compared("81.00")
    assert {
        Path(cited.figure.place.path).name: cited.figure.text for cited in finding.figures if cited.figure.place.path
    } == {"2024.txt": "81.00"}
    assert {"100.00", "20.00"} <= {cited.figure.text for cited in finding.figures if not cited.figure.place.path}


def test_another_units_figures_are_never_last_years(compared) -> None:
    assert compared("81.00", entity="白河县图书馆") == []
