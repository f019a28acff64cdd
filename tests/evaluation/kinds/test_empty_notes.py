"""A note calls its table empty when it says so, not when it says what to do if it were."""

from dataclasses import replace

import pytest

from audit.evaluation import evaluate
from audit.model.check import Status
from audit.readers.text import document_from_text
from audit.recognition import recognise

_TABLE = """2024年单位预算公开
政府性基金预算支出情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 人员经费 | 公用经费 | 项目支出
212 | | | 城乡社区支出 | 20.00 | | | 20.00
 | | | 合计 | 20.00 | | | 20.00
"""


@pytest.mark.parametrize(
    ("note", "failed"),
    [
        ("说明：此表为空。", 1),
        ("注：本表没有数据。", 1),
        ("注：如本表为空，应当在表下说明。", 0),
        ("注：金额单位为万元。", 0),
    ],
)
def test_a_note_that_says_the_table_is_empty_is_held_against_its_figures(check, note, failed) -> None:
    assert sum(o.status is Status.FAILED for o in check(_TABLE + note, "C701")) == failed


def test_the_figures_that_are_there_all_the_same_are_named_by_row_and_column(check) -> None:
    (failed,) = (o for o in check(_TABLE + "说明：此表为空。", "C701") if o.status is Status.FAILED)
    assert [leaf.name for leaf in failed.check.figures] == [
        "《政府性基金预算支出情况表》「212 城乡社区支出」合计",
        "《政府性基金预算支出情况表》「212 城乡社区支出」项目支出",
        "《政府性基金预算支出情况表》「合计」合计",
        "《政府性基金预算支出情况表》「合计」项目支出",
    ]


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("《国有资本经营预算支出表》为空表。", Status.NOT_APPLICABLE),
        ("《政府性基金预算支出情况表》《国有资本经营预算支出表》为空表。", Status.FAILED),
    ],
)
def test_a_list_of_empty_tables_is_of_those_that_it_names(check, note, status) -> None:
    assert {o.status for o in check(_TABLE + note, "C701")} == {status}


def test_a_text_in_which_notes_may_have_strayed_accuses_nobody(rulebook) -> None:
    text = _TABLE.replace(" | ", "  ") + "说明：此表为空。"
    facts = recognise(document_from_text("公开.txt", text, rulebook.titles.lines), rulebook)
    book = replace(rulebook, rules=tuple(r for r in rulebook.rules if r.id == "C701"))
    assert Status.FAILED not in {o.status for o in evaluate(book, facts)}
