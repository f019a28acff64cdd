"""Amounts and sentences that lines break: what belongs together is read as one, and nothing is guessed."""

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from audit.model.document import Layout
from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]
INCOME = "二、关于青山县档案馆2024年收入预算情况说明"
SPENDING = "三、关于青山县档案馆2024年支出预算情况说明"


def values(statement: Statement) -> Mapping[str, Decimal]:
    return {slot: figure.value for slot, figure in statement.figures.items()}


def test_a_full_stop_printed_inside_an_amount_ends_no_sentence(read: Read) -> None:
    (item,) = read(f"{INCOME}\n单位资金30。25万元，比上年预算减少10。00万元，下降24。84%。")
    assert values(item) == {"金额": Decimal("30.25"), "变动": Decimal("-10.00"), "幅度": Decimal("-24.84")}


@pytest.mark.parametrize("printed", ["36、060.00", "36'060.00", "2B.00", "6〇.00"])
def test_an_amount_of_which_characters_were_misread_is_no_part_of_another(
    understand: Callable[..., tuple[tuple[Statement, ...], tuple[object, ...]]], printed: str
) -> None:
    statements, unread = understand(f"{SPENDING}\n基本支出{printed}万元。")
    assert statements == ()
    assert [u.reason for u in unread] == ["数字写法不合规，读数不定"]  # type: ignore[attr-defined]


def test_digits_with_a_space_between_them_are_not_guessed(
    understand: Callable[..., tuple[tuple[Statement, ...], tuple[object, ...]]],
) -> None:
    statements, unread = understand(f"{SPENDING}\n基本支出1 060.00万元。")
    assert statements == ()
    assert [u.reason for u in unread] == ["数字写法不合规，读数不定"]  # type: ignore[attr-defined]


def test_a_number_wrapped_over_lines_is_read_whole_and_a_page_number_between_is_dropped(read: Read) -> None:
    (item,) = read(
        f"{SPENDING}\n青山县档案馆按照全口径预算编制，基本支出为5,040.\n86万元，比上年预算增加40.86万元，同比下降；占支出预算总额的\n23\n50.00%，其余为项目。",
        layout=Layout.FLOW,
    )
    assert (item.figures["金额"].text, item.figures["金额"].place.line) == ("5,040.86", 2)
    assert item.figures["占比"].value == Decimal("50.00")


def test_spaces_inside_numbers_are_closed_up_and_the_text_stays_as_printed(read: Read) -> None:
    (item,) = read(f"#### {SPENDING}\n- 基本支出 1, 388. 20 万元,占 34. 84%。")
    assert values(item) == {"金额": Decimal("1388.20"), "占比": Decimal("34.84")}
    assert (item.figures["金额"].text, item.figures["占比"].text) == ("1, 388. 20", "34. 84%")
    place = item.figures["金额"].place
    assert (place.line, place.column, place.end_column) == (2, 8, 18)


def test_a_sentence_that_breaks_off_goes_on_in_the_next_line_however_short_its_line(read: Read) -> None:
    text = """二、关于收入预算情况说明
青山县档案馆2024年收入预算为35.75万元，其中一般公共预算拨款
收入
30.25万元，占84.6%；其他收入5.50万元，占15.4%，比上年增加的是利息，利息按单位的账
户记"""
    amounts = [(s.quantity, s.figures["金额"].text) for s in read(text, layout=Layout.FLOW)]
    assert [amount for _, amount in amounts] == ["35.75", "30.25", "5.50"]
    assert all(quantity for quantity, _ in amounts)


def test_an_amount_broken_within_its_unit_is_read_whole(read: Read) -> None:
    (item,) = read(
        f"{SPENDING}\n青山县档案馆按照全口径预算编制，2024年安排的基本支出为\n35.75万\n元。", layout=Layout.FLOW
    )
    assert item.figures["金额"].value == Decimal("35.75")
    assert item.figures["金额"].unit.name == "万元"


def test_items_after_the_words_that_lead_over_to_them_are_read_where_the_line_breaks_before_those_words(
    read: Read,
) -> None:
    lines = (
        "五、一般公共预算财政拨款支出决算情况说明",
        "（二）一般公共预算财政拨款支出决算结构情况",
        "青山县档案馆2024年度一般公共预算财政拨款支出50.00万元，主要用",
        "于以下方面：科学技术支出（类）40.00万元，占80.00%；卫生健康支出（类）10.00万元，占",
        "20.00%。",
    )
    _, *items = read("\n".join(lines), kind="决算", layout=Layout.FLOW)
    assert [(item.quantity, item.words["科目"], item.figures["占比"].text) for item in items] == [
        ("一般公共预算支出决算·类", "科学技术支出", "80.00%"),
        ("一般公共预算支出决算·类", "卫生健康支出", "20.00%"),
    ]


def test_a_page_number_between_an_amount_and_its_unit_is_none_of_it(read: Read) -> None:
    (item,) = read(f"{INCOME}\n青山县档案馆2024年收入预算1,900.00万\n—20—\n元。", layout=Layout.FLOW)
    assert item.figures["金额"].text == "1,900.00"


@pytest.mark.parametrize(
    ("lines", "amount"),
    [
        ("1,900.35万\n13\n元", "1,900.35"),
        ("1,900.\n13\n35万元", "1,900.35"),
        ("1,9\n13\n00.35万元", "1,900.35"),
        ("1,900.\n13\n万元", "1,900.13"),  # the rest of the number
    ],
)
def test_a_number_alone_within_an_amount_is_that_of_a_page_where_the_amount_goes_on_without_it(
    read: Read, lines: str, amount: str
) -> None:
    (item,) = read(f"{INCOME}\n青山县档案馆2024年收入预算{lines}。", layout=Layout.FLOW)
    assert item.figures["金额"].text == amount


def test_a_full_stop_on_a_line_of_its_own_ends_no_paragraph(read: Read) -> None:
    lines = (
        "（三）一般公共预算财政拨款支出决算具体情况",
        "1、卫生健康支出（类）行政事业单位医疗（款）行政单位",
        "医疗",
        "（项）",
        "。",
        "主要用于：",
        "行政单位医疗保险支出。",
        "年初预算为 42.73",
        "万元，支出决算为 40.35 万元。决算数小于预算数。",
    )
    (item,) = read("\n".join(lines), kind="决算", layout=Layout.FLOW)
    assert (item.words["项"], item.figures["金额"].text) == ("行政单位医疗", "40.35")


def test_a_bracket_that_is_open_goes_on_behind_a_semicolon_at_the_end_of_a_line(read: Read) -> None:
    text = """九、财政拨款“三公”经费、会议费和培训费支出决算情况说明
（四）培训费支出决算情况说明。
2024年度财政拨款培训费支出预算81.00万元（其中：一般公共预算支出81.00万元；政府性基金预算支出0万元；{}国有资本经营
预算支出0万元），支出决算80.00万元。"""
    whole, broken = (read(text.format(end), kind="决算") for end in ("", "\n"))
    assert [(s.quantity, s.subject) for s in broken] == [(s.quantity, s.subject) for s in whole]


def test_a_heading_in_larger_type_wraps_before_the_lines_below_it_do(read: Read) -> None:
    """Its two lines are one heading, and the amounts below are of its section."""
    told = read(
        """2031年部门预算
第三部分 2031年部门预算情况说明
三、关于青石县人力资源和社会保障局2031年支出预算情况说明
青石县人力资源和社会保障局2031年支出预算90.00万元，其中：基本支出50.00万元，占55.56%，主要原因是人员变动和工作安
排调整；项目支出40.00万元，占44.44%。
五、关于青石县社保局2031年一般公共预算
当年拨款情况说明
（一）一般公共预算当年拨款规模变化情况
青石县人力资源和社会保障局2031年一般公共预算拨款合计80.00万元，其中：
基本支出50.00万元，比上年预算增加5.00万元，增长11.11%，主要原因是人员变动和工作安排调整，另外增加了办公用房的租
金。
""",
        layout=Layout.FLOW,
    )
    sections = {
        s.section[1] for s in told if (s.figures.get("金额") or s.figures.get("变动")) and "80.00" in s.sentence
    }
    assert sections == {"五、关于青石县社保局2031年一般公共预算当年拨款情况说明"}
