"""This year's budget, last year's and what was spent of it, told in one paragraph; and a word printed twice."""

from collections.abc import Callable

import pytest

from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]

RUNNING = "第三部分 2024年部门预算情况说明\n八、其他重要事项的情况说明\n（一）机关运行经费\n"
PUTUO = "2031年单位预算编制说明\n财政拨款支出主要内容如下：\n"


@pytest.mark.parametrize("year", ["2030年", "2030"])
def test_last_years_budget_told_beside_this_years_is_not_what_the_rate_is_of(read: Read, year: str) -> None:
    (item,) = [
        statement
        for statement in read(
            PUTUO
            + "1.“教育支出（类）-其他教育支出（款）-其他教育支出（项）”2031年度预算18万元，2030年度预算20万元，主要用于：青少年活动。"
            f"2030年当年预算执行数为16万元，2031预算安排18万元，比{year}预算执行数增加12.50%。主要原因是：活动增加。"
        )
        if statement.figures.keys() & {"金额", "幅度"}
    ]
    assert {slot: figure.text for slot, figure in item.figures.items()} == {
        "金额": "18", "上年预算": "20", "上年数": "16", "重述": "18", "幅度": "12.50%",
    }  # fmt: skip


def test_a_direction_printed_twice_is_one(read: Read) -> None:
    (item,) = read(RUNNING + "2024年部门机关运行费预算50.00万元，比上年预算增加增加5.00万元，增长增长11.11%。")[:1]
    assert item.figures.keys() == {"金额", "变动", "幅度"}


@pytest.mark.parametrize(("compared", "same"), [("预算", "不同"), ("预算执行数", "相同"), ("", "相同")])
def test_what_was_spent_of_the_items_is_held_against_what_was_spent_of_all(
    understand: Callable[..., tuple], compared: str, same: str
) -> None:
    item = "1.“教育支出（类）普通教育（款）{0}教育（项）”9万元，2030年当年预算执行数为8万元，比2030年预算执行数增加12.50%。\n"
    statements, _ = understand(
        f"2031年单位预算编制说明\n财政拨款支出预算18万元，比2030年{compared}增加2万元。财政拨款支出主要内容如下：\n"
        + item.format("小学")
        + item.format("初中")
    )
    assert [listed.words["上年口径"] for listed in statements if listed.quantity == "财政拨款支出主要内容"] == [same]
