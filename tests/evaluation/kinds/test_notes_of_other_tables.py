"""A note that denies two kinds of money is of both tables; one that names the other money beside its own is of its own."""

from dataclasses import replace

import pytest

from audit.evaluation import evaluate
from audit.model.check import Status
from audit.readers.text import document_from_text
from audit.recognition import recognise

_TEXT = """2024年部门预算公开
部门政府性基金预算支出功能分类预算表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
212 | | | 城乡社区支出 | {fund} | 0.00 | {fund}
 | | | 合计 | {fund} | 0.00 | {fund}
{first}
部门国有资本经营预算支出功能分类预算表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
223 | | | 国有资本经营预算支出 | 0.00 | 0.00 | 0.00
 | | | 合计 | 0.00 | 0.00 | 0.00
{second}
"""
_BOTH = "注：本部门无政府性基金预算和国有资本经营预算安排的支出，两张表均为空表。"


def _statuses(check, rule, *, fund="5.00", first="", second=""):
    return [o.status for o in check(_TEXT.format(fund=fund, first=first, second=second), rule)]


@pytest.mark.parametrize(
    ("second", "status"),
    [
        (_BOTH, Status.FAILED),
        ("注：本部门无国有资本经营预算安排的支出，本表为空表。", Status.NOT_APPLICABLE),
        ("注：本部门没有国有资本经营预算，政府性基金预算见前表。", Status.NOT_APPLICABLE),
        ("注：本部门政府性基金预算和国有资本经营预算均已公开。", Status.NOT_APPLICABLE),
        ("", Status.NOT_APPLICABLE),
    ],
)
def test_only_what_denies_both_in_one_breath_is_held_against_the_other_table(check, second, status) -> None:
    assert _statuses(check, "C705", second=second) == [status]


def test_a_note_below_the_table_itself_is_for_other_rules(check) -> None:
    assert _statuses(check, "C705", first=_BOTH) == [Status.NOT_APPLICABLE]


def test_a_text_in_which_notes_may_have_strayed_accuses_nobody(rulebook) -> None:
    text = _TEXT.format(fund="5.00", first="", second=_BOTH).replace(" | ", "  ")
    facts = recognise(document_from_text("公开.txt", text, rulebook.titles.lines), rulebook)
    book = replace(rulebook, rules=tuple(r for r in rulebook.rules if r.id == "C705"))
    assert [o.status for o in evaluate(book, facts)] == [Status.UNDETERMINED]


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("注：本部门无政府性基金预算安排，故本表为空表。", Status.PASSED),
        ("注：本部门无政府性基金预算，也无国有资本经营预算。", Status.PASSED),
        ("注：本部门无国有资本经营预算安排，故本表为空表。", Status.FAILED),
        ("注：本表反映政府性基金预算。本部门无国有资本经营预算。", Status.FAILED),
        ("注：金额单位为万元。", Status.NOT_APPLICABLE),
    ],
)
def test_a_note_speaks_of_the_money_of_its_table(check, note, status) -> None:
    assert _statuses(check, "C704", fund="0.00", first=note) == [status]
