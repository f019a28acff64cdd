"""What is said after a reason: of the amount before it where the words compare, else of something else."""

from collections.abc import Callable

from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]


def test_a_comparison_after_the_reason_for_another_is_said_of_the_same_amount(read: Read) -> None:
    statements = read(
        "（一）收入支出决算总体情况说明\n收入合计100.00万元，与2023年度相比，增加10.00万元，增长11.1%，主要原因是人员增加。"
        "较年初预算数增加20.00万元，增长25.0%，主要原因是年中追加。",
        kind="决算",
    )
    (said,) = (s for s in statements if s.figures)
    assert {name: figure.text for name, figure in said.figures.items()} == {
        "金额": "100.00",
        "变动": "10.00",
        "幅度": "11.1%",
        "预算差": "20.00",
        "预算差幅度": "25.0%",
    }


def test_what_else_follows_a_reason_is_not_added_to_the_amount_before_it(read: Read) -> None:
    statements = read(
        "（一）收入支出决算总体情况说明\n收入合计100.00万元，主要原因是人员增加。增加10.00万元。", kind="决算"
    )
    assert "变动" not in statements[0].figures
