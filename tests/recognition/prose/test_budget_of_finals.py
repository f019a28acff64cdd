"""A final account tells the budget first, and what of it each item was to be; then what was spent, and then."""

from collections.abc import Callable, Mapping

import pytest

from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]

THREE = "第三部分 2024年度部门决算情况说明\n七、“三公”经费财政拨款支出决算情况说明\n"
BUDGET = "2024年度“三公”经费预算为30万元，其中：因公出国（境）费10万元、公务接待费20万元。"
SPENT = (
    "“三公”经费支出决算为24万元，完成预算的80%，其中：因公出国（境）费支出9万元，完成预算的90%；公务接待费支出15万元。"
)


def _told(statements: tuple[Statement, ...], quantity: str) -> list[Mapping[str, str]]:
    return [
        {slot: figure.text for slot, figure in each.figures.items()} for each in statements if each.quantity == quantity
    ]


def test_the_items_of_a_budget_are_budgets(read: Read) -> None:
    statements = read(THREE + BUDGET, kind="决算")
    assert _told(statements, "三公决算·公务接待费") == [{"全年预算": "20"}]


def test_the_budget_of_an_item_is_what_its_amount_is_held_against(read: Read) -> None:
    statements = read(THREE + BUDGET + SPENT, kind="决算")
    assert _told(statements, "三公决算·因公出国（境）费") == [{"全年预算": "10", "金额": "9", "完成率": "90%"}]


def test_the_budget_of_the_whole_is_what_its_amount_is_held_against(read: Read) -> None:
    statements = read(THREE + BUDGET + SPENT, kind="决算")
    assert {"全年预算": "30", "金额": "24", "完成率": "80%"} in _told(statements, "三公决算")


@pytest.mark.parametrize("said", ["支出决算为", "决算数"])
def test_an_item_that_says_what_was_spent_is_no_budget(read: Read, said: str) -> None:
    statements = read(THREE + f"2024年度“三公”经费预算为30万元，其中：公务接待费{said}20万元。", kind="决算")
    assert _told(statements, "三公决算·公务接待费") == [{"金额": "20"}]


def test_the_amount_may_be_told_again_under_the_next_heading(read: Read) -> None:
    again = "\n八、其他情况\n因公出国（境）费支出9万元，占37.5%。"
    first, *_ = _told(read(THREE + BUDGET + SPENT + again, kind="决算"), "三公决算·因公出国（境）费")
    assert first == {"全年预算": "10", "金额": "9", "完成率": "90%"}


def test_a_change_is_of_what_was_spent(read: Read) -> None:
    change = "因公出国（境）费支出比上年减少3万元。2024年因公出国（境）费比上年下降25%。"
    first, *_ = _told(read(THREE + BUDGET + SPENT + change, kind="决算"), "三公决算·因公出国（境）费")
    assert first == {"全年预算": "10", "金额": "9", "完成率": "90%", "变动": "3", "幅度": "25%"}
