"""The same thing in other words, and other things in almost the same words."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]
PROCURED = "第三部分 2024年部门预算情况说明\n八、其他重要事项的情况说明\n（二）政府采购情况\n"
RUNNING = "第三部分 2024年部门预算情况说明\n八、其他重要事项的情况说明\n（一）机关运行经费\n"
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


def test_as_many_names_as_amounts_or_nobodys(read: Read) -> None:
    text = f"{PROCURED}货物、工程和服务预算分别为6.00万元、3.00万元。"
    assert [quantity for quantity, _ in told(read(text))] == ["", ""]


def test_roughly_as_much_is_not_as_much(read: Read) -> None:
    roughly, same = read(f"{PROCURED}货物预算6.00万元，与上年基本持平；服务预算3.00万元，与上年持平。")
    assert ("持平" in roughly.words, "持平" in same.words) == (False, True)


def test_a_list_with_a_number_that_lacks_its_unit_is_not_known_to_be_whole(
    understand: Callable[..., tuple[tuple[Statement, ...], tuple[object, ...]]],
) -> None:
    statements, unread = understand(f"{SPENDING}支出预算90.00万元，其中：基本支出60.00，项目支出30.00万元。")
    assert [s.words["分项"] for s in statements if s.kind == "清单"] == ["存疑"]
    assert [u.text for u in unread] == ["60.00"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("leading", ["", "合计", "共计", "安排", "共安排", "2024年预算安排", "为", "预算安排"])
def test_words_that_lead_over_to_the_amount_are_no_part_of_its_name(read: Read, leading: str) -> None:
    assert told(read(f"{PROCURED}政府采购货物支出{leading}60.00万元。")) == [("政府采购·货物", "60.00")]


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


def test_classes_called_so_and_fees_called_short(read: Read) -> None:
    (item,) = read("三、支出预算情况说明\n（一）教育支出类科目50.00万元。")
    assert item.words["科目"] == "教育支出"
    statements = read(
        "六、“三公”经费预算情况说明\n2024年“三公”经费预算9.00万元，其中：公务接待3.00万元，公务用车运行费用6.00万元。"
    )
    assert [quantity for quantity, _ in told(statements)] == ["三公经费", "三公·公务接待费", "三公·公务用车运行费"]


def test_the_general_budget_with_what_was_carried_over_is_not_that_of_the_year(read: Read) -> None:
    text = (
        "第三部分 2024年部门预算情况说明\n二、一般公共预算财政拨款收支情况说明\n2024年一般公共预算拨款收支预算95.00万元。\n"
        "（一）一般公共预算拨款收入情况：本年一般公共预算拨款90.00万元，上年结转5.00万元。"
    )
    assert [quantity for quantity, _ in told(read(text))] == ["全国·一般公共预算", "全国·一般公共预算当年拨款", ""]


@pytest.mark.parametrize("words", ["政府性基金预算拨款支出", "使用政府性基金预算拨款安排的支出"])
def test_what_is_spent_of_the_funds_in_a_section_of_their_own(read: Read, words: str) -> None:
    section = "第三部分 2024年单位预算情况说明\n八、关于青石县档案馆2024年政府性基金预算拨款情况说明\n"
    assert told(read(f"{section}青石县档案馆2024年{words}9.00万元。")) == [("政府性基金支出", "9.00")]


def test_what_is_spent_of_state_capital_in_a_section_of_its_own(read: Read) -> None:
    section = "第三部分 2024年单位预算情况说明\n九、关于青石县档案馆2024年国有资本经营预算拨款情况说明\n"
    sentence = "青石县档案馆2024年国有资本经营预算拨款支出9.00万元。"
    assert told(read(section + sentence)) == [("国有资本经营预算支出", "9.00")]


def test_classes_without_their_last_word_and_behind_their_codes(read: Read) -> None:
    text = f"{SPENDING}2024年支出预算30.00万元，按功能科目分类：201一般公共服务支出20.00万元，社会保障和就业10.00万元。"
    assert [s.words["科目"] for s in read(text) if "科目" in s.words] == ["一般公共服务支出", "社会保障和就业"]


THREE = "第三部分 2024年部门预算情况说明\n七、“三公”经费预算情况说明\n"


def test_items_behind_words_that_announce_them_are_those_of_the_total(read: Read) -> None:
    text = f"{THREE}2024年“三公”经费预算33万元。分项情况是：因公出国（境）经费9万元；公务接待费4万元；公车购置及运行费20万元。"
    assert [quantity for quantity, _ in told(read(text))] == [
        "三公经费",
        "三公·因公出国（境）费",
        "三公·公务接待费",
        "三公·公务用车小计",
    ]


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
