"""Parts that are headings themselves, and lists by account code."""

from collections.abc import Callable

from audit.model.document import Layout
from audit.model.facts import Statement

Understand = Callable[..., tuple[tuple[Statement, ...], tuple[object, ...]]]


def test_an_amount_after_the_name_and_a_full_stop_is_that_of_the_name(understand: Understand) -> None:
    statements, _ = understand(
        "第五部分 “三公”经费财政拨款预算情况\n2025年“三公”经费财政拨款预算5.00万元。\n"
        "1.因公出国（境）费用。2025年预算数0万元。\n2.公务接待费。2025年预算数5.00万元。"
    )
    assert "三公·公务接待费" in {s.quantity for s in statements}


def test_accounts_told_by_their_code_are_those_of_the_table(understand: Understand) -> None:
    statements, _ = understand(
        "第三部分 2025年部门预算情况说明\n五、预算单位支出情况\n财政拨款安排支出60.00万元，其中，基本支出60.00万元。\n"
        "（一）财政拨款安排支出按功能科目分类情况\n2012604档案馆60.00万元，主要用于档案保管。"
    )
    assert [s.words["项"] for s in statements if s.quantity == "全国·财政拨款支出·编码项"] == ["2012604"]


def test_the_title_of_a_separate_disclosure_of_three_items_is_its_heading(understand: Understand) -> None:
    statements, _ = understand(
        "青山县档案馆2024年“三公”经费预算情况说明\n"
        "2024年“三公”经费预算安排9万元，其中：公务接待费4万元，公车运行维护费5万元。"
    )
    quantities = [s.quantity for s in statements if s.kind == "金额"]
    assert quantities == ["三公经费", "三公·公务接待费", "三公·公务用车运行费"]


def test_a_line_that_breaks_off_within_a_sentence_is_no_title(understand: Understand) -> None:
    statements, _ = understand(
        "五、“三公”经费情况说明\n2024年青山县档案馆一般公共预算安排的“三公”经费预算\n支出9.00万元，其中：公务接待费4.00万元。",
        layout=Layout.FLOW,
    )
    assert [s.figures["金额"].text for s in statements if s.quantity == "三公经费"] == ["9.00"]
