"""Each sentence pattern on one invented sentence."""

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from audit.model.document import Layout
from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]
INCOME = "二、关于青山县档案馆2024年收入预算情况说明"
SPENDING = "三、关于青山县档案馆2024年支出预算情况说明"
GENERAL = "五、关于青山县档案馆2024年一般公共预算当年拨款情况说明"


def values(statement: Statement) -> Mapping[str, Decimal]:
    return {slot: figure.value for slot, figure in statement.figures.items()}


def test_share_change_and_rate_belong_to_the_amount_before_them_signed_by_their_direction(read: Read) -> None:
    (item,) = read(
        f"{INCOME}\n单位资金 30.00万元，占 1.50%，比上年预算减少 10.00 万元，下降 25.00%，主要原因是缩减开支。"
    )
    assert item.quantity == "收入·单位资金"
    assert values(item) == {
        "金额": Decimal("30.00"),
        "占比": Decimal("1.50"),
        "变动": Decimal("-10.00"),
        "幅度": Decimal("-25.00"),
    }
    assert item.words["原因"] == "缩减开支"


@pytest.mark.parametrize("against", ["与上年相比", "比上年", "与上年数相比", "较上年预算数", "与2023年同期相比"])
def test_what_a_change_is_measured_against_is_no_subject(read: Read, against: str) -> None:
    (item,) = read(f"{INCOME}\n单位资金30.00万元，{against}，减少10.00万元，下降25.00%。")
    assert values(item) == {"金额": Decimal("30.00"), "变动": Decimal("-10.00"), "幅度": Decimal("-25.00")}


def test_a_change_after_a_total_and_its_first_part_belongs_to_the_part(read: Read) -> None:
    total, part = read(
        f"{GENERAL}\n一般公共预算拨款合计500.00万元，其中：基本支出200.00万元，比上年预算增加10.00万元。"
    )
    assert set(total.figures) == {"金额"}
    assert values(part) == {"金额": Decimal("200.00"), "变动": Decimal("10.00")}


def test_two_totals_in_one_sentence_each_get_their_own_change(read: Read) -> None:
    income, spending = read(
        "一、收入支出决算总体情况说明\n2024年度收入总计90.00万元，支出总计80.00万元。"
        "与上年相比，收入总计减少10.00万元，下降10.00%，支出总计增加5.00万元，增长6.67%。",
        kind="决算",
    )
    assert values(income) == {"金额": Decimal("90.00"), "变动": Decimal("-10.00"), "幅度": Decimal("-10.00")}
    assert values(spending) == {"金额": Decimal("80.00"), "变动": Decimal("5.00"), "幅度": Decimal("6.67")}


def test_the_final_account_names_its_budget_and_how_far_it_was_completed(read: Read) -> None:
    (item,) = read(
        "五、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况\n"
        "教育支出年初预算50.00万元，支出决算40.00万元，完成年初预算的80.00%，用于教师培训。较上年决算增加8.00万元，增长25.00%。",
        kind="决算",
    )
    assert values(item) == {
        "年初预算": Decimal("50.00"),
        "金额": Decimal("40.00"),
        "完成率": Decimal("80.00"),
        "变动": Decimal("8.00"),
        "幅度": Decimal("25.00"),
    }


def test_figures_of_a_reason_bind_to_nothing_and_are_reported_as_passed_over(
    understand: Callable[..., tuple[tuple[Statement, ...], tuple[object, ...]]],
) -> None:
    statements, unread = understand(f"{SPENDING}\n基本支出60.00万元，占60.00%，主要原因是补发上年4.72万元。")
    assert set(statements[0].figures) == {"金额", "占比"}
    assert [u.figures for u in unread] == [1]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "sentence",
    [
        "根据新财社〔2018〕43号文件，2024年1月1日起执行。",
        "联系电话13800001111，编制20人。",
        "单位价值50万元以上大型设备0台，单价100万元（含）以上设备0台。",
        "补贴标准100元/人。",
    ],
)
def test_document_numbers_dates_phones_and_limits_are_no_amounts(read: Read, sentence: str) -> None:
    assert read(f"{SPENDING}\n{sentence}") == ()


def test_an_amount_whose_subject_no_pattern_knows_stays_without_quantity_and_takes_no_share_of_others(
    understand: Callable[..., tuple[tuple[Statement, ...], tuple[object, ...]]],
) -> None:
    statements, unread = understand(f"{SPENDING}\n神秘支出3.00万元，比上年增加1.00万元，增长50.00%。")
    assert statements[0].quantity == ""
    assert set(statements[0].figures) == {"金额", "变动", "幅度"}
    assert [u.reason for u in unread] == ["没有认出「神秘支出」指哪一项"]  # type: ignore[attr-defined]


def test_an_account_is_captured_with_its_three_names(read: Read) -> None:
    (item,) = read(
        f"{GENERAL}\n3.文化支出（类）文物（款）档案事务（项）：2024年预算数为7.00万元，比上年预算增加2.00万元，增长40.00%。"
    )
    assert item.quantity == "一般公共预算·项"
    assert (item.words["类"], item.words["款"], item.words["项"]) == ("文化支出", "文物", "档案事务")
    assert item.figures["金额"].value == 7


def test_a_year_of_its_own_is_the_year_at_hand_and_another_year_is_the_prior_one(read: Read) -> None:
    (item,) = read(f"{GENERAL}\n教育支出（类）2024年预算数为9.00万元，2023年预算数为8.00万元。")
    assert values(item) == {"金额": Decimal("9.00"), "上年数": Decimal("8.00")}


def test_not_provided_for_is_a_claim_about_the_named_quantity(read: Read) -> None:
    (item,) = read(f"{INCOME}\n政府性基金预算未安排。")
    assert (item.quantity, item.words["未安排"], dict(item.figures)) == ("收入·政府性基金", "未安排", {})


def test_a_claim_without_subject_speaks_of_what_its_section_is_about(read: Read) -> None:
    (item,) = read("七、政府性基金预算财政拨款收支决算情况说明\n本年度无此项收支。", kind="决算")
    assert item.quantity == "政府性基金支出决算"


def test_a_change_told_in_a_later_paragraph_joins_the_amount_told_before(read: Read) -> None:
    (item,) = read(
        "十、关于青山县档案馆2024年财政拨款“三公”经费预算情况说明\n公务接待费3.00万元。\n公务接待费减少1.00万元，下降25.00%。"
    )
    assert values(item) == {"金额": Decimal("3.00"), "变动": Decimal("-1.00"), "幅度": Decimal("-25.00")}


def test_a_rate_without_percent_sign_is_kept_as_a_word(read: Read) -> None:
    (item,) = read(f"{SPENDING}\n基本支出60.00万元，比上年增加6.00万元，增长11.11。")
    assert "幅度" not in item.figures
    assert item.words["幅度写法"] == "11.11"


def test_a_subject_with_a_sentence_of_its_own_is_what_the_paragraph_speaks_of(read: Read) -> None:
    (item,) = read(
        "五、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况\n"
        "1、教育支出（类）进修及培训（款）培训支出（项）。主要用于：教师培训。年初预算为5.00万元，支出决算为4.00万元。"
        "完成年初预算的80.00%。决算数小于预算数的主要原因：厉行节约。",
        kind="决算",
    )
    assert (item.quantity, item.words["项"]) == ("一般公共预算支出决算·项", "培训支出")
    assert set(item.figures) == {"年初预算", "金额", "完成率"}
    assert (item.words["决算比较"], item.words["原因"]) == ("小于", "厉行节约")


def test_a_difference_from_the_budget_is_no_claim_that_both_are_equal(read: Read) -> None:
    (item,) = read(
        "五、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况\n"
        "教育支出年初预算5.00万元，支出决算4.00万元，决算与年初预算数差异的主要原因是节约。",
        kind="决算",
    )
    assert "决算比较" not in item.words


def test_a_second_amount_without_a_subject_restates_nothing(read: Read) -> None:
    first, second = read(f"{SPENDING}\n基本支出60.00万元，其中：40.00万元为工资。")
    assert set(first.figures) == {"金额"}
    assert second.quantity == ""


@pytest.mark.parametrize(
    "text",
    [
        "支出预算100.00万元，其中：基本支出70.00万元，占\n项目支出30.00万元，占\n70.00%；\n30.00%；",
        "支出预算100.00万元，其中：基本支出70.00万元，占“三\n70.00%。",
    ],
)
def test_percentages_of_a_paragraph_whose_words_came_out_of_order_are_nobodys(read: Read, text: str) -> None:
    assert not [s for s in read(f"{SPENDING}\n{text}") if "占比" in s.figures]


@pytest.mark.parametrize(
    ("heading", "sentence", "quantities"),
    [
        ("一、收入支出决算总体情况说明", "2024年度收、支总计90.00万元。", {"收支决算总计": "90.00"}),
        (
            "一、收入支出决算总体情况说明",
            "2024年度总收入90.00万元，总支出80.00万元。",
            {"决算·总收入": "90.00", "决算·总支出": "80.00"},
        ),
        (
            "四、财政拨款收入支出决算总体情况说明",
            "2024年度财政拨款收、支总计均为90.00万元。",
            {"财政拨款收入决算总计": "90.00"},
        ),
        (
            "八、政府性基金预算财政拨款收入支出决算情况说明",
            "2024年度政府性基金预算财政拨款支出9.00万元。",
            {"政府性基金支出决算": "9.00"},
        ),
        (
            "九、国有资本经营预算财政拨款支出决算情况说明",
            "2024年度国有资本经营预算财政拨款支出9.00万元。",
            {"国有资本经营预算支出决算": "9.00"},
        ),
        (
            "七、财政拨款“三公”经费支出决算情况说明",
            "1.因公出国（境）经费支出3.00万元。",
            {"三公决算·因公出国（境）费": "3.00"},
        ),
        (
            "五、一般公共预算财政拨款支出决算情况说明\n（二）一般公共预算财政拨款支出决算结构情况",
            "教育支出（类）支出9.00万元，占90.00%；卫生健康支出（类）1.00万元，占10.00%。",
            {"一般公共预算支出决算·类": "1.00"},
        ),
    ],
)
def test_final_accounts_say_their_totals_in_many_words(read: Read, heading, sentence, quantities) -> None:
    assert {s.quantity: s.figures["金额"].text for s in read(f"{heading}\n{sentence}", kind="决算")} == quantities


def test_what_a_bracket_breaks_down_stands_between_an_amount_and_its_share(read: Read) -> None:
    said = read(
        "二、收入决算情况说明\n本年收入合计900.00万元，其中：财政拨款收入890.00万元（其中：一般公共预算财政拨款收入880.00万元，"
        "政府性基金预算财政拨款收入10.00万元），占收入合计的98.89%；其他收入10.00万元。",
        kind="决算",
    )
    by_quantity = {statement.quantity: statement for statement in said if statement.kind == "金额"}
    assert values(by_quantity["收入决算·财政拨款"])["占比"] == Decimal("98.89")
    assert values(by_quantity["收入决算·政府性基金"]) == {"金额": Decimal("10.00")}
    parents = {name: statement.parent for name, statement in by_quantity.items()}
    assert parents["收入决算·财政拨款"] == parents["收入决算·其他"] != parents["收入决算·政府性基金"]


def test_a_narrative_without_tables_is_read_with_the_national_patterns_where_its_region_has_none(read: Read) -> None:
    (item,) = read("一、收支预算总体情况\n2024年收支预算总数900.00万元，比2023年收支预算总数减少10.00万元，下降1.10%。")
    assert item.quantity == "全国·收支总计"
    assert values(item)["变动"] == Decimal("-10.00")


@pytest.mark.parametrize(
    "other",
    [
        "工资福利支出预算",
        "政府性基金支出预算",
        "所属单位支出预算",
        "上年支出预算",
        "2023年支出预算",
        "事业单位支出预算",
    ],
)
def test_the_expenditure_of_something_else_is_not_that_of_the_disclosure(read: Read, other: str) -> None:
    own, others = read(f"{SPENDING}\n2024年支出预算100.00万元。{other}50.00万元。")
    assert own.quantity == "支出合计"
    assert others.quantity in {"", "全国·支出·经济分类"}  # a part of it, at most


def test_a_line_that_names_and_says_nothing_is_a_heading_of_its_own(read: Read) -> None:
    text = """二、关于收入预算情况说明
收入的构成
青山县档案馆2024年收入预算为35.75万元，比2023年增加0.25万元，增长0.7%，主要原因是人员增加一名"""
    assert [s.subject for s in read(text, layout=Layout.FLOW)] == ["青山县档案馆2024年收入预算"]


def test_a_budget_added_to_is_no_longer_the_first_one(read: Read) -> None:
    said = read(
        "五、一般公共预算财政拨款支出决算情况说明\n（一）一般公共预算财政拨款支出决算总体情况\n"
        "2024年度一般公共预算财政拨款支出年初预算50.00万元，年中追加10.00万元，支出决算48.00万元，完成预算的80.00%。",
        kind="决算",
    )
    assert any("追加" in s.words and "年初预算" in s.figures for s in said)


def test_headings_that_no_national_section_says_are_tried_with_the_region_that_says_them(read: Read) -> None:
    statements = read(
        "2024年部门预算编制说明\n"
        "2024年，青山县档案馆收入预算90.00万元，其中：财政拨款收入90.00万元，比2023年预算减少5.00万元；事业收入0万元。\n"
        "其他相关情况说明\n一、2024年“三公”经费预算情况说明\n2024年“三公”经费预算数为4.00万元。\n"
        "二、机关运行经费预算\n2024年青山县档案馆财政拨款的机关运行经费预算为6.00万元。\n"
        "三、政府采购预算情况\n2024年本部门政府采购预算7.00万元。\n"
    )
    quantities = {s.quantity for s in statements}
    assert {"上海·财政拨款收入", "三公经费", "机关运行经费", "政府采购"} <= quantities
