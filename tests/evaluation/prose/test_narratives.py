"""Rules about the narrative, from text to finding: how grave a difference is, and what is left alone."""

from collections.abc import Callable, Sequence

import pytest

from audit.model.check import Outcome, Status
from audit.model.knowledge.notes import Severity
from audit.model.report import Finding

Report = Callable[..., Sequence[Finding]]
Check = Callable[..., Sequence[Outcome]]

TABLE = """2024年单位预算公开
第二部分 2024年单位预算公开表
一般公共预算基本支出情况表
编制单位：青石县档案馆 | 单位：{unit}
经济分类科目编码 | | 经济分类科目名称 | 一般公共预算基本支出
类 | 款 | | 合计 | 人员经费 | 公用经费
301 | | 工资福利支出 | {amount} | {amount} |
301 | 01 | 基本工资 | {amount} | {amount} |
 | | 合计 | {amount} | {amount} |
第三部分 2024年单位预算情况说明
六、关于青石县档案馆2024年一般公共预算基本支出情况说明
人员经费{told}万元{more}。"""


def spending(share: str) -> str:
    return (
        "2024年单位预算公开\n第三部分 2024年单位预算情况说明\n三、关于青石县档案馆2024年支出预算情况说明\n"
        f"支出预算300.00万元，其中：基本支出100.00万元，占{share}%；项目支出200.00万元，占66.67%。"
    )


@pytest.mark.parametrize(
    ("share", "found"),
    [("33.33", []), ("33.34", [Severity.NOTE]), ("33.40", [Severity.WARNING]), ("34.33", [Severity.ERROR])],
)
def test_a_wrong_share_is_as_grave_as_it_is_far_off(report: Report, share: str, found: list[Severity]) -> None:
    assert [f.severity for f in report(spending(share), "P101")] == found


def test_a_figure_copied_with_another_last_digit_is_an_error(report: Report) -> None:
    text = TABLE.format(unit="万元", amount="87.71", told="87.70", more="")
    assert [f.severity for f in report(text, "N101")] == [Severity.ERROR]


def test_a_figure_cut_off_when_converted_to_another_unit_is_a_note(report: Report) -> None:
    text = TABLE.format(unit="元", amount="877,098.00", told="87.70", more="")
    assert [f.severity for f in report(text, "N101")] == [Severity.NOTE]


def test_a_list_that_ends_with_et_cetera_need_not_be_complete(check: Check) -> None:
    text = TABLE.format(unit="万元", amount="87.71", told="87.71", more="，主要包括：基本工资等")
    assert [o.status for o in check(text, "N403", "N404")] == [Status.PASSED] * 2


def test_a_listed_name_may_end_in_the_word_that_the_table_leaves_out(check: Check) -> None:
    text = TABLE.format(unit="万元", amount="87.71", told="87.71", more="，主要包括：基本工资支出")
    assert [o.status for o in check(text, "N403", "N404")] == [Status.PASSED] * 2


def test_a_list_in_words_of_its_own_is_not_compared(check: Check) -> None:
    text = TABLE.format(unit="万元", amount="87.71", told="87.71", more="，主要包括：晋档工资、保留津贴、取暖费")
    outcomes = check(text, "N403", "N404")
    assert [(o.status, o.reason) for o in outcomes] == [(Status.NOT_APPLICABLE, "列的不是表里的科目名称")] * 2


def test_items_beside_an_amount_nobody_understands_are_not_added_up(check: Check) -> None:
    text = spending("33.33").replace("项目支出", "神秘支出")
    assert list(check(text, "N201")) == []


SOURCES = """
2031年部门预算
第三部分 2031年部门预算情况说明
（一）收入预算情况
青石县图书馆2031年收入预算100.00万元，其中：上年结转{carried}万元，占10.00%；一般公共预算拨款收入70.00万元，占70.00%；政府性基金预算拨款收入20.00万元，占20.00%。
"""


@pytest.mark.parametrize(("carried", "wrong"), [("10.00", 0), ("11.00", 1)])
def test_sources_named_without_their_subtotal_add_up_to_the_whole_income(check, carried, wrong):
    outcomes = check(SOURCES.format(carried=carried), "N201", "N202")
    assert len([o for o in outcomes if o.status is Status.FAILED]) == wrong


THREE = """
2031年部门决算
第三部分 2031年度部门决算情况说明
七、财政拨款“三公”经费支出决算情况说明
2031年度“三公”经费财政拨款支出预算为11.00万元，支出决算为{total}万元，其中：因公出国（境）费支出决算为0.00万元；公务接待费支出决算为2.35万元，决算数小于预算数的主要原因是厉行节约；公务用车购置费及运行维护费支出决算为6.80万元。
"""


@pytest.mark.parametrize(("total", "wrong"), [("9.15", 0), ("9.51", 1)])
def test_a_reason_between_two_items_parts_no_list(check, total, wrong):
    outcomes = check(THREE.format(total=total), "N201")
    assert len([o for o in outcomes if o.status is Status.FAILED]) == wrong
