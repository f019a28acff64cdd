"""Wordings of short disclosures published by themselves, and of parts that a colon sets off."""

from collections.abc import Callable

from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]


def told(statements: tuple[Statement, ...]) -> list[tuple[str, str]]:
    """Quantity and amount of each statement; a quantity nobody knows is empty."""
    return [(s.quantity, s.figures["金额"].text) for s in statements if "金额" in s.figures]


def test_a_part_whose_number_ends_in_a_colon_is_a_heading(read: Read) -> None:
    text = (
        "第三部分：2024年部门预算情况说明\n五、一般公共预算支出情况说明\n一般公共预算支出60.00万元。\n"
        "行政运行60.00万元，其中：基本支出50.00万元，项目支出10.00万元。"
    )
    assert told(read(text))[-1] == ("全国·一般公共预算·项名·性质", "10.00")


def test_what_follows_by_its_words_is_of_the_account_right_before_it_and_of_none_before_that(read: Read) -> None:
    text = (
        "第三部分：2024年部门预算情况说明\n五、一般公共预算支出情况说明\n一般公共预算支出60.00万元。\n"
        "事业单位医疗20.00万元，全部是基本支出。\n住房公积金40.00万元，其中：基本支出30.00万元，项目支出10.00万元。"
    )
    assert told(read(text))[-2:] == [
        ("全国·一般公共预算·项名·性质", "30.00"),
        ("全国·一般公共预算·项名·性质", "10.00"),
    ]


def test_income_told_by_a_numbered_word_under_the_overview_is_that_of_the_year(read: Read) -> None:
    text = (
        "（一）收入支出决算总体情况说明。\n2.收入情况。2024年度本单位收入合计90.00万元，其中：财政拨款收入80.00万元，占88.89%；"
        "其他收入10.00万元，占11.11%。此外，年初结转和结余5.00万元。"
    )
    assert told(read(text, kind="决算")) == [
        ("收入决算合计", "90.00"),
        ("收入决算·财政拨款", "80.00"),
        ("收入决算·其他", "10.00"),
        ("决算·年初结转和结余", "5.00"),
    ]


def test_what_is_published_of_a_whole_province_may_be_headed_by_nothing_else(read: Read) -> None:
    text = (
        "2024年青石省省级三公经费公开\n省级部门使用当年一般公共预算拨款安排的2024年“三公”经费预算为5.00亿元，"
        "其中，公务接待费2.00亿元，因公出国（境）费1.00亿元，公务用车购置及运行维护费2.00亿元。"
    )
    assert [quantity for quantity, _ in told(read(text))] == [
        "三公经费",
        "三公·公务接待费",
        "三公·因公出国（境）费",
        "三公·公务用车小计",
    ]


def test_domestic_receptions_are_told_by_their_number(read: Read) -> None:
    text = "二、“三公”经费支出说明\n公务接待费9.95万元。其中：外事接待费支出0万元，国内公务接待221批次，1768人，共计支出9.95万元。"
    assert told(read(text, kind="决算"))[1:] == [
        ("三公决算·外事接待费", "0"),
        ("三公决算·国内接待费", "9.95"),
    ]


def test_a_rate_against_the_budget_without_an_amount_is_no_change_since_last_year(read: Read) -> None:
    text = "三、“三公”经费支出决算情况说明\n公务接待费支出238.00万元，较年初预算下降42%。"
    (reception,) = read(text, kind="决算")
    assert {"预算差幅度"} == set(reception.figures) - {"金额"}


def test_the_share_of_an_executed_budget_is_how_much_of_it_was_spent(read: Read) -> None:
    (total,) = read("三、“三公”经费支出决算情况说明\n“三公”经费支出44.00万元，预算执行比例为88%。", kind="决算")
    assert total.figures["完成率"].text == "88%"


def test_a_share_is_one_of_the_amount_that_bears_the_name_though_no_pattern_knows_it(read: Read) -> None:
    text = (
        "二、按支出结构分\n1.基本支出预算80.00万元。其中：工资福利支出60.00万元，占基本支出预算75%。\n"
        "六、一般公共预算基本支出情况说明\n一般公共预算基本支出90.00万元。"
    )
    (wages,) = (s for s in read(text) if "占比" in s.figures)
    assert wages.figures["基数"].text == "80.00"


def test_purchases_published_by_themselves_stand_under_their_title(read: Read) -> None:
    text = (
        "青山县职业学院政府采购决算公开情况说明\n"
        "2024年度政府采购支出总额90.00万元，其中：政府采购货物支出60.00万元、政府采购服务支出30.00万元。"
    )
    assert told(read(text, kind="决算"))[0] == ("政府采购决算", "90.00")


def test_running_costs_are_told_by_what_they_are(read: Read) -> None:
    text = "1、机关运行经费支出情况。2024年决算为保障机构正常运行而发生的购买货物和服务各项支出合计141.55万元，2023年为107.89万元。"
    assert told(read(text, kind="决算")) == [("机关运行经费决算", "141.55")]


def test_a_change_behind_the_words_that_named_us_is_ours(read: Read) -> None:
    text = (
        "2024年度“三公”经费决算汇总情况\n2024年度镇本级“三公”经费决算4.50万元。\n"
        "经比较，2024年度镇本级“三公”经费较上年决算数减少0.03万元。"
    )
    assert {s.quantity for s in read(text, kind="决算") if "变动" in s.figures} == {"三公决算"}


def test_last_year_s_figure_may_be_called_a_number_figure(read: Read) -> None:
    (total,) = read(
        "2024年“三公”经费决算情况说明\n2024年“三公”经费决算数共计35.50万元，比上年决算数字下降35.45%。", kind="决算"
    )
    assert total.figures["幅度"].text == "35.45%"


def test_the_total_income_of_a_trade_is_not_that_of_the_unit(read: Read) -> None:
    text = "一、收入支出决算总体情况说明\n2024年度医疗总收入50.00万元。"
    assert told(read(text, kind="决算")) == [("", "50.00")]


def test_a_title_may_end_in_the_budget_of_official_expenses(read: Read) -> None:
    text = "青山县档案馆2024年“三公”经费预算\n2024年“三公”经费预算9.00万元，其中：公务接待费4.00万元，公务用车运行维护费5.00万元。"
    assert [quantity for quantity, _ in told(read(text))] == ["三公经费", "三公·公务接待费", "三公·公务用车运行费"]


def test_vehicles_and_their_running_may_stand_beside_what_was_bought(read: Read) -> None:
    """公务用车及运行维护费 is not told to hold the purchases."""
    text = (
        "2024年“三公”经费支出情况说明\n2024年“三公”经费支出431万元。其中，公务用车及运行维护费支出251万元；"
        "公务用车购置支出56万元；公务接待支出124万元。"
    )
    assert "三公决算·公务用车小计" not in {s.quantity for s in read(text, kind="决算")}


def test_the_amount_of_all_added_up_is_the_total(read: Read) -> None:
    text = "2024年“三公”经费决算情况说明\n2024年青山县档案馆一般公共预算财政拨款三公经费支出决算汇总数为18.82万元。"
    assert told(read(text, kind="决算")) == [("三公决算", "18.82")]


def test_a_text_without_a_title_stands_under_what_it_announces(read: Read) -> None:
    text = (
        "按照信息公开的要求，现将青山县2024年度“三公”经费决算情况公布如下：\n"
        "2024年度“三公”经费5.00万元，其中：公务用车运行维护费3.00万元，公务接待费2.00万元。"
    )
    assert told(read(text, kind="决算")) == [
        ("三公决算", "5.00"),
        ("三公决算·公务用车运行维护费", "3.00"),
        ("三公决算·公务接待费", "2.00"),
    ]


def test_a_text_that_begins_with_the_amount_itself_stands_under_it(read: Read) -> None:
    text = "2024年“三公”经费支出5.00万元，比上年减少1.00万元。其中，公务接待支出2.00万元，公务用车购置支出3.00万元。"
    assert [quantity for quantity, _ in told(read(text, kind="决算"))][:2] == ["三公决算", "三公决算·公务接待费"]


def test_a_page_that_begins_within_a_section_stands_under_that(read: Read) -> None:
    text = "2024年本年收入合计90.00万元，其中：财政拨款收入80.00万元，占88.89%；其他收入10.00万元，占11.11%。"
    assert told(read(text, kind="决算")) == [
        ("收入决算合计", "90.00"),
        ("收入决算·财政拨款", "80.00"),
        ("收入决算·其他", "10.00"),
    ]


def test_what_a_newspaper_tells_announces_nothing(read: Read) -> None:
    text = "本报讯 记者从青山县财政局了解到，2024年“三公”经费支出5.00万元，其中公务接待费2.00万元。"
    assert {quantity for quantity, _ in told(read(text, kind="决算"))} == {""}


def test_the_three_public_expenses_are_told_behind_the_word_that_they_were_spent(read: Read) -> None:
    text = "关于青山县文化局“三公”经费2024年决算的情况说明\n2024年共计支出“三公经费”5.00万元，其中：公务接待费支出5.00万元。"
    assert told(read(text, kind="决算")) == [("三公决算", "5.00"), ("三公决算·公务接待费", "5.00")]


def test_a_reception_is_told_by_its_number_and_what_it_cost(read: Read) -> None:
    text = "一、“三公”经费支出决算情况说明\n2024年公务接待24批次，210人次，支出2.05万元。"
    assert told(read(text, kind="决算")) == [("三公决算·公务接待费", "2.05")]


def test_income_and_expenditure_may_be_headed_by_no_more_than_their_names(read: Read) -> None:
    text = "一、2024年度收入支出决算情况说明\n2024年度收入90.00万元；上年结余10.00万元，本年收入总合计100.00万元。"
    assert told(read(text, kind="决算")) == [
        ("收入决算合计", "90.00"),
        ("决算·年初结转和结余", "10.00"),
        ("收支决算总计", "100.00"),
    ]


def test_what_a_text_without_a_heading_begins_with_is_its_heading(read: Read) -> None:
    text = (
        "根据《中华人民共和国预算法》有关规定，经云岭市财政局汇总，2024年市本级部门（单位）使用财政拨款安排“三公”经费预算总额为300万元，"
        "较2023年的320万元减少20万元，下降6.25%。其中：因公出国（境）经费50万元，与上年持平；公务接待费90万元，减少10万元；"
        "公务用车购置及运行维护费160万元。\n“三公”经费下降的主要原因是厉行节约。"
    )
    statements = read(text)
    assert told(statements)[:4] == [
        ("三公经费", "300"),
        ("三公·因公出国（境）费", "50"),
        ("三公·公务接待费", "90"),
        ("三公·公务用车小计", "160"),
    ]
    assert statements[0].figures["上年数"].text == "320"


def test_the_sentence_that_says_what_it_is_about_may_be_the_second(read: Read) -> None:
    text = (
        "按照区政府的要求，严格控制“三公”经费支出。经汇总，2024年区级部门一般公共预算“三公”经费支出预算为24.00万元，"
        "其中：公务接待费24.00万元。"
    )
    assert told(read(text)) == [("三公经费", "24.00"), ("三公·公务接待费", "24.00")]


def test_below_a_heading_no_sentence_is_one(read: Read) -> None:
    text = "一、收入预算情况说明\n2024年“三公”经费预算9.00万元。\n公务接待费8.00万元。"
    assert all(not quantity for quantity, _ in told(read(text)))


def test_the_year_of_a_regulation_is_not_the_year_of_an_amount(read: Read) -> None:
    text = "根据《云岭省预决算公开操作规程（2022年修订）》，2024年“三公”经费预算总额9.00万元。"
    assert told(read(text)) == [("三公经费", "9.00")]


def test_parts_go_on_behind_a_whole_compared_with_a_budget_and_with_a_final_account(read: Read) -> None:
    text = (
        "2024年“三公”经费决算数共计5.00万元，比上年预算数字下降35.45%，比上年决算数字下降34.26%；"
        "其中公务接待费2.00万元，比上年预算数字下降18.42%，比上年决算数字下降16.22%。"
    )
    assert ("三公决算·公务接待费", "2.00") in told(read(text, kind="决算"))


def test_the_income_total_is_told_with_what_was_carried_over_as_one_of_its_parts(understand) -> None:
    text = (
        "（一）收入决算情况\n2024年度，收入总计为75.00万元，其中：\n1.财政拨款收入70.00万元。\n2.上级补助收入0万元。\n"
        "3.上年结转和结余5.00万元，为上年度支出预算未执行完的资金。"
    )
    (listing,) = (s for s in understand(text, kind="决算")[0] if s.kind == "清单")
    assert (listing.quantity, listing.words["分项"]) == ("收入总计逐项", "全部")


def test_projects_of_building_and_of_administration_are_parts_of_project_expenditure(read: Read) -> None:
    text = "三、支出决算情况说明\n2024年基本支出60.00万元，项目支出40.00万元（基本建设类项目30.00万元，行政事业类项目10.00万元）。"
    assert told(read(text, kind="决算"))[-2:] == [
        ("支出决算·基本建设类项目", "30.00"),
        ("支出决算·行政事业类项目", "10.00"),
    ]


def test_a_direction_in_the_brackets_of_a_form_is_one(read: Read) -> None:
    (costs, *_) = read("二、“三公”经费预算情况说明\n公务接待费6.00万元，较上年（减少）2.00万元，（减）幅25%。")
    assert (costs.figures["变动"].value, costs.figures["幅度"].value) == (-2, -25)


def test_a_budget_whose_year_nobody_knows_is_compared_with_an_earlier_one(read: Read) -> None:
    text = "二、“三公”经费预算情况说明\n“三公”经费预算300万元，较2030年的320万元减少20万元。"
    (total,) = read(text, year=None)
    assert {slot: figure.text for slot, figure in total.figures.items()} == {
        "金额": "300",
        "上年数": "320",
        "变动": "20",
    }


def test_the_three_public_expenses_are_told_each_under_its_name_alone(read: Read) -> None:
    text = "（一）因公出国（境）经费\n2024年无因公出国（境）人员。\n（二）公务接待费\n2024年公务接待费345950元，较2023年决算数增加270380元。"
    assert ("三公决算·公务接待费", "345950") in told(read(text, kind="决算"))


def test_a_heading_tells_what_the_document_does_not(read: Read) -> None:
    """Neither a budget nor a final account is named on the cover: the parts under a final account's heading are its own."""
    text = (
        "二、2024年“三公”经费决算情况\n“三公”经费支出20.00万元，其中：公务用车购置安排7.00万元，公务接待费13.00万元。"
    )
    assert [quantity for quantity, _ in told(read(text, kind=None))] == [
        "三公决算",
        "三公决算·公务用车购置费",
        "三公决算·公务接待费",
    ]


def test_what_a_text_announces_holds_until_its_first_heading(read: Read) -> None:
    text = (
        "2024年“三公”经费支出5.00万元，其中：公务接待费2.00万元，公务用车运行维护费3.00万元。\n"
        "六、其他重要事项的情况说明\n机关各处室公务接待费7.00万元。"
    )
    assert told(read(text, kind="决算"))[-1] == ("", "7.00")


def test_income_of_guangxi_has_what_was_left_over_and_what_is_managed_apart(read: Read) -> None:
    text = (
        "一、2024年部门收入预算总体情况\n2024年收入总预算100.00万元，其中：\n1、一般公共财政预算拨款90.00万元。\n"
        "2、上年结余收入8.00万元；其中：其他结转5.00万元。\n3、纳入财政专户管理的收入安排的资金2.00万元。"
    )
    assert told(read(text)) == [
        ("全国·收入合计", "100.00"),
        ("全国·收入·一般公共预算", "90.00"),
        ("全国·收入·上年结余", "8.00"),
        ("全国·结余·其他结转", "5.00"),
        ("全国·收入·财政专户", "2.00"),
    ]


def test_an_approval_without_headings_tells_income_and_spending_under_their_numbers(read: Read) -> None:
    text = (
        "一、收入预算100.00万元，其中：一般公共预算拨款90.00万元，财政专户拨款10.00万元。\n二、支出预算100.00万元\n"
        "1、基本支出100.00万元。"
    )
    assert told(read(text)) == [
        ("全国·收入合计", "100.00"),
        ("全国·收入·一般公共预算", "90.00"),
        ("全国·收入·财政专户", "10.00"),
        ("全国·支出合计", "100.00"),
        ("全国·支出·基本支出", "100.00"),
    ]


def test_what_cars_were_parked_and_hired_for_is_nothing_else_that_they_cost(read: Read) -> None:
    text = (
        "一、“三公”经费支出决算情况\n公务用车运行维护费支出决算1.00万元，其中：租车费0.20万元；燃料费0.40万元；"
        "过桥过路费0.10万元；停车费0.30万元。"
    )
    assert told(read(text, kind="决算"))[1:] == [
        ("公务用车运行·租车", "0.20"),
        ("公务用车运行·加油", "0.40"),
        ("公务用车运行·过路", "0.10"),
        ("公务用车运行·停车", "0.30"),
    ]


def test_without_a_year_what_goes_on_behind_an_earlier_year_is_of_that_year(read: Read) -> None:
    text = (
        "一、“三公”经费支出决算情况\n2031年“三公”经费支出合计9.00万元，其中，公务接待费4.00万元。\n"
        "2030年“三公”经费支出合计8.00万元，其中，公务接待费3.00万元。"
    )
    assert told(read(text, kind="决算", year=None)) == [
        ("三公决算", "9.00"),
        ("三公决算·公务接待费", "4.00"),
        ("", "8.00"),
        ("", "3.00"),
    ]


def test_without_a_year_what_stands_behind_the_stop_of_an_earlier_year_is_none_of_that_year(read: Read) -> None:
    text = (
        "一、“三公”经费支出决算情况\n2030年“三公”经费支出合计8.00万元。2031年“三公”经费支出合计9.00万元。"
        "公务接待费4.00万元。"
    )
    assert told(read(text, kind="决算", year=None))[-1] == ("三公决算·公务接待费", "4.00")
