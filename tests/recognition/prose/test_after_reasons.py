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


def test_a_zero_that_the_words_are_there_to_say_is_no_number_left_unread(understand) -> None:
    """（年初预算数为0万元，无法计算完成比率）: a rule asks what is said there of the budget."""
    said, unread = understand(
        "五、财政拨款支出决算情况说明\n1.司法（款）社区矫正（项）。年初预算0万元，支出决算76.00万元，"
        "（年初预算数为0万元，无法计算完成比率）决算数与年初预算数的差异原因：年中追加3.00万元。",
        kind="决算",
    )
    assert [s.words["无法计算"] for s in said if "无法计算" in s.words] == ["无法计算"]
    assert ["年中追加3.00万元" in one.text for one in unread if one.what == "说明文字中的数字"] == [True]


def test_a_reason_after_a_change_told_without_its_amount_is_nobodys(read: Read) -> None:
    """决算数小于年初预算数，较上年增加，主要原因是…: of the budget or of last year, it does not say."""
    statements = read(
        "七、“三公”经费支出决算情况说明\n公务接待费支出年初预算为5.00万元，支出决算为4.00万元，决算数小于年初预算数，"
        "较上年增加，主要原因是接待任务增加。",
        kind="决算",
    )
    assert [s.words["决算比较"] for s in statements if "决算比较" in s.words] == ["小于"]
    assert not any({"预算差原因", "变动原因"} & s.words.keys() for s in statements)
