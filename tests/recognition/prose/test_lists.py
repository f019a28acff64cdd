"""Enumerations: what belongs to which total, and what a share is a share of."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from audit.model.facts import Statement

Understand = Callable[..., tuple[tuple[Statement, ...], tuple[object, ...]]]


def test_items_point_to_the_statement_of_their_list_and_shares_to_its_total(understand: Understand) -> None:
    statements, _ = understand(
        "三、关于青山县档案馆2024年支出预算情况说明\n支出预算100.00万元，其中：\n"
        "基本支出60.00万元，占60.00%。\n项目支出40.00万元，占40.00%。"
    )
    total, basic, project, spending = statements
    assert (spending.kind, spending.figures["金额"]) == ("清单", total.figures["金额"])
    assert basic.parent == project.parent == spending.index
    assert basic.figures["基数"] == total.figures["金额"]


def test_a_share_of_a_named_base_is_no_share_of_the_list(understand: Understand) -> None:
    statements, _ = understand(
        "三、支出决算情况说明\n支出合计80.00万元。\n"
        "五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出60.00万元，占本年支出合计的75.00%。",
        kind="决算",
    )
    assert statements[1].figures["基数"] == statements[0].figures["金额"]


def test_a_share_of_a_base_nobody_knows_has_no_base(understand: Understand) -> None:
    statements, _ = understand(
        "三、支出决算情况说明\n支出合计80.00万元，其中：基本支出8.00万元，占可用财力的0.01%。", kind="决算"
    )
    assert "占比" in statements[1].figures
    assert "基数" not in statements[1].figures


def test_a_share_of_the_whole_county_is_no_share_of_ours(understand: Understand) -> None:
    text = "三、支出决算情况说明\n支出合计80.00万元，其中：基本支出8.00万元，占全县同类支出的0.01%。"
    statements, _ = understand(text, kind="决算")
    assert set(statements[1].figures) == {"金额", "其他比率"}


def test_shares_that_are_not_all_of_one_base_need_not_add_up(understand: Understand) -> None:
    text = (
        "三、支出决算情况说明\n支出合计80.00万元，其中：基本支出8.00万元，占10.00%；项目支出72.00万元。"
        "\n项目支出占可用财力的0.01%。"
    )
    statements, _ = understand(text, kind="决算")
    assert [s.words["占的是"] for s in statements if s.kind == "清单"] == ["上一级合计"]


def test_a_list_that_breaks_off_in_the_name_of_one_more_item_need_not_be_whole(understand: Understand) -> None:
    told = "二、收入决算情况说明\n本年收入合计90.00万元，包括：财政拨款收入70.00万元；事业收入5.00万元"
    statements, _ = understand(f"{told}；其他收入", kind="决算")
    assert statements[-1].words["分项"] == "存疑"


def test_a_list_is_whole_that_ends_without_a_stop_behind_its_last_amount(understand: Understand) -> None:
    told = "二、收入决算情况说明\n本年收入合计90.00万元，包括：财政拨款收入70.00万元；事业收入5.00万元"
    statements, _ = understand(f"{told}；其他收入9.00万元", kind="决算")
    assert statements[-1].words["分项"] == "全部"


def test_a_list_that_ends_without_a_stop_in_the_name_of_an_item_told_before_is_whole(understand: Understand) -> None:
    told = "二、收入决算情况说明\n本年收入合计90.00万元，包括：财政拨款收入70.00万元；事业收入5.00万元"
    statements, _ = understand(f"{told}，主要是增加了事业收入", kind="决算")
    assert statements[-1].words["分项"] == "全部"


def test_items_whose_subtotal_is_not_printed_count_in_the_enclosing_list(understand: Understand) -> None:
    statements, _ = understand(
        "九、财政拨款“三公”经费支出决算情况说明\n“三公”经费支出决算6.00万元，其中：因公出国（境）费支出1.00万元；"
        "公务用车购置费支出0万元；公务用车运行维护费支出3.00万元；公务接待费支出2.00万元。",
        kind="决算",
    )
    *items, whole = statements[1:]
    assert {item.parent for item in items} == {whole.index}


def test_items_under_a_printed_subtotal_count_there(understand: Understand) -> None:
    statements, _ = understand(
        "九、财政拨款“三公”经费支出决算情况说明\n公务用车购置及运行维护费支出3.00万元，其中：公务用车购置费支出0万元；"
        "公务用车运行维护费支出3.00万元。",
        kind="决算",
    )
    lists = {s.index: s.words["总项"] for s in statements if s.kind == "清单"}
    assert [lists[s.parent] for s in statements if s.parent is not None] == ["三公决算", *["三公决算·公务用车小计"] * 2]


def test_an_item_told_twice_in_its_section_counts_once(understand: Understand) -> None:
    statements, _ = understand(
        "三、关于青石县档案馆2024年支出预算情况说明\n支出预算100.00万元，其中：基本支出60.00万元，项目支出40.00万元。\n"
        "其中，基本支出60.00万元。"
    )
    assert [s.parent is not None for s in statements[:4]] == [False, True, True, False]


def test_a_list_with_an_amount_nobody_understands_beside_it_is_not_taken_for_complete(understand: Understand) -> None:
    statements, _ = understand(
        "三、关于青石县档案馆2024年支出预算情况说明\n支出预算100.00万元，其中：基本支出60.00万元，神秘支出40.00万元。"
    )
    assert statements[-1].words["分项"] == "存疑"


@pytest.mark.parametrize(
    ("told", "complete"),
    [
        ("工程50.00万元，服务12.00万元。合同外另付6.00万元。", "全部"),  # it is beyond the sentence that tells them all
        ("工程50.00万元，服务12.00万元，杂项10.00万元。", "存疑"),  # a fourth, where there should be three
        ("工程50.00万元。合同外另付6.00万元。", "存疑"),  # which may be what is spent on services
    ],
)
def test_all_that_a_list_can_have_is_the_list_where_a_sentence_tells_it(understand: Understand, told, complete) -> None:
    statements, _ = understand(
        f"十、其他重要事项情况说明\n（二）政府采购情况说明\n2024年度政府采购支出总额92.00万元，其中：货物20.00万元，{told}",
        kind="决算",
    )
    assert [s.words["分项"] for s in statements if s.kind == "清单"] == [complete]


_WORDS_LOST = (
    "三、“三公”经费情况说明\n“三公”经费预算{total}万元，其中：因公出国（境）费60.00万元，比上年减少5.00万元，主要是因为严格执行规定，"
    "严控90.00万元，比上年减少6.00万元，主要是压缩活动；公务用车购置费0.00万元。"
)


def test_a_list_that_adds_up_with_an_amount_inside_a_reason_may_have_lost_words(understand: Understand) -> None:
    statements, _ = understand(_WORDS_LOST.format(total="150.00"))
    assert [s.words["分项"] for s in statements if s.kind == "清单"] == ["存疑"]


def test_a_list_that_an_amount_inside_a_reason_does_not_mend_is_complete(understand: Understand) -> None:
    statements, _ = understand(_WORDS_LOST.format(total="149.00"))
    assert [s.words["分项"] for s in statements if s.kind == "清单"] == ["全部"]


def test_a_list_with_an_unreadable_amount_beside_it_is_not_taken_for_complete(understand: Understand) -> None:
    statements, _ = understand(
        "三、关于青石县档案馆2024年支出预算情况说明\n支出预算100.00万元，其中：基本支出60.00万元，项目支出4 0.00万元。"
    )
    assert statements[-1].words["分项"] == "存疑"


def test_the_budget_of_a_programme_is_that_of_its_own_section(understand: Understand) -> None:
    text = """
创新专项经费情况说明
六、年度预算安排
2024年度项目总预算90.00万，其中支持企业起步60.00万，支持外贸稳增长30.00万，合计90.00万。
消费专项经费情况说明
六、年度预算安排
2024年度项目总预算50.00万，其中支持首店50.00万，合计50.00万。
"""
    statements = understand(text)[0]
    totals = [s for s in statements if s.quantity == "上海·专项总预算"]
    shares = [s for s in statements if s.quantity == "上海·专项分配"]
    assert [t.words["所在节"] for t in totals] == [
        "创新专项经费情况说明／六、年度预算安排",
        "消费专项经费情况说明／六、年度预算安排",
    ]
    assert [str(s.figures["金额"].value) for s in shares] == ["60.00", "30.00", "50.00"]
    assert len({s.parent for s in shares}) == 2


def test_a_programme_whose_title_is_not_read_has_a_section_of_its_own(understand: Understand) -> None:
    text = """
项目经费情况说明
六、年度预算安排
2024年度项目总预算90.00万元。
七、绩效目标
2024年馆舍修缮
六、年度预算安排
2024年度项目总预算50.00万元。
"""
    assert [s.words["所在节"] for s in understand(text)[0] if s.quantity == "上海·专项总预算"] == [
        "项目经费情况说明／六、年度预算安排",
        "项目经费情况说明／六、年度预算安排／第2次",
    ]


def test_items_under_headings_of_their_own_are_one_list(understand: Understand) -> None:
    statements, _ = understand(
        "第三部分 2024年部门预算情况说明\n七、“三公”经费预算情况说明\n2024年“三公”经费预算20.00万元，具体如下：\n（一）公务接待费\n青山县档案馆公务接待费预算8.00万元。\n"
        "（二）公务用车购置及运行维护费\n青山县档案馆公务用车购置及运行维护费预算12.00万元。\n"
        "（三）因公出国（境）费\n青山县档案馆因公出国（境）费预算0万元。"
    )
    lists = [s for s in statements if s.kind == "清单"]
    assert [(s.words["分项"], s.figures["金额"].text) for s in lists] == [("全部", "20.00")]
    assert [s.parent for s in statements if s.quantity.startswith("三公·")] == [lists[0].index] * 3


def test_one_item_alone_is_no_whole_list_where_its_total_is_told_elsewhere(understand: Understand) -> None:
    statements, _ = understand(
        "第三部分 2024年部门预算情况说明\n一、收支预算总体情况\n2024年收入预算100.00万元。\n"
        "二、收入预算情况说明\n2024年本年收入合计90.00万元。"
    )
    assert [s.words["分项"] for s in statements if s.kind == "清单"] == ["部分"]


def test_one_item_alone_is_no_whole_list(understand: Understand) -> None:
    statements, _ = understand(
        "第三部分 2024年部门预算情况说明\n七、“三公”经费预算情况说明\n公务用车购置及运行维护费12.00万元，其中，公务用车购置费0万元，与上年相比无变化。"
    )
    lists = {s.words["总项"]: s.words["分项"] for s in statements if s.kind == "清单"}
    assert lists["三公·公务用车小计"] == "部分"


def test_what_is_carried_over_is_told_once_for_each_budget(understand: Understand) -> None:
    text = (
        "第三部分 2024年部门预算情况说明\n一、关于财政拨款收支预算情况的总体说明\n"
        "2024年财政拨款收支总预算98.00万元，收入包括一般公共预算本年收入80.00万元、上年结转5.00万元，"
        "政府性基金预算本年收入12.00万元、上年结转1.00万元。"
    )
    statements = [s for s in understand(text)[0] if s.kind == "金额"]
    assert [s.quantity.rpartition("·")[2] for s in statements][1:] == [
        "一般公共预算",
        "结转一般公共预算",
        "政府性基金",
        "结转政府性基金",
    ]


def test_what_is_carried_over_is_that_of_all_budgets_where_it_is_told_once(understand: Understand) -> None:
    text = (
        "第三部分 2024年部门预算情况说明\n一、关于财政拨款收支预算情况的总体说明\n"
        "2024年财政拨款收支总预算98.00万元，收入包括一般公共预算本年收入80.00万元、政府性基金预算本年收入12.00万元、上年结转6.00万元。"
    )
    statements = [s for s in understand(text)[0] if s.kind == "金额"]
    assert statements[-1].quantity == "全国·财政拨款·上年结转"


def test_what_is_carried_over_is_the_whole_where_the_same_amount_is_told_beside_this_years(
    understand: Understand,
) -> None:
    text = (
        "第三部分 2024年部门预算情况说明\n二、关于2024年收入总表的说明\n"
        "2024年收入预算98.00万元，其中，本年收入92.00万元，上年结转6.00万元。\n"
        "（一）本年收入92.00万元，主要包括：一般公共预算拨款收入80.00万元；政府性基金预算拨款收入12.00万元。\n"
        "（二）上年结转6.00万元，主要包括：一般公共预算结转5.00万元，政府性基金结转1.00万元。"
    )
    quantities = [s.quantity.removeprefix("全国·") for s in understand(text)[0] if s.kind == "金额"]
    assert quantities[-3:] == ["收入·上年结转", "结转·一般公共预算", "结转·政府性基金"]
    assert quantities.count("收入·上年结转") == 2


CLASSES = "第三部分 2024年部门预算情况说明\n五、一般公共预算支出情况说明\n2024年一般公共预算支出100.00万元，其中：\n"


def test_each_class_has_the_accounts_told_after_it(understand: Understand) -> None:
    statements, _ = understand(
        f"{CLASSES}（一）教育支出（类）60.00万元。其中：\n1.普通教育（款）小学教育（项）40.00万元。\n"
        "2.普通教育（款）初中教育（项）20.00万元。\n（二）卫生健康支出（类）40.00万元，其中：\n1.医疗保障（款）单位医疗（项）40.00万元。"
    )
    totals = {s.index: s.figures["金额"].text for s in statements if s.kind == "清单"}
    accounts = {s.words["项"]: totals[s.parent or 0] for s in statements if "项" in s.words}
    assert accounts == {"小学教育": "60.00", "初中教育": "60.00", "单位医疗": "40.00"}


def test_after_several_classes_an_account_is_in_none_of_them(understand: Understand) -> None:
    statements, _ = understand(
        f"{CLASSES}教育支出（类）60.00万元，卫生健康支出（类）40.00万元。\n普通教育（款）小学教育（项）50.00万元。"
    )
    account = next(s for s in statements if "项" in s.words)
    assert next(s for s in statements if s.index == account.parent).words["总项"] == "全国·一般公共预算"


def test_a_change_in_a_paragraph_of_its_own_is_that_of_the_whole_told_before(understand: Understand) -> None:
    statements, _ = understand(
        "第三部分 2024年部门预算情况说明\n七、“三公”经费预算情况说明\n2024年“三公”经费预算20.00万元，其中：公务接待费8.00万元，"
        "公务用车运行维护费12.00万元。\n与上年相比减少2.00万元，下降9.09%。"
    )
    assert {s.quantity for s in statements if "变动" in s.figures and s.kind == "金额"} == {"三公经费"}


def test_a_change_after_a_paragraph_about_several_things_is_nobodys(understand: Understand) -> None:
    statements, _ = understand(
        "第三部分 2024年部门预算情况说明\n七、“三公”经费预算情况说明\n2024年“三公”经费预算20.00万元。2024年会议费预算5.00万元。\n"
        "与上年相比减少2.00万元，下降9.09%。"
    )
    assert {s.quantity for s in statements if "变动" in s.figures and s.kind == "金额"} == {""}


def test_all_the_money_of_a_department_and_where_it_comes_from(understand: Understand) -> None:
    statements, _ = understand(
        "第三部分 2024年部门预算情况说明\n三、预算单位收入情况\n（一）部门财务收入情况\n"
        "2024年部门财务总收入100.00万元，其中：一般公共预算80.00万元，政府性基金12.00万元，事业收入2.00万元，上年结转6.00万元。"
    )
    assert [s.words["分项"] for s in statements if s.kind == "清单"] == ["全部"]


def test_a_narrative_without_tables_follows_the_templates_that_leave_the_least_in_doubt(
    understand: Understand,
) -> None:
    statements, _ = understand(
        "第三部分 青山县档案馆2024年部门预算情况说明\n二、关于青山县档案馆2024年一般公共预算当年拨款情况说明\n"
        "（一）一般公共预算当年规模变化情况\n青山县档案馆2024年一般公共预算当年拨款90.00万元。\n"
        "（二）一般公共预算当年拨款结构情况\n一般公共服务支出60.00万元，占66.67%；卫生健康支出30.00万元，占33.33%。"
    )
    shares = [s for s in statements if "占比" in s.figures]
    assert [s.figures["基数"].text for s in shares] == ["90.00", "90.00"]


def test_an_item_that_has_nothing_is_an_item(understand: Understand) -> None:
    statements, _ = understand(
        "第三部分 2024年部门预算情况说明\n七、“三公”经费预算情况说明\n2024年“三公”经费预算8.00万元，其中：公务接待费8.00万元；"
        "因公出国（境）费未安排。"
    )
    assert [s.words["分项"] for s in statements if s.kind == "清单"] == ["全部"]


def test_one_item_alone_is_not_all_there_is_unless_it_says_so(understand: Understand) -> None:
    text = "三、支出决算情况说明\n支出合计80.00万元，其中：基本支出{}。"
    part, _ = understand(text.format("60.00万元，占75.00%"), kind="决算")
    whole, _ = understand(text.format("80.00万元，占100.00%"), kind="决算")
    assert [part[-1].words["分项"], whole[-1].words["分项"]] == ["部分", "全部"]


def test_a_subtotal_told_under_the_heading_around_is_not_skipped(understand: Understand) -> None:
    statements, _ = understand(
        "二、支出决算情况说明\n支出合计100.00万元，其中：基本支出60.00万元，项目支出40.00万元。\n"
        "（一）基本支出情况\n其中：人员经费50.00万元，公用经费10.00万元。",
        kind="决算",
    )
    totals = [s.words["总项"] for s in statements if s.kind == "清单"]
    assert totals == ["支出决算合计", "支出决算·基本支出"]


def test_of_two_amounts_that_a_base_may_mean_the_one_that_fits_is_it(understand: Understand) -> None:
    statements, _ = understand(
        "一、收入支出决算总体情况说明\n总收入90.00万元。\n"
        "二、收入决算情况说明\n收入合计80.00万元，其中：财政拨款收入72.00万元，占总收入的80.00%。",
        kind="决算",
    )
    assert statements[2].figures["基数"] == statements[0].figures["金额"]


def test_the_budgets_of_items_are_those_told_with_their_amounts(understand: Understand) -> None:
    statements, _ = understand(
        "五、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况\n"
        "一般公共预算财政拨款支出年初预算为8.00万元，支出决算为9.00万元。其中：\n"
        "1、教育支出（类）普通教育（款）小学教育（项）9.00万元。主要用于：校舍。年初预算为8.00万元，支出决算为9.00万元。",
        kind="决算",
    )
    (total,) = [s for s in statements if s.kind == "清单"]
    assert [s.figures["年初预算"].text for s in statements if s.parent == total.index] == ["8.00"]


def test_a_line_that_ends_within_the_name_of_an_account_goes_on(understand: Understand) -> None:
    statements, _ = understand(
        "五、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况\n"
        "本部门全年各项支出都用在了应当用的地方，没有用在别处，也没有结余下来留到以后年度使用的。\n"
        "教育支出（类）普通教育（款）小学\n教育（项）9.00万元。",
        kind="决算",
    )
    assert {s.words["项"] for s in statements if s.quantity.endswith("·项")} == {"小学教育"}


def test_what_a_later_sentence_tells_is_no_share_of_a_programme(understand: Understand) -> None:
    statements, _ = understand(
        "创新专项经费情况说明\n六、年度预算安排\n"
        "项目年度总预算50.00万元，其中支持研发30.00万元，支持推广20.00万元。近年累计清退收费7.77万元。"
    )
    shares = [s.figures["金额"].text for s in statements if s.parent is not None]
    assert shares == ["30.00", "20.00"]
    assert statements[-1].words["分项"] == "存疑"


def test_what_a_programme_is_allotted_this_year_is_its_budget(understand: Understand) -> None:
    statements, _ = understand(
        "道路保洁项目经费情况说明\n六、年度预算安排\n2024年度安排财政资金50.00万元，其中清扫30.00万元，冲洗20.00万元。"
    )
    assert [s.figures["金额"].text for s in statements if s.quantity == "上海·专项年度预算"] == ["50.00"]
    assert [s.figures["金额"].text for s in statements if s.quantity == "上海·专项分配"] == ["30.00", "20.00"]


def test_a_paragraph_that_ended_is_not_gone_on_with(understand: Understand) -> None:
    statements, _ = understand(
        "2024年部门预算编制说明\n某类设备共7.77万元，其中：桌椅3.33万元，柜子4.44万元。\n"
        "2.公务接待费9.00万元，主要用于接待。比上年增加1.00万元。"
    )
    assert [s.figures["金额"].text for s in statements if "变动" in s.figures] == ["9.00"]


def test_a_line_that_tells_the_unit_is_no_part_of_the_sentence_below(understand: Understand) -> None:
    statements, _ = understand(
        "三、关于青山县档案馆2024年支出预算情况说明\n支出预算100.00万元，其中：\n基本支出60.00万元。\n单位：万元\n项目支出40.00万元。"
    )
    assert [s.quantity for s in statements if s.kind == "金额"] == ["支出合计", "支出·基本支出", "支出·项目支出"]


def test_a_budget_compared_with_again_is_no_further_item(understand: Understand) -> None:
    statements, _ = understand(
        "八、政府性基金预算财政拨款收入支出决算情况说明\n"
        "2024年度政府性基金预算财政拨款支出总计80.00万元，其中：年末结转和结余20.00万元，本年支出60.00万元。\n"
        "政府性基金预算财政拨款收入支出总体与上年相比，增加8.00万元，增长11.11%，主要原因是：项目增加。"
        "与年初预算相比，年初预算数60.00万元，决算数80.00万元，预决算差异率33.33%，主要原因是：含年初结转。",
        kind="决算",
    )
    assert [s.words["分项"] for s in statements if s.kind == "清单"] == ["全部"]


_OF_SHANGHAI = (
    "2024年部门预算编制说明\n2024年收入预算90.00万元，其中：财政拨款收入90.00万元；事业收入0万元；其他收入0万元。\n"
)


def _made_up(statements: tuple[Statement, ...], name: str) -> list[str]:
    return [s.words["分项"] for s in statements if s.kind == "清单" and s.quantity == name]


def test_an_amount_of_nobody_known_far_behind_a_whole_list_is_no_item_of_it(understand: Understand) -> None:
    statements, _ = understand(
        f"{_OF_SHANGHAI}支出预算90.00万元，其中：财政拨款支出预算90.00万元。\n财政拨款支出主要内容如下：\n"
        "1.“教育支出（类）其他教育支出（款）其他教育支出（项）”90.00万元，主要用于培训。\n2.另有青年活动资金3.00万元。"
    )
    assert _made_up(statements, "收入预算构成") == ["全部"]


def test_one_right_behind_it_may_be(understand: Understand) -> None:
    statements, _ = understand(f"{_OF_SHANGHAI}另有青年活动资金3.00万元。")
    assert _made_up(statements, "收入预算构成") == ["存疑"]


def test_another_total_told_in_two_ways_leaves_a_list_whole(understand: Understand) -> None:
    statements, _ = understand(
        "第三部分 2024年单位预算情况说明\n五、一般公共预算支出情况说明\n"
        "2024年一般公共预算拨款支出90.00万元，其中：基本支出80.00万元，项目支出10.00万元。\n"
        "事业单位医疗60.00万元，其中：基本支出60.00万元，项目支出0万元。\n"
        "住房公积金30.00万元，其中：基本支出20.00万元，项目支出10.00万元。"
    )
    assert _made_up(statements, "各项的基本支出和项目支出") == ["全部", "全部"]


def test_basic_and_project_expenditure_are_the_whole_of_the_general_budget(understand: Understand) -> None:
    statements, _ = understand(
        "二、部门预算情况说明\n2024年一般公共预算财政拨款收入90.00万元，一般公共预算财政拨款支出90.00万元，比2023年减少20.00万元。"
        "其中：基本支出60.00万元，比2023年增加1.00万元；项目支出30.00万元，比2023年减少21.00万元。"
    )
    assert _made_up(statements, "一般公共预算按性质") == ["全部"]


def test_a_list_keeps_the_rate_by_which_its_total_changed(understand: Understand) -> None:
    statements, _ = understand(
        "青山县档案馆2024年“三公”经费决算情况说明\n2024年“三公”经费支出决算总额50万元，比上年下降5.0%。"
        "其中：公务接待费决算20万元，比上年下降9.1%；因公出国（境）费决算30万元，比上年下降2.0%。",
        kind="决算",
    )
    (three,) = (s for s in statements if s.kind == "清单")
    assert three.figures["幅度"].value == Decimal("-5.0")


@pytest.mark.parametrize(
    "aside",
    ["（其中上年结转5.00万元），", "（含上年结转5.00万元），", "（上年结转5.00万元），", "，其中上年结转5.00万元；"],
)
@pytest.mark.parametrize("heading", ["一、收支预算总体情况说明", "二、收入预算情况说明"])
def test_a_part_of_an_item_is_no_item_beside_it(understand: Understand, heading: str, aside: str) -> None:
    text = f"{heading}\n2024年收入预算100.00万元，其中：一般公共预算拨款收入80.00万元{aside}其他收入20.00万元。"
    statements, _ = understand(text)
    assert [s.figures["金额"].text for s in statements if s.parent is not None] == ["80.00", "20.00"]


def test_what_makes_up_a_total_only_with_the_bracket_behind_it_is_an_item(understand: Understand) -> None:
    text = "二、收入预算情况说明\n2024年收入预算100.00万元，其中：其他收入80.00万元（上年结转20.00万元，另行说明）。"
    statements, _ = understand(text)
    assert [s.figures["金额"].text for s in statements if s.parent is not None] == ["80.00", "20.00"]


def test_two_kinds_of_projects_are_what_the_spending_on_projects_is_made_up_of(understand: Understand) -> None:
    text = (
        "三、支出预算情况说明\n2024年支出预算100.00万元，其中：基本支出60.00万元，"
        "项目支出40.00万元（运转类项目15.00万元、特定目标类项目25.00万元）。"
    )
    statements, _ = understand(text)
    kinds = [s.parent for s in statements if s.figures["金额"].text in {"15.00", "25.00"}]
    assert {statements[parent].words["分项"] for parent in kinds if parent is not None} == {"部分"}


def test_the_number_of_an_item_behind_the_words_that_announce_the_list_is_no_part_of_its_name(
    understand: Understand,
) -> None:
    statements, _ = understand(
        "五、一般公共预算财政拨款支出决算情况说明\n（二）结构情况\n一般公共预算财政拨款支出100.00万元，主要用于以下方面："
        "1.教育支出（类）80.00万元，占80.00%；2.住房保障支出（类）20.00万元，占20.00%。",
        kind="决算",
    )
    told = [s.words["科目"] for s in statements if s.quantity == "一般公共预算支出决算·类"]
    assert told == ["教育支出", "住房保障支出"]
