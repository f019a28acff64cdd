"""The same thing in other words, and other things in almost the same words."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from audit.model.document import Layout
from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]

PROCURED = "第三部分 2024年部门预算情况说明\n八、其他重要事项的情况说明\n（二）政府采购情况\n"
RUNNING = "第三部分 2024年部门预算情况说明\n八、其他重要事项的情况说明\n（一）机关运行经费\n"
FUNDED = "第三部分 2024年部门预算情况说明\n五、部门预算收支说明\n（二）财政拨款收支情况\n"
SPENDING = "第三部分 2024年部门预算情况说明\n三、支出预算情况说明\n"


def told(statements: tuple[Statement, ...]) -> list[tuple[str, str]]:
    """Quantity and amount of each statement; a quantity nobody knows is empty."""
    return [(s.quantity, s.figures["金额"].text) for s in statements if "金额" in s.figures]


@pytest.mark.parametrize(
    "sentence",
    [
        "2024年本部门政府采购预算90.00万元，其中：货物类60.00万元、工程类0万元、服务类30.00万元。",
        "所属各预算单位政府采购预算总额90.00万元：政府采购货物预算60.00万元、政府采购工程预算0万元、政府采购服务预算30.00万元。",
        "2024年安排政府采购预算合计９０．００万元。其中，货物、工程和服务采购预算分别为60.00万元、0万元和30.00万元。",
    ],
)
def test_procurement_and_its_parts_in_other_words(read: Read, sentence: str) -> None:
    quantities = [quantity for quantity, _ in told(read(PROCURED + sentence))]
    assert quantities == ["政府采购", "政府采购·货物", "政府采购·工程", "政府采购·服务"]


@pytest.mark.parametrize(
    "sentence",
    [
        "2024年部门机关运行费预算50.00万元。",
        "2024年一般公共预算财政拨款运行经费50.00万元。",
        "2024年，青山县档案馆的机关运行经费财政拨款预算为50.00万元。",
        "2024年一般公共预算安排的机关运行经费50.00万元。",
    ],
)
def test_running_costs_in_other_words(read: Read, sentence: str) -> None:
    assert told(read(RUNNING + sentence)) == [("机关运行经费", "50.00")]


def test_a_short_numbered_title_is_a_heading_though_its_text_follows_on_the_line(read: Read) -> None:
    text = "第三部分 2024年部门预算情况说明\n（九）其他重要事项的情况说明\n1.机关运行经费。2024年机关运行经费50.00万元。\n2.政府采购情况。2024年政府采购预算9.00万元。"
    assert [quantity for quantity, _ in told(read(text))] == ["机关运行经费", "政府采购"]


def test_the_parts_of_a_part_belong_to_the_total_told_last(read: Read) -> None:
    text = (
        f"{PROCURED}政府采购预算90.00万元：货物预算60.00万元、服务预算30.00万元；"
        "其中一般公共预算拨款政府采购50.00万元：货物预算40.00万元、服务预算10.00万元。"
    )
    assert [quantity for quantity, _ in told(read(text))][3:] == [
        "政府采购·一般公共预算",
        "政府采购·一般公共预算·货物",
        "政府采购·一般公共预算·服务",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "2024年本部门政府采购预算50.00万元，其中：青石小学政府采购预算20.00万元，馆机关政府采购预算30.00万元。",
        "2024年本部门政府采购预算50.00万元。青石县商务执法大队政府采购预算20.00万元。",
        "2024年政府采购预算50.00万元。其中面向中小企业政府采购预算20.00万元。",
        "2024年政府采购预算50.00万元，2023年政府采购预算44.00万元。",
    ],
)
def test_procurement_of_others_for_others_or_of_another_year_is_not_the_total(read: Read, sentence: str) -> None:
    assert [amount for quantity, amount in told(read(PROCURED + sentence)) if quantity == "政府采购"] == ["50.00"]


@pytest.mark.parametrize(
    "sentence",
    [
        "2024年本部门机关运行经费50.00万元，其中：馆机关运行经费30.00万元，下属单位运行经费20.00万元。",
        "2024年本部门机关运行经费50.00万元。青石县商务执法大队机关运行经费20.00万元。公务用车运行费3.00万元。",
        "2024年本部门机关运行经费50.00万元。上年机关运行经费48.00万元。",
    ],
)
def test_running_costs_of_others_or_of_cars_are_not_those_of_the_office(read: Read, sentence: str) -> None:
    assert [amount for quantity, amount in told(read(RUNNING + sentence)) if quantity == "机关运行经费"] == ["50.00"]


@pytest.mark.parametrize("joint", ["、", "，"])
def test_a_change_after_the_last_part_is_that_of_the_whole(read: Read, joint: str) -> None:
    whole, *parts = read(
        f"{FUNDED}2024年财政拨款收入90.00万元，其中一般公共预算拨款收入90.00万元{joint}政府性基金拨款收入0万元，较上年增加8.00万元。"
    )
    assert whole.figures["变动"].text == "8.00"
    assert not any("变动" in part.figures for part in parts)


def test_more_changes_than_one_after_respectively_are_nobodys(read: Read) -> None:
    text = f"{PROCURED}货物和服务预算分别为6.00万元、3.00万元，分别比上年增加1.00万元、减少2.00万元。"
    assert not any("变动" in s.figures for s in read(text) if s.quantity)


def test_as_many_names_as_amounts_or_nobodys(read: Read) -> None:
    text = f"{PROCURED}货物、工程和服务预算分别为6.00万元、3.00万元。"
    assert [quantity for quantity, _ in told(read(text))] == ["", ""]


def test_a_rate_in_brackets_after_a_change_has_its_direction(read: Read) -> None:
    (item,) = read(f"{RUNNING}机关运行经费9.00万元，较上年减少1.00万元（10%）。")
    assert item.figures["幅度"].value == -10


def test_roughly_as_much_is_not_as_much(read: Read) -> None:
    roughly, same = read(f"{PROCURED}货物预算6.00万元，与上年基本持平；服务预算3.00万元，与上年持平。")
    assert ("持平" in roughly.words, "持平" in same.words) == (False, True)


def test_a_list_with_a_number_that_lacks_its_unit_is_not_known_to_be_whole(
    understand: Callable[..., tuple[tuple[Statement, ...], tuple[object, ...]]],
) -> None:
    statements, unread = understand(f"{SPENDING}支出预算90.00万元，其中：基本支出60.00，项目支出30.00万元。")
    assert [s.words["分项"] for s in statements if s.kind == "清单"] == ["存疑"]
    assert [u.text for u in unread] == ["60.00"]  # type: ignore[attr-defined]


def test_shares_without_a_base_are_shares_of_the_total_under_the_heading_before(read: Read) -> None:
    text = (
        "第三部分 2024年部门预算情况说明\n三、一般公共预算当年拨款情况说明\n（一）一般公共预算当年拨款规模变化情况\n"
        "2024年一般公共预算当年拨款90.00万元。\n（二）一般公共预算当年拨款结构情况\n教育支出60.00万元，占66.67%；卫生健康支出30.00万元，占33.33%。"
    )
    assert [s.figures["基数"].text for s in read(text) if "占比" in s.figures] == ["90.00"] * 2


@pytest.mark.parametrize("leading", ["", "合计", "共计", "安排", "共安排", "2024年预算安排", "为", "预算安排"])
def test_words_that_lead_over_to_the_amount_are_no_part_of_its_name(read: Read, leading: str) -> None:
    assert told(read(f"{PROCURED}政府采购货物支出{leading}60.00万元。")) == [("政府采购·货物", "60.00")]


def test_last_years_amount_may_be_told_before_the_change(read: Read) -> None:
    (item,) = read(f"{RUNNING}机关运行经费9.00万元，比2023年预算数10.00万元减少1.00万元。")
    assert {slot: figure.value for slot, figure in item.figures.items()} == {"金额": 9, "上年数": 10, "变动": -1}


@pytest.mark.parametrize(
    "sentence",
    [
        "青石县第一中学2024年支出预算1.11万元，基本支出1.11万元。",
        "2022年度支出预算1.11万元，基本支出1.11万元。",
        "下属二级单位基本支出1.11万元，项目支出1.11万元。",
        "部门所属事业单位支出预算1.11万元，项目支出1.11万元。",
        "例如，某单位基本支出1.11万元、项目支出1.11万元。",
        "全县教育支出1.11万元，卫生健康支出1.11万元。",
        "据《青石县统计公报》，教育支出1.11亿元。",
        "未纳入预算的基建项目支出1.11万元另行申报。",
        "另有专户存款1.11万元，其中：基本支出1.11万元。",
    ],
)
def test_a_sentence_about_others_has_no_amount_of_ours(read: Read, sentence: str) -> None:
    text = f"{SPENDING}青山县档案馆2024年支出预算90.00万元。{sentence}2024年项目支出30.00万元。"
    assert [amount for quantity, amount in told(read(text)) if quantity] == ["90.00", "30.00"]


def test_a_rise_or_fall_in_percent_by_other_names(read: Read) -> None:
    (fees,) = read(
        "六、“三公”经费预算情况说明\n2024年“三公”经费预算总额为9.00万元，比2023年预算数减少1.00万元，减幅10.00%。"
    )
    assert (fees.figures["幅度"].text, fees.words["幅度方向"]) == ("10.00%", "减幅")


def test_classes_called_so_and_fees_called_short(read: Read) -> None:
    (item,) = read("三、支出预算情况说明\n（一）教育支出类科目50.00万元。")
    assert item.words["科目"] == "教育支出"
    statements = read(
        "六、“三公”经费预算情况说明\n2024年“三公”经费预算9.00万元，其中：公务接待3.00万元，公务用车运行费用6.00万元。"
    )
    assert [quantity for quantity, _ in told(statements)] == ["三公经费", "三公·公务接待费", "三公·公务用车运行费"]


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


def test_the_general_budget_with_what_was_carried_over_is_not_that_of_the_year(read: Read) -> None:
    text = (
        "第三部分 2024年部门预算情况说明\n二、一般公共预算财政拨款收支情况说明\n2024年一般公共预算拨款收支预算95.00万元。\n"
        "（一）一般公共预算拨款收入情况：本年一般公共预算拨款90.00万元，上年结转5.00万元。"
    )
    assert [quantity for quantity, _ in told(read(text))] == ["全国·一般公共预算", "全国·一般公共预算当年拨款", ""]


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


def test_a_comparison_told_once_goes_for_income_and_expenditure(read: Read) -> None:
    text = (
        "第三部分 2024年部门预算情况说明\n一、部门收支总体情况\n2024年收支总预算90.00万元。\n"
        "与上年预算相比，收入增加5.00万元，增长5.88%；支出增加5.00万元，增长5.88%。"
    )
    assert [s.quantity for s in read(text)][1:] == ["全国·收入合计", "全国·支出合计"]


def _changed(statements: tuple[Statement, ...]) -> list[tuple[str, str]]:
    return [(s.quantity, s.figures["变动"].text) for s in statements if "变动" in s.figures and s.kind == "金额"]


def test_a_comparison_after_a_reason_goes_on_with_the_one_amount_of_the_paragraph(read: Read) -> None:
    text = f"{RUNNING}2024年机关运行经费50.00万元，主要原因是人员增加。与上年相比，减少5.00万元，下降9.09%。"
    assert _changed(read(text)) == [("机关运行经费", "5.00")]


@pytest.mark.parametrize("words", ["政府性基金预算拨款支出", "使用政府性基金预算拨款安排的支出"])
def test_what_is_spent_of_the_funds_in_a_section_of_their_own(read: Read, words: str) -> None:
    section = "第三部分 2024年单位预算情况说明\n八、关于青石县档案馆2024年政府性基金预算拨款情况说明\n"
    assert told(read(f"{section}青石县档案馆2024年{words}9.00万元。")) == [("政府性基金支出", "9.00")]


def test_what_is_spent_of_state_capital_in_a_section_of_its_own(read: Read) -> None:
    section = "第三部分 2024年单位预算情况说明\n九、关于青石县档案馆2024年国有资本经营预算拨款情况说明\n"
    sentence = "青石县档案馆2024年国有资本经营预算拨款支出9.00万元。"
    assert told(read(section + sentence)) == [("国有资本经营预算支出", "9.00")]


@pytest.mark.parametrize(
    "change",
    [
        "因人员减少，较上年减少10.00万元，下降25.00%",
        "由于人员减少，比2023年减少10.00万元（下降25.00%）",
        "上年年初预算数为40.00万元，比上年年初预算数减少10.00万元，下降25.00%",
        "比上年10.00万元减少，下降25.00%",
        "与上年相比差值为-10.00万元，下降25.00%",
        "与2023年40.00万元相比，减少10.00万元，下降25.00%",
    ],
)
def test_a_change_in_other_words_is_that_of_the_amount_before_it(read: Read, change: str) -> None:
    basic, *others = (s for s in read(f"{SPENDING}基本支出30.00万元，{change}。") if s.figures)
    assert not others
    assert (basic.figures["变动"].value, basic.figures["幅度"].text) == (Decimal("-10.00"), "25.00%")


def test_what_last_year_had_none_of_is_not_said_of_this_year(read: Read) -> None:
    basic, project = read(f"{SPENDING}基本支出30.00万元，较上年增加30.00万元，上年无此项支出；项目支出20.00万元。")[:2]
    assert "未安排" not in basic.words
    assert project.quantity.endswith("·项目支出")


def test_a_change_behind_parts_in_brackets_is_that_of_the_whole(read: Read) -> None:
    text = (
        "第三部分 2024年部门预算情况说明\n二、收入预算情况说明\n2024年本年收入合计100.00万元。包括财政拨款收入90.00万元"
        "（其中一般公共预算80.00万元、政府性基金10.00万元）、其他收入10.00万元，较2023年减少5.00万元，下降4.76%。"
    )
    assert [s.quantity for s in read(text) if "变动" in s.figures and s.kind == "金额"] == ["全国·本年收入"]


def test_classes_without_their_last_word_and_behind_their_codes(read: Read) -> None:
    text = f"{SPENDING}2024年支出预算30.00万元，按功能科目分类：201一般公共服务支出20.00万元，社会保障和就业10.00万元。"
    assert [s.words["科目"] for s in read(text) if "科目" in s.words] == ["一般公共服务支出", "社会保障和就业"]


def test_a_change_behind_an_amount_that_cannot_be_read_is_not_said_of_the_one_before(read: Read) -> None:
    text = f"{SPENDING}支出预算90.00万元，其中：基本支出6 0.00万元，比上年增加10.00万元，增长20.00%。"
    assert not [s for s in read(text) if s.quantity and "变动" in s.figures]


USED = "第三部分 2024年部门决算情况说明\n七、“三公”经费支出决算情况说明\n"


def test_what_changed_behind_the_use_is_said_of_the_amount_before_the_use(read: Read) -> None:
    statement, *_ = read(
        f"{USED}公务用车运行费50.00万元，主要用于车辆维修、保险，与2023年相比，公务用车运行费减少10.00万元，下降16.67%。",
        kind="决算",
    )
    assert statement.figures["变动"].value == Decimal("-10.00")
    assert statement.figures["幅度"].value == Decimal("-16.67")


def test_a_year_less_spent_is_a_change(read: Read) -> None:
    statement, *_ = read(f"{USED}2024年度“三公”经费支出40.00万元，比上年减少支出10.00万元，下降20.00%。", kind="决算")
    assert statement.figures["变动"].value == Decimal("-10.00")


THREE = "第三部分 2024年部门预算情况说明\n七、“三公”经费预算情况说明\n"


def test_income_and_expenditure_that_each_grow_are_compared_by_what_they_come_to(read: Read) -> None:
    text = (
        "第三部分 2024年部门预算情况说明\n一、收入支出预算总体情况说明\n"
        "青山县档案馆2024年收入总计90.00万元，支出总计90.00万元，与2023年预算相比，收支总计各增加10.00万元，增长12.50%。"
    )
    assert _changed(read(text)) == [("全国·收支总计", "10.00")]


@pytest.mark.parametrize("scope", ["同口径比2023年", "按可比口径较2023年"])
def test_a_comparison_on_the_same_scope_is_one(read: Read, scope: str) -> None:
    text = (
        f"{THREE}2024年“三公”经费预算33万元，{scope}减少8万元，下降20%。公务接待费4万元，{scope}减少1万元，减少率20%。"
    )
    statements = [s for s in read(text) if "变动" in s.figures]
    assert [(s.quantity, s.figures["幅度"].value) for s in statements] == [
        ("三公经费", Decimal(-20)),
        ("三公·公务接待费", Decimal(-20)),
    ]


def test_items_behind_words_that_announce_them_are_those_of_the_total(read: Read) -> None:
    text = f"{THREE}2024年“三公”经费预算33万元。分项情况是：因公出国（境）经费9万元；公务接待费4万元；公车购置及运行费20万元。"
    assert [quantity for quantity, _ in told(read(text))] == [
        "三公经费",
        "三公·因公出国（境）费",
        "三公·公务接待费",
        "三公·公务用车小计",
    ]


def test_a_change_told_without_an_amount_is_of_whom_it_names_though_its_rate_fits_the_whole(read: Read) -> None:
    text = (
        f"{THREE}2024年公务用车购置及运行费80.00万元。"
        "公务用车购置费比2023年减少30.00万元，下降90%。公务用车运行费比2023年减少10.00万元，下降11%。"
    )
    assert _changed(read(text)) == [("三公·公务用车购置费", "30.00"), ("三公·公务用车运行费", "10.00")]


def test_a_budget_of_nothing_told_without_its_unit_is_no_subject(read: Read) -> None:
    text = (
        "第三部分 2024年部门决算情况说明\n五、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况\n"
        "节能环保支出（类）污染减排（款）减排专项支出（项）15万元，主要用于垃圾分类。年初预算为0，支出决算为15万元。"
    )
    assert {s.quantity for s in read(text, kind="决算") if "金额" in s.figures} == {"一般公共预算支出决算·项"}


def test_appropriated_income_in_a_section_of_its_own(read: Read) -> None:
    text = (
        "二、青山县档案馆2024年度部门决算情况说明\n（三）财政拨款收入决算情况。\n2024年度，本单位财政拨款收入总计90.00万元。"
        "其中：一般公共预算财政拨款收入60.00万元，政府性基金预算财政拨款收入30.00万元。"
    )
    assert told(read(text, kind="决算")) == [
        ("财政拨款收入决算总计", "90.00"),
        ("财政拨款收入·一般公共预算", "60.00"),
        ("财政拨款收入·政府性基金", "30.00"),
    ]


SPENT_ON_THREE = "青山县文化厅2024年“三公”经费决算情况说明\n"


@pytest.mark.parametrize(
    "who",
    ["厅本级和18家二级单位2024年“三公”经费支出", "厅机关以及所属单位2024年“三公”经费决算总额"],
)
def test_the_office_together_with_its_units_is_the_department(read: Read, who: str) -> None:
    text = f"{SPENT_ON_THREE}{who}50.00万元，其中：公务接待费20.00万元。"
    assert told(read(text, kind="决算")) == [("三公决算", "50.00"), ("三公决算·公务接待费", "20.00")]


def test_its_units_alone_are_not(read: Read) -> None:
    text = f"{SPENT_ON_THREE}厅18家二级单位2024年“三公”经费支出50.00万元，其中：公务接待费20.00万元。"
    assert told(read(text, kind="决算")) == [("", "50.00"), ("", "20.00")]


def test_a_total_named_in_brackets_behind_its_items_is_that_total(read: Read) -> None:
    text = (
        f"{SPENT_ON_THREE}经财政局汇总，2024年各部门因公出国（境）经费、公务接待费、公车购置费、公车运行费（“三公”经费）"
        "决算总额50.00万元，比上年下降1.8%。"
    )
    assert told(read(text, kind="决算")) == [("三公决算", "50.00")]


def test_last_years_amount_goes_to_whom_it_names(read: Read) -> None:
    text = (
        f"{SPENT_ON_THREE}2024年部门决算公开“三公”经费合计50.00万元，其中：公务接待费20.00万元，因公出国（境）费30.00万元。"
        "较2023年度部门决算公开“三公”经费合计40.00万元增加10.00万元。"
    )
    statements = [s for s in read(text, kind="决算") if "上年数" in s.figures and s.kind == "金额"]
    assert [(s.quantity, s.figures["上年数"].text) for s in statements] == [("三公决算", "40.00")]
    assert _changed(statements) == [("三公决算", "10.00")]


def test_an_amount_said_to_be_of_the_disclosure_may_be_in_another_unit(read: Read) -> None:
    text = (
        f"{SPENT_ON_THREE}“三公”经费合计50.00万元，其中：公务接待费20.00万元。\n2024年部门决算公开公务接待费20.00元。"
    )
    assert told(read(text, kind="决算"))[-1] == ("三公决算·公务接待费", "20.00")


def test_what_is_spent_on_something_ends_where_the_completion_of_the_budget_is_told(read: Read) -> None:
    text = (
        "第三部分 2024年部门决算情况说明\n五、一般公共预算财政拨款支出决算情况说明\n"
        "一般公共预算财政拨款支出90.00万元。其中：教育支出90.00万元，主要用于人员经费和办公经费，完成年初预算103%。"
    )
    education = read(text, kind="决算")[1]
    assert education.figures["完成率"].value == Decimal(103)
    assert education.words["用途"] == "人员经费和办公经费"


def test_a_number_before_an_item_and_a_comparison_without_its_year_are_skipped(read: Read) -> None:
    text = f"{THREE}“三公”经费预算33.00万元，其中：1、公务接待费8.00万元；对比减少4.00万元。"
    statements = read(text)
    assert told(statements)[1] == ("三公·公务接待费", "8.00")
    assert _changed(statements) == [("三公·公务接待费", "4.00")]


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
