"""Published disclosures put together as they themselves say, and last year's figures against this year's."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from audit import pipeline
from audit.batch.work import Task, Worker
from audit.cache import Cache
from audit.model.check import Status
from audit.model.knowledge.notes import Severity
from audit.model.knowledge.rules import RuleBook
from audit.model.report import Finding
from audit.model.sets import Grouping

_COMPARING = ("Y2", "Y5")


@pytest.fixture(scope="module")
def grouped(tmp_path_factory, disclosures: Path, rulebook: RuleBook) -> tuple[Worker, Grouping]:
    worker = Worker(rulebook, cache=Cache(tmp_path_factory.mktemp("缓存")))
    files = sorted([*disclosures.rglob("*.pdf"), *disclosures.rglob("*.txt")])
    read = [worker.work(Task((path,), only_read=True)) for path in files]
    return worker, pipeline.grouped([result.identity for result in read if result.identity], rulebook)


def _named(paths: tuple[Path, ...]) -> str:
    return " + ".join(path.stem for path in paths)


def test_what_belongs_together_is_put_together_and_nothing_else(grouped) -> None:
    _, grouping = grouped
    linked = {_named(each.files): _named(each.prior) for each in grouping.disclosures if not each.is_alone()}
    tables = {
        year: f"江苏省政协办公厅{year}年度部门预算 + 江苏省政协办公厅{year}年度部门预算公开表"
        for year in (2017, 2018, 2019)
    }
    assert grouping.doubts == ()
    assert linked == {
        "普陀区商务委员会2025年部门预算": "",
        "江苏省人民检察院2018年部门预算": "江苏省人民检察院2017年部门预算",
        "江苏省人民检察院2019年部门预算": "江苏省人民检察院2018年部门预算",
        tables[2017]: "",
        tables[2018]: tables[2017],
        tables[2019]: tables[2018],
        "普陀区万里街道办事处2025年部门预算": "普陀区万里街道办事处2024年部门预算",
        "草稿预览1": "普陀区万里街道办事处2024年部门预算",
        "阿图什市社会保险中心2025年部门预算": "阿图什市社会保险中心2024年单位预算",
    }


def test_a_department_whose_unit_has_the_same_totals_contradicts_nothing(grouped) -> None:
    """商务委 2025: the subordinate has no budget of its own."""
    worker, grouping = grouped
    (department,) = [each for each in grouping.disclosures if each.units]
    report = worker.work(Task(department.files, units=department.units)).report
    assert report is not None
    assert [outcome.status for outcome in report.outcomes if outcome.rule == "D201"] == [Status.PASSED]


def _compared(worker: Worker, grouping: Grouping) -> Iterator[tuple[str, Finding]]:
    for each in grouping.disclosures:
        report = worker.work(Task(each.files, each.prior, each.budget)).report
        for finding in report.findings if report else ():
            if finding.rule.startswith(_COMPARING) and finding.severity is not Severity.NOTE:
                yield _named(each.files), finding


def test_only_what_two_years_contradict_is_told_and_both_files_are_cited(grouped) -> None:
    """检察院 2018: 12323.46 for 12323.48, 3958.98 for 3959.28, and 100 said to equal last year's 110; 阿图什: 350.41
    for 350.39, and heads that do not add up."""
    found = list(_compared(*grouped))
    assert {(name, finding.rule) for name, finding in found} == {
        ("江苏省人民检察院2018年部门预算", "Y201"),
        ("江苏省人民检察院2018年部门预算", "Y203"),
        ("阿图什市社会保险中心2025年部门预算", "Y201"),
        ("阿图什市社会保险中心2025年部门预算", "Y501"),
        ("阿图什市社会保险中心2025年部门预算", "Y502"),
    }
    assert all(any(cited.figure.place.path for cited in finding.figures) for _, finding in found)
    assert all(any(not cited.figure.place.path for cited in finding.figures) for _, finding in found)
