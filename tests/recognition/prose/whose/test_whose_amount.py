"""Whose an amount is where the same words are said of a part, of the whole, or of several lists."""

from collections.abc import Callable

import pytest

from audit.model.facts import Statement, Unrecognised

Understand = Callable[..., tuple[tuple[Statement, ...], tuple[Unrecognised, ...]]]
Read = Callable[..., tuple[Statement, ...]]
INCOME = "二、收入总表的说明\n"


def test_income_carried_over_is_no_income_of_the_year(read: Read) -> None:
    this_year, carried = read(
        f"{INCOME}本年一般公共预算收入90.00万元，占90.00%；\n上年结转结余的一般公共预算收入10.00万元，占10.00%。"
    )
    assert this_year.quantity == "全国·收入·一般公共预算"
    assert carried.quantity != this_year.quantity


def test_after_a_total_and_its_items_the_next_sentence_speaks_of_the_total(read: Read) -> None:
    total, *items = read(
        "三、支出总表的说明\n支出预算90.00万元，其中：基本支出60.00万元；项目支出30.00万元。比上年增加9.00万元。"
    )
    assert "变动" in total.figures
    assert not any("变动" in item.figures for item in items)


def test_an_item_in_a_sentence_of_its_own_keeps_what_is_said_next(read: Read) -> None:
    statements = read(
        "三、支出总表的说明\n支出预算90.00万元，其中：\n基本支出60.00万元，占66.67%。比上年增加9.00万元。"
    )
    assert "变动" in statements[1].figures


def test_a_share_in_a_list_within_a_list_is_one_of_the_total_it_fits(understand: Understand) -> None:
    statements, _ = understand(
        f"{INCOME}收入预算100.00万元，其中：本年收入80.00万元，占80.00%；上年结转20.00万元，占20.00%。\n"
        "本年收入80.00万元，主要包括：一般公共预算拨款收入60.00万元，占75.00%；单位资金收入20.00万元，占20.00%。"
    )
    bases = {s.quantity: str(s.figures["基数"].value) for s in statements if "基数" in s.figures}
    assert bases["全国·收入·一般公共预算"] == "80.00"
    assert bases["全国·收入·单位资金"] == "100.00"


def test_appropriations_told_by_source_are_passed_over(understand: Understand) -> None:
    statements, unread = understand(
        "四、财政拨款收支总表的说明\n财政拨款收支预算90.00万元，收入按资金来源分为：一般公共预算拨款80.00万元、"
        "政府性基金预算拨款10.00万元；按资金年度分为：上年结转收入5.00万元。"
    )
    assert "全国·财政拨款·一般公共预算" not in {s.quantity for s in statements}
    assert sum(u.figures for u in unread) == 2


def test_what_follows_a_bracket_that_ends_a_sentence_is_said_of_the_amount_before_it(read: Read) -> None:
    first, *inside = read(
        "十二、机关运行经费支出决算情况说明\n机关运行经费支出决算90.00万元（其中：一般公共预算支出90.00万元；"
        "政府性基金预算支出0万元）。与上年相比，减少9.00万元，减少9.09%。",
        kind="决算",
    )
    assert str(first.figures["变动"].value) == "-9.00"
    assert not any("变动" in one.figures for one in inside)


def test_a_paragraph_that_only_names_an_item_is_the_subject_of_the_next(read: Read) -> None:
    (item,) = read(
        "五、财政拨款支出决算情况说明\n1．商贸事务（款）行政运行（项）。\n年初预算50.00万元，支出决算60.00万元。",
        kind="决算",
    )
    assert (item.quantity, item.words["项"]) == ("财政拨款支出决算·项", "行政运行")


def test_items_by_their_codes_are_told_apart(read: Read) -> None:
    items = read(
        "二、一般公共预算财政拨款支出决算情况说明\n（一）2011301行政运行60.00万元。\n（二）2011350事业运行30.00万元。",
        kind="决算",
    )
    assert [item.words["项"] for item in items] == ["2011301", "2011350"]


def test_a_paragraph_that_begins_with_an_amount_speaks_of_what_its_section_is_about(read: Read) -> None:
    (reception,) = read("六、“三公”经费支出预算情况\n（二）公务接待费\n2024年度预算安排9.00万元，主要用于接待。")
    assert reception.quantity == "三公·公务接待费"


def test_items_of_another_breakdown_are_no_parts_of_what_was_told_last(read: Read) -> None:
    statements = read(
        "一、部门收支总体情况\n支出预算90.00万元，包括：基本支出60.00万元；项目支出30.00万元。"
        "其中：住房保障支出9.00万元；按支出经济分类，工资福利支出50.00万元，商品和服务支出40.00万元。"
    )
    assert not any("项目支出·经济分类" in one.quantity for one in statements)


def test_shares_of_the_outer_total_need_not_add_up_in_the_inner_list(understand: Understand) -> None:
    statements, _ = understand(
        f"{INCOME}收入预算100.00万元，其中：本年收入80.00万元，占80.00%；上年结转20.00万元，占20.00%。\n"
        "本年收入80.00万元，主要包括：一般公共预算拨款收入60.00万元，占60.00%；单位资金收入20.00万元，占20.00%。"
    )
    told = {s.words["总项"]: s.words["占的是"] for s in statements if s.kind == "清单"}
    assert told == {"全国·收入合计": "合计", "全国·本年收入": "上一级合计"}


def test_parts_of_an_item_are_not_the_whole_that_is_called_so(read: Read) -> None:
    statements = read(
        "五、一般公共预算支出情况说明\n2024年一般公共预算支出90.00万元，其中：基本支出70.00万元，项目支出20.00万元。\n"
        "教育支出40.00万元，其中：基本支出30.00万元，项目支出10.00万元。"
    )
    assert [s.figures["金额"].text for s in statements if s.quantity.endswith("·基本支出")] == ["70.00"]


def test_an_increase_after_what_a_total_includes_is_that_of_the_total(read: Read) -> None:
    total, *inside = read(
        "一、部门收支总体情况\n2024年收支总预算100.00万元，含青石站经费10.00万元，青石园经费20.00万元；"
        "比2023年预算增加25.00万元，增长33.33%。"
    )
    assert {"变动", "幅度"} <= total.figures.keys()
    assert not any("变动" in one.figures for one in inside)


def test_a_rate_tells_that_the_increase_before_it_is_that_of_the_total(read: Read) -> None:
    total, *inside = read(
        "三、支出预算情况说明\n2024年支出预算100.00万元，其中：基本支出10.00万元，项目支出90.00万元，同比增加60.00万元，增长150.00%。"
    )
    assert (total.figures["变动"].text, total.words["方向"]) == ("60.00", "增加")
    assert not any("变动" in one.figures for one in inside)


def test_a_reason_ends_where_the_next_number_begins(read: Read) -> None:
    statements = read(
        "六、“三公”经费预算情况说明\n一、2024年因公出国（境）费预算3.00万元，主要原因是厉行节约，"
        "二、2024年公务接待费预算2.00万元，与2023年预算持平。"
    )
    assert [s.quantity for s in statements] == ["三公·因公出国（境）费", "三公·公务接待费"]


def test_after_parts_of_an_unlisted_total_the_next_sentence_speaks_of_the_total(read: Read) -> None:
    total, *parts = read(
        f"{INCOME}收入预算100.00万元，其中：上年结转20.00万元，占20.00%；\n一般公共预算收入79.00万元，占79.00%；"
        "其他收入1.00万元，占1.00%。比上年预算数增加9.00万元。"
    )
    assert "变动" in total.figures
    assert not any("变动" in part.figures for part in parts)


def test_a_prior_that_is_true_of_the_whole_only_is_the_wholes(read: Read) -> None:
    cars, fuel, other = read(
        "四、财政拨款“三公”经费预算情况说明\n公务用车运行维护费2024年预算数5.00万元，其中：公务用车加油3.00万元，"
        "公务用车其他支出2.00万元，比2023年年初预算数6.00万元减少1.00万元。"
    )[:3]
    assert {"上年数", "变动"} <= cars.figures.keys()
    assert "上年数" not in fuel.figures.keys() | other.figures.keys()


def test_a_prior_that_is_true_of_the_part_is_the_parts(read: Read) -> None:
    cars, _, other = read(
        "四、财政拨款“三公”经费预算情况说明\n公务用车运行维护费2024年预算数5.00万元，其中：公务用车加油3.00万元，"
        "公务用车其他支出2.00万元，比2023年年初预算数3.00万元减少1.00万元。"
    )[:3]
    assert "上年数" not in cars.figures
    assert {"上年数", "变动"} <= other.figures.keys()


def test_a_reason_is_that_of_the_subject_said_to_have_changed(read: Read) -> None:
    cars, guests = read(
        "九、财政拨款“三公”经费支出决算情况说明\n公务用车购置及运行维护费支出决算增加1.00万元，公务接待费支出决算"
        "减少2.00万元。公务用车购置及运行维护费支出增加的主要原因是车辆老旧。",
        kind="决算",
    )
    assert "原因" in cars.words
    assert "原因" not in guests.words


def test_the_budget_of_an_item_may_follow_what_the_money_is_for(read: Read) -> None:
    item, *_ = read(
        "五、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况\n"
        "1.节能环保支出（类）污染防治（款）水体（项），主要用于水质监测，年初预算为9.00万元，当年支出决算为8.00万元。",
        kind="决算",
    )
    assert {slot: str(figure.value) for slot, figure in item.figures.items()} == {"年初预算": "9.00", "金额": "8.00"}


def test_a_line_that_begins_with_the_budget_goes_on_with_the_item_above(read: Read) -> None:
    item, *_ = read(
        "五、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况\n"
        "1.节能环保支出（类）污染防治（款）水体（项），主要用于水质监测。\n年初预算为9.00万元，支出决算为8.00万元。",
        kind="决算",
    )
    assert item.words["项"] == "水体"


def test_a_comparison_after_a_reason_is_of_the_amount_before_it(read: Read) -> None:
    (statement,) = read(
        "九、“三公”经费支出决算情况说明\n“三公”经费支出决算15.00万元，较预算减少5.00万元，下降25.00%，主要是厉行节约；"
        "较上年增加3.00万元，增长25.00%。",
        kind="决算",
    )
    assert [statement.figures[slot].text for slot in ("预算差", "预算差幅度", "变动", "幅度")] == [
        "5.00",
        "25.00%",
        "3.00",
        "25.00%",
    ]


def test_a_difference_from_the_budget_and_its_rate_may_stand_in_brackets_or_after_a_dun(read: Read) -> None:
    for between, end in (("、下降", ""), ("（下降", "）"), ("（", "）"), ("，降幅为", "")):
        (statement,) = read(
            "九、“三公”经费支出决算情况说明\n“三公”经费支出决算15.00万元，"
            f"较年初预算减少5.00万元{between}25.00%{end}，较上年增加3.00万元，增长20.00%。",
            kind="决算",
        )
        assert (statement.figures["预算差幅度"].text, statement.figures["幅度"].text) == ("25.00%", "20.00%")


def test_of_a_run_of_shares_or_changes_after_several_amounts_nobody_says_whose_each_is(read: Read) -> None:
    whole = "三、支出决算情况说明\n本年支出合计100.00万元，其中：基本支出、项目支出分别为60.00万元、40.00万元，"
    for rest in ("占60.00%和40.00%。", "比上年增加20.00万元、10.00万元，增长50.00%和33.33%。"):
        told = [set(one.figures) for one in read(whole + rest, kind="决算")]
        assert told[:3] == [{"金额"}, {"金额"}, {"金额"}]


def test_what_was_spent_last_year_is_the_base_of_the_changes_that_follow(read: Read) -> None:
    (statement,) = read(
        "九、“三公”经费支出决算情况说明\n“三公”经费支出决算15.00万元，上年支出12.00万元，较上年增加3.00万元，增长25.00%。",
        kind="决算",
    )
    assert {slot: one.text for slot, one in statement.figures.items()} == {
        "金额": "15.00",
        "上年数": "12.00",
        "变动": "3.00",
        "幅度": "25.00%",
    }


def test_a_prior_said_again_with_the_change_is_still_the_parts(read: Read) -> None:
    whole, part = read(
        "二、收入决算情况说明\n本年收入合计100.00万元，其中：财政拨款收入100.00万元，占100.00%，上年80.00万元，"
        "较上年80.00万元增加20.00万元，增长25.00%。",
        kind="决算",
    )
    assert set(whole.figures) == {"金额"}
    assert {"上年数", "变动", "幅度"} <= part.figures.keys()


def test_a_prior_of_the_same_amount_behind_a_full_stop_is_another(read: Read) -> None:
    first, *_ = read(
        "二、收入决算情况说明\n财政拨款收入100.00万元，上年80.00万元。上年80.00万元，比上年增加20.00万元。", kind="决算"
    )
    assert "变动" not in first.figures


def test_a_rate_told_before_its_change_is_the_wholes_where_both_are_true_of_that_only(read: Read) -> None:
    whole, *parts = read(
        "三、支出决算情况说明\n基本支出60.00万元，其中：人员经费40.00万元，公用经费20.00万元；比上年下降25.00%（减少20.00万元）。",
        kind="决算",
    )
    assert {"变动", "幅度"} <= whole.figures.keys()
    assert [set(part.figures) for part in parts] == [{"金额"}, {"金额"}]


def test_parts_are_joined_by_and_and_behind_brackets_too(read: Read) -> None:
    for said in (
        "基本支出、项目支出分别为60.00万元和40.00万元",
        "基本支出60.00万元（占60.00%）、项目支出40.00万元（占40.00%）",
    ):
        whole, _, last = read(
            f"三、支出决算情况说明\n本年支出合计100.00万元，其中：{said}，较上年下降20.00%（减少25.00万元）。",
            kind="决算",
        )
        assert {"变动", "幅度"} <= whole.figures.keys()
        assert "幅度" not in last.figures


def test_an_amount_within_a_reason_is_not_taken_for_a_comparison(read: Read) -> None:
    first, *_ = read(
        "九、“三公”经费支出决算情况说明\n“三公”经费支出决算15.00万元，主要原因是：一是人员增加；二是项目较上年增加3.00万元。",
        kind="决算",
    )
    assert "变动" not in first.figures


def test_what_is_spent_after_a_fund_s_income_is_of_that_fund(read: Read) -> None:
    said = read(
        "四、财政拨款收入支出决算总体情况说明\n财政拨款本年收入90.00万元，本年支出80.00万元。其中：\n"
        "一般公共预算财政拨款本年收入70.00万元；本年支出60.00万元。",
        kind="决算",
    )
    assert [s.quantity for s in said] == [
        "财政拨款决算·本年收入",
        "财政拨款决算·本年支出",
        "财政拨款决算·一般公共预算",
        "一般公共预算支出决算",
    ]


def test_what_an_increase_is_made_up_of_is_not_the_increase(read: Read) -> None:
    first, *_ = read(
        "九、“三公”经费支出决算情况说明\n公务接待费支出决算15.00万元。其中增加3.00万元为追加的绩效工资。", kind="决算"
    )
    assert "变动" not in first.figures


def test_what_makes_up_one_account_is_of_that_account(read: Read) -> None:
    text = "教育支出（类）80.00万元，占80.00%，其中：基本支出78.27万元，项目支出1.73万元。"
    statements = read(f"二、支出预算总体情况说明\n（二）一般公共预算当年拨款结构情况\n{text}", kind="预算")
    assert [s.quantity for s in statements if s.figures and s.kind != "清单"][1:] == ["", ""]


def test_a_share_without_its_number_does_not_take_the_change_that_follows(read: Read) -> None:
    [said] = read("商品和服务支出预算7500元，占基本支出预算%，同比增加2500元，增长50%。")
    assert (said.figures["金额"].value, said.figures["变动"].value) == (7500, 2500)


def test_less_than_this_year_s_budget_is_no_change_from_last_year(read: Read) -> None:
    text = "因公出国（境）费支出9.00万元，比2024年度预算数减少1.00万元，比2023年度决算数12.00万元减少3.00万元，下降25.00%。"
    [said] = [s for s in read(f"七、“三公”经费支出决算情况说明\n{text}", kind="决算") if s.kind == "金额"]
    assert {slot: said.figures[slot].value for slot in ("预算差", "上年数", "变动")} == {
        "预算差": -1,
        "上年数": 12,
        "变动": -3,
    }


def test_how_much_more_than_the_budget_belongs_to_the_amount(read: Read) -> None:
    said, *_ = read(
        "五、一般公共预算财政拨款支出决算情况说明\n"
        "一般公共预算财政拨款支出95.00万元，完成年初预算95.00%，决算数小于预算数5.00万元，主要原因是压减。",
        kind="决算",
    )
    assert said.figures["预算差"].value == -5


def test_as_much_as_this_year_s_budget_is_not_as_much_as_last_year(read: Read) -> None:
    text = "公务接待费支出4.00万元，与2024年度预算相比无变化；因公出国（境）费支出0.00万元，与2023年度相比无变化。"
    said = read(f"七、“三公”经费支出决算情况说明\n{text}", kind="决算")
    assert [{*s.words} & {"持平", "与预算持平"} for s in said if s.kind == "金额"] == [{"与预算持平"}, {"持平"}]


def test_a_budget_without_a_subject_is_not_the_section_s_where_something_else_was_told(read: Read) -> None:
    said = read(
        "八、政府性基金预算财政拨款收入支出决算情况说明\n"
        "政府性基金预算财政拨款收入支出总体与上年相比，增加9.00万元，增长100.00%，主要原因是：新增项目。"
        "与年初预算相比，年初预算数10.00万元，决算数18.00万元，预决算差异率80.00%。",
        kind="决算",
    )
    assert "政府性基金支出决算" not in {s.quantity for s in said}


def test_an_account_whose_name_begins_like_that_of_an_office_is_ours(read: Read) -> None:
    _, of_office = read(
        "五、财政拨款支出预算情况说明\n青山县档案馆2024年财政拨款预算支出9.00万元。其中：\n（一）一般公共服务支出（类）\n"
        "1．政府办公厅（室）及相关机构事务（款）行政运行（项）支出7.00万元，与上年数一致。"
    )
    assert of_office.words["款"] == "政府办公厅（室）及相关机构事务"


def test_a_name_that_the_comparison_repeats_is_one_name(read: Read) -> None:
    told = "公务接待费支出决算为3万元，公务接待费支出较上年公务接待费支出减少1万元。"
    (item, *_) = read("七、“三公”经费财政拨款支出决算情况说明\n" + told, kind="决算")
    assert {slot: figure.text for slot, figure in item.figures.items()} == {"金额": "3", "变动": "1"}


def test_a_change_behind_the_two_sides_of_a_balance_is_theirs(read: Read) -> None:
    told = "2024年度财政拨款收入总计56万元、支出总计56万元，与上年相比，增加9万元，增长19.15%。"
    _, spent = read("四、财政拨款收入支出决算总体情况说明\n" + told, kind="决算")
    assert {slot: figure.text for slot, figure in spent.figures.items()} == {
        "金额": "56",
        "变动": "9",
        "幅度": "19.15%",
    }


def test_a_change_behind_two_unequal_amounts_is_nobody_s(read: Read) -> None:
    told = "2024年度财政拨款收入总计56万元、支出总计50万元，与上年相比，增加9万元。"
    *_, change = read("四、财政拨款收入支出决算总体情况说明\n" + told, kind="决算")
    assert (change.quantity, [*change.figures]) == ("", ["变动"])


def test_the_reason_behind_a_number_without_a_unit_is_not_that_of_the_amount_before_it(read: Read) -> None:
    told = (
        "支出预算60.00万元，比上年增加6.00万元。其中：教育支出增加3.84万元，主要用于教师工资；"
        "卫生健康支出、住房保障支出共减少4.79，主要原因是教职工人员减少。"
    )
    *_, education = read("二、支出预算情况说明\n" + told)
    assert [*education.figures] == ["变动"]
    assert "原因" not in education.words


def test_what_stands_behind_a_bracket_is_of_the_amount_before_it_that_could_not_be_read(read: Read) -> None:
    """10'211.88 may be either of two numbers: the rate is its own, and not that of the last amount in its bracket."""
    *parts, rate = read(
        "三、支出决算情况说明\n会议费支出10'211.88万元（其中：一般公共预算支出10'211.88万元；国有资本经营预算支出0万元），"
        "完成预算的99.99%。",
        kind="决算",
    )
    assert [[*part.figures] for part in parts] == [["金额"]]
    assert (rate.quantity, [*rate.figures]) == ("", ["完成率"])


@pytest.mark.parametrize(
    ("begins", "ends"), [("（其中", "）、"), ("（", "）、"), ("，其中：", "；"), ("，其中：", "、")]
)
def test_what_was_carried_over_taken_apart_is_not_of_this_year(read: Read, begins: str, ends: str) -> None:
    statements = read(
        f"四、财政拨款收支总表的说明\n财政拨款收支总预算90.00万元。收入包括：上年结转20.00万元{begins}一般公共预算15.00万元、"
        f"政府性基金5.00万元{ends}政府性基金预算拨款收入10.00万元、一般公共预算拨款收入60.00万元。"
    )
    told = {one.quantity: str(one.figures["金额"].value) for one in statements if one.kind == "金额"}
    assert told["全国·财政拨款·结转一般公共预算"] == "15.00"
    assert told["全国·财政拨款·结转政府性基金"] == "5.00"
    assert told["全国·财政拨款·一般公共预算"] == "60.00"
    assert told["全国·财政拨款·政府性基金"] == "10.00"


def test_what_follows_the_amount_carried_over_is_of_this_year(read: Read) -> None:
    statements = read(f"{INCOME}收入预算90.00万元，其中：上年结转20.00万元，一般公共预算拨款收入10.00万元。")
    assert "全国·收入·一般公共预算" in {one.quantity for one in statements}
    assert "全国·结转·一般公共预算" not in {one.quantity for one in statements}


def test_what_of_the_projects_is_paid_from_appropriations_is_a_part_of_them(read: Read) -> None:
    said = read(
        "三、支出决算情况说明\n2024年度支出合计100.00万元，其中：基本支出40.00万元，占40.00%；"
        "项目支出60.00万元，占60.00%（其中财政拨款项目支出55.00万元）。",
        kind="决算",
    )
    amounts = [(s.quantity, str(s.figures["金额"].value)) for s in said]
    assert amounts[-2:] == [("支出决算·项目支出", "60.00"), ("支出决算·财政拨款项目支出", "55.00")]


def test_what_of_the_basic_spending_is_budgeted_from_appropriations_is_not_all_of_it(read: Read) -> None:
    said = read(
        "三、支出总表的说明\n支出预算100.00万元，其中：基本支出40.00万元，占40.00%"
        "（其中一般公共预算财政拨款基本支出35.00万元）；项目支出60.00万元，占60.00%。"
    )
    basic = [str(s.figures["金额"].value) for s in said if s.quantity == "全国·支出·基本支出"]
    assert basic == ["40.00"]


def test_what_is_left_at_the_end_of_the_year_taken_apart_is_no_income(read: Read) -> None:
    statements = read(
        "一、收入支出决算总体情况说明\n2024年度收入决算总计90.00万元。其中：本年收入决算合计80.00万元。"
        "年末结转和结余9.00万元（一般公共预算5.00万元、政府性基金4.00万元）。",
        kind="决算",
    )
    assert statements[-1].quantity == "政府性基金决算·年末结转和结余"


def test_two_shares_told_with_respectively_are_not_both_of_the_second(read: Read) -> None:
    statements = read(
        "三、支出总表的说明\n支出预算90.00万元，其中基本支出60.00万元、项目支出30.00万元，分别占66.67%和33.33%。"
    )
    assert not any("占比" in one.figures for one in statements if one.quantity == "全国·支出·项目支出")


@pytest.mark.parametrize("average", ["平均每辆4.00万元", "车均4.00万元", "单车运行费4.00万元"])
def test_a_change_behind_an_average_is_that_of_the_amount_it_is_true_of(read: Read, average: str) -> None:
    text = "七、财政拨款“三公”经费支出决算情况说明\n公务用车运行维护费支出8.00万元，保有量2辆，{}，比上年减少2.00万元，{}。"
    cost, mean = read(text.format(average, "下降20.00%"), kind="决算")
    assert ["变动" in said.figures for said in (cost, mean)] == [True, False]
    cost, mean = read(text.format(average, "下降33.33%"), kind="决算")
    assert ["变动" in said.figures for said in (cost, mean)] == [False, True]


def test_the_budget_told_before_an_average_leaves_the_change_to_the_amount(read: Read) -> None:
    cost, mean = read(
        "七、财政拨款“三公”经费支出决算情况说明\n公务用车运行维护费预算10.00万元，决算8.00万元，完成年初预算的80.00%；"
        "2辆车平均每辆4.00万元；比上年增加6.00万元，增长300.00%。",
        kind="决算",
    )
    assert ["变动" in said.figures for said in (cost, mean)] == [True, False]


def test_behind_a_sentence_of_several_amounts_the_next_takes_their_total_apart(read: Read) -> None:
    """What was carried over is large enough to hold this year's appropriation, and is not what it is a part of."""
    said = read(
        "二、收入预算情况说明\n青石县档案馆2024年度收入预算合计90.00万元，包括本年收入30.00万元，上年结转结余60.00万元。其中：\n"
        "本年一般公共预算收入20.00万元，占22.22%；\n本年其他收入10.00万元，占11.11%；\n"
        "上年结转结余的一般公共预算收入60.00万元，占66.67%。"
    )
    assert {str(s.figures["金额"].value): s.quantity for s in said if s.kind == "金额"} == {
        "90.00": "全国·收入合计", "30.00": "全国·本年收入", "20.00": "全国·收入·一般公共预算", "10.00": "全国·收入·其他",
        "60.00": "全国·结转·一般公共预算",
    }  # fmt: skip
