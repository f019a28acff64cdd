"""What is a heading, and what is not, in other words than usual."""

from collections.abc import Callable

import pytest

from audit.model.document import Layout
from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]
RUNNING = "第三部分 2024年部门预算情况说明\n八、其他重要事项的情况说明\n（一）机关运行经费\n"
SPENDING = "第三部分 2024年部门预算情况说明\n三、支出预算情况说明\n"


def told(statements: tuple[Statement, ...]) -> list[tuple[str, str]]:
    """Quantity and amount of each statement; a quantity nobody knows is empty."""
    return [(s.quantity, s.figures["金额"].text) for s in statements if "金额" in s.figures]


def test_a_short_numbered_title_is_a_heading_though_its_text_follows_on_the_line(read: Read) -> None:
    text = "第三部分 2024年部门预算情况说明\n（九）其他重要事项的情况说明\n1.机关运行经费。2024年机关运行经费50.00万元。\n2.政府采购情况。2024年政府采购预算9.00万元。"
    assert [quantity for quantity, _ in told(read(text))] == ["机关运行经费", "政府采购"]


def test_shares_without_a_base_are_shares_of_the_total_under_the_heading_before(read: Read) -> None:
    text = (
        "第三部分 2024年部门预算情况说明\n三、一般公共预算当年拨款情况说明\n（一）一般公共预算当年拨款规模变化情况\n"
        "2024年一般公共预算当年拨款90.00万元。\n（二）一般公共预算当年拨款结构情况\n教育支出60.00万元，占66.67%；卫生健康支出30.00万元，占33.33%。"
    )
    assert [s.figures["基数"].text for s in read(text) if "占比" in s.figures] == ["90.00"] * 2


@pytest.mark.parametrize(
    ("lines", "amount"),
    [
        ("2024年部门机关运行费预算\n50\n万元，与上年持平。", "50"),
        ("2024年部门机关运行费预算\n22\n50万元，与上年持平。", "50"),
        ("2024年部门机关运行费预算50\n22\n万元，与上年持平。", "50"),
    ],
)
def test_a_number_on_its_own_line_before_its_unit_is_an_amount_and_else_a_page(
    read: Read, lines: str, amount: str
) -> None:
    assert told(read(RUNNING + lines)) == [("机关运行经费", amount)]


@pytest.mark.parametrize(
    ("sentence", "quantities"),
    [
        ("收入较2023年增加5.00万元。", ["全国·收入合计"]),
        ("本部门2024年政府性基金预算收入60.00万元、支出65.00万元。", ["全国·收入·政府性基金", ""]),
    ],
)
def test_income_by_itself_is_all_income_only_where_it_is_compared(
    read: Read, sentence: str, quantities: list[str]
) -> None:
    text = f"第三部分 2024年部门预算情况说明\n一、部门收支总体情况\n2024年收支总预算1000.00万元。\n{sentence}"
    assert [s.quantity for s in read(text)][1:] == quantities


@pytest.mark.parametrize("heading", ["3.财政拨款收支情况", "（3）财政拨款收支总体情况说明"])
def test_a_short_line_that_ends_as_headings_do_is_a_heading(read: Read, heading: str) -> None:
    text = f"第三部分 2024年部门预算情况说明\n一、部门收支情况\n{heading}\n2024年财政拨款收入预算90.00万元。"
    assert read(text)[0].section[-1] == heading


@pytest.mark.parametrize(
    ("heading", "sentence", "quantity"),
    [
        ("一、关于2024年收支预算的总体说明", "2024年收支总预算90.00万元。", "全国·收支总计"),
        ("二、关于2024年收入预算的说明", "2024年收入预算90.00万元。", "全国·收入合计"),
        ("三、关于2024年支出预算的说明", "2024年支出预算90.00万元。", "全国·支出合计"),
        (
            "六、关于2024年一般公共预算财政拨款基本支出的说明",
            "2024年一般公共预算财政拨款基本支出60.00万元。",
            "全国·基本支出合计",
        ),
    ],
)
def test_headings_may_say_of(read: Read, heading: str, sentence: str, quantity: str) -> None:
    assert read(f"第三部分 2024年部门预算情况说明\n{heading}\n{sentence}")[0].quantity == quantity


@pytest.mark.parametrize(
    "printed",
    [
        "11/30/24, 1:11 AM\nhttps://www.example.gov.cn/%E5%86%B3%E7%AE%97/t20240130_12.html 11/20",
        "2024/1/30 上午11:20\nfile:///C:/%E9%87%8D/1%E5%BA%86.html",
        "7%AE%97.html 3/20",
    ],
)
def test_what_a_browser_prints_at_the_edge_of_a_page_is_no_part_of_a_sentence(understand, printed):
    text = f"{SPENDING}2024年支出预算90.00万元，其中：基本支出80.00万元，占\n{printed}\n88.89%；项目支出10.00万元，占11.11%。"
    statements, problems = understand(text, layout=Layout.PAGED)
    assert [s.figures["占比"].text for s in statements if "占比" in s.figures] == ["88.89%", "11.11%"]
    assert not problems
