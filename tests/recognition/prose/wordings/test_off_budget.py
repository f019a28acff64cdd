"""A change without its base, behind how much of the budget was spent, is one from the budget where the numbers say so."""

from collections.abc import Callable

import pytest

from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]
SPENT = "三、支出决算情况说明\n本年支出合计120.00万元，比上年增加10.00万元，其中：基本支出"
OFF, GROWN = "预算差", "变动"


@pytest.mark.parametrize(
    ("told", "slots"),
    [
        ("90.00万元，完成年初预算的112.50%，增加10.00万元。", {OFF: "10.00"}),
        ("90.00万元，完成年初预算80.00万元的112.50%，增加10.00万元，增长12.5%，主要原因是追加。", {OFF: "10.00"}),
        ("年初预算80.00万元，支出决算90.00万元，完成年初预算的112.50%，增加10.00万元。", {OFF: "10.00"}),
        ("60.00万元，完成年初预算的75%，减少20.00万元；较上年增加5.00万元。", {OFF: "-20.00", GROWN: "5.00"}),
        ("60.00万元，完成年初预算的75%，减少20.00万元，较上年增加5.00万元。", {OFF: "-20.00", GROWN: "5.00"}),
        ("90.00万元，完成年初预算的112.50%，增加7.00万元。", {GROWN: "7.00"}),
        ("90.00万元；比上年增长223%；完成年初预算的112.50%，增加10.00万元，占48%。", {OFF: "10.00"}),
        ("90.00万元，完成年初预算的112.50%，比上年增加10.00万元。", {GROWN: "10.00"}),
    ],
)
def test_what_the_change_is_one_of(read: Read, told: str, slots: dict[str, str]) -> None:
    statements = read(SPENT + told, kind="决算")
    item = next(s for s in statements if s.quantity == "支出决算·基本支出")
    assert {slot: str(item.figures[slot].value) for slot in (OFF, GROWN) if slot in item.figures} == slots
    assert all(s.quantity for s in statements)
