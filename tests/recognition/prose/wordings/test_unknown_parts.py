"""Amounts of nobody known beside an enumeration: whether one of them may be an item that it lacks."""

from collections.abc import Callable

import pytest

from audit.model.facts import Statement

_TOTAL = (
    "七、“三公”经费预算情况说明\n2024年“三公”经费预算14.00万元，其中，公务接待费3.00万元，因公出国（境）费2.00万元，"
)


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ("公务用车购置及运行维护费9.00万元（其中，公务用车运行维护费7.00万元，其他交通费用2.00万元）", "全部"),
        ("公务用车购置及运行维护费9.00万元，其他交通费用2.00万元", "存疑"),
    ],
)
def test_what_nobody_knows_in_the_bracket_of_an_item_is_no_item_of_the_list(
    understand: Callable[..., tuple[tuple[Statement, ...], object]], parts: str, told: str
) -> None:
    statements, _ = understand(f"{_TOTAL}{parts}。")
    assert [s.words["分项"] for s in statements if s.quantity == "三公经费构成"] == [told]
