"""Sentences of fixed wording become named figures."""

from decimal import Decimal

import pytest


def _values(statement):
    return {slot: figure.value for slot, figure in statement.figures.items()}


def test_a_head_count_signs_its_changes_by_their_word(told):
    [said] = told(
        "人员",
        facts="二、机构设置及人员情况\n星河市档案馆编制数12，实有人数15人，其中：在职11人，减少2人；退休4人，增加1人；离休0人，增加0人。",
    )
    assert _values(said) == {
        "编制": 12, "实有": 15, "在职": 11, "在职变动": -2, "退休": 4, "退休变动": 1, "离休": 0, "离休变动": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "全县实有人数3456人，其中：在职2100人；退休1356人。",
        "实有人数（全县合计）3456人，其中：在职2100人；退休1356人。",
        "上年末实有人数13人，其中：在职9人；退休4人。",
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_the_head_count_of_others_or_of_another_day_is_not_ours(told, sentence, before):
    own = "星河市档案馆编制数12，实有人数15人，其中：在职11人；退休4人。"
    text = sentence + own if before else own + sentence
    [said] = told("人员", facts=f"二、机构设置及人员情况\n{text}")
    assert _values(said) == {"编制": 12, "实有": 15, "在职": 11, "退休": 4}


def test_a_unit_that_works_for_the_whole_county_counts_its_own_staff(told):
    [said] = told(
        "人员", facts="二、机构设置及人员情况\n承担全县档案工作，编制数12，实有人数15人，其中：在职11人；退休4人。"
    )
    assert _values(said) == {"编制": 12, "实有": 15, "在职": 11, "退休": 4}


def test_one_class_of_the_vehicles_is_not_all_of_them(told):
    assert not told("车辆类别", "五、“三公”经费预算情况说明\n本单位现有公务用车12辆，其中执法执勤用车9辆，均在用。")


def test_the_vehicles_of_the_whole_system_are_not_ours(told):
    text = "五、“三公”经费预算情况说明\n全系统现有公务用车12辆，其中：轿车9辆，越野车2辆。"
    assert not told("车辆类别", text)


def test_retired_cadres_are_not_read_as_retired_staff(told):
    [said] = told("人员", facts="二、机构设置情况\n实有人数3人，其中：在职1人；离退休2人；离休0人。")
    assert "退休" not in said.figures


@pytest.mark.parametrize(
    "said",
    [
        "实有人数15人，其中：在职10人，离退休5人。",
        "实有15人，其中在职9人，聘用人员6人。",
        "实有人数12人，其中行政人员在职5人，事业人员在职7人，退休0人。",
        "实有人数10人，其中：在职10人。退休5人。",
    ],
)
def test_a_head_count_of_others_too_is_no_sum_of_serving_and_retired_staff(told, said):
    [statement] = told("人员", facts=f"二、机构设置情况\n编制数12，{said}")
    assert "实有" not in statement.figures


def test_a_list_of_offices_is_worth_how_many_names_it_has(told):
    [said] = told(
        "科室", facts="二、机构设置情况\n本馆无下属预算单位，下设3个科室，分别是：办公室、保管利用科、\n征集编研科。"
    )
    assert _values(said) == {"个数": 3, "列出": 3}


@pytest.mark.parametrize(
    ("said", "stated", "listed"),
    [
        ("下设3个科室，分别是：办公室，利用科，编研科。", 3, 3),
        ("下设2个科室，分别为：办公室、利用科，下属1个事业单位。", 2, 2),
    ],
)
def test_offices_are_counted_however_they_are_set_apart(told, said, stated, listed):
    [statement] = told("科室", facts=f"二、机构设置情况\n本馆{said}")
    assert _values(statement) == {"个数": stated, "列出": listed}


@pytest.mark.parametrize(
    "said",
    [
        "下设0个处室，分别是：我单位无下设处室。",
        "下设0个处室，分别是：无。",
        "下设3个科室，分别是：办公室 利用科 编研科。",
    ],
)
def test_what_may_not_be_a_list_of_names_is_not_counted(told, said):
    [statement] = told("科室", facts=f"二、机构设置情况\n本馆{said}")
    assert "列出" not in statement.figures


def test_vehicles_are_read_with_their_categories(told):
    text = "十二、其他重要事项的情况说明\n2.车辆3辆，价值40.00万元；其中：一般公务用车2辆，价值30.00万元；执法执勤用车1辆，价值10.00万元。"
    [total] = told("车辆", text)
    parts = told("车辆分类", text)
    assert total.figures["辆数"].value == 3
    assert [(p.subject, p.figures["分类辆数"].value, p.parent) for p in parts] == [
        ("一般公务用车", Decimal(2), total.index),
        ("执法执勤用车", Decimal(1), total.index),
    ]


def test_a_sentence_broken_over_lines_and_a_page_number_is_one_sentence(told):
    text = (
        "十二、其他重要事项的情况说明\n（四）预算绩效情况\n2024年，本单位预算绩效管理整体预算绩效目标1个，涉及金额1,02\n0.50万元；"
        "当年财政拨款项目4\n25\n个，涉及预算金额 300.00 万元。"
    )
    [said] = told("绩效情况", text)
    assert (said.figures["整体金额"].value, said.figures["财政项目数"].value) == (Decimal("1020.50"), 4)


def test_what_is_said_not_to_be_there_is_told_by_name_and_without_figures(told):
    denied = told("否认", "2024年未安排因公出国（境）费、公务接待费。")
    assert [(said.quantity, said.figures) for said in denied] == [
        ("三公·因公出国（境）费", {}),
        ("三公·公务接待费", {}),
    ]


def test_what_was_not_there_last_year_or_is_but_a_reason_denies_nothing(told):
    assert not told("否认", "2023年没有安排政府性基金预算支出。")
    assert not told("否认", "公务接待费1.00万元，主要原因是本年未安排因公出国（境）费。")
    assert not told("否认", "本单位下属学校无政府性基金预算支出。")


@pytest.mark.parametrize("number", ["—23—", "— 23 —", "-23-", "第23页", "第23页 共30页"])
def test_a_page_number_between_a_number_and_its_word_of_measure_is_not_read(told, number):
    said = told(
        "车辆分类",
        facts=f"十二、其他重要事项的情况说明\n共有车辆8辆，其中：机要通信用车2辆、执法执勤用车6\n{number}\n辆。",
    )
    assert [_values(each)["分类辆数"] for each in said] == [2, 6]


def test_posts_and_staff_told_without_the_word_subtotal_have_their_kinds(told):
    facts = (
        "二、机构设置及人员情况\n编制人数32，其中：行政编制人数12、全部补助事业编制人数20人。"
        "实有人数30，其中：在职人数30，行政在职人数11、全部补助事业在职人数19；退休人数13。"
    )
    assert [_values(said) for said in told("人员构成", facts=facts)] == [{"总人数": 32}, {"总人数": 30}]


def test_staff_of_one_kind_is_not_all_the_staff(told):
    facts = "二、机构设置情况\n编制人数20人。在职人数小计17人，其中：行政在职人数5人，事业单位在职人数12人。"
    assert [_values(said)["在职"] for said in told("人员", facts=facts)] == [17]


def test_posts_and_staff_told_as_subtotals_have_their_kinds(told):
    facts = (
        "二、部门基本情况\n编制人数小计20人，其中：行政编制人数12人，全部补助事业编制人数8人；"
        "实有人数小计18人，其中：在职人数小计18人，包括行政在职人数11人，全部补助事业在职人数7人。"
    )
    assert [_values(said) for said in told("人员构成", facts=facts)] == [{"总人数": 20}, {"总人数": 18}]
    kinds = told("人员类别", facts=facts)
    assert [_values(said)["类别人数"] for said in kinds] == [12, 8, 11, 7]


def test_posts_told_without_the_word_for_a_number_are_the_kinds_all_the_same(told):
    facts = "二、部门基本情况\n编制人数小计20人，其中：行政编制12人、全部补助事业编制8人。"
    assert [_values(said)["类别人数"] for said in told("人员类别", facts=facts)] == [12, 8]


@pytest.mark.parametrize(
    ("printed", "unit", "worth"),
    [
        ("300000.5元", "元", "300000.5"),
        ("30万元", "万元", "300000"),
        ("0.003亿元", "亿元", "300000"),
        ("300千元", "千元", "300000"),
    ],
)
def test_an_amount_is_in_the_unit_that_is_printed_behind_it(told, printed, unit, worth):
    [said] = told("基本与项目的份额", f"其中：基本支出{printed}，占60.0%；项目支出0元，占40.0%。")
    amount = said.figures["基本的额"]
    assert (amount.unit.name, amount.value * amount.unit.scale) == (unit, Decimal(worth))


def test_an_amount_in_yuan_is_as_exact_as_it_is_printed(told):
    [said] = told("基本与项目的份额", "其中：基本支出300000.5元，占60.0%；项目支出200000.3元，占40.0%。")
    assert {said.figures[slot].decimals for slot in ("基本的额", "项目的额")} == {1}


def test_a_price_for_each_is_no_amount(told):
    assert not told("基本与项目的份额", "其中：基本支出3000元/人，占60.0%；项目支出2000元/人，占40.0%。")


@pytest.mark.parametrize(("last", "read"), [("共计50.00万元", 0), ("共计1660元", 1)])
def test_prices_in_yuan_are_no_parts_of_a_sum_in_ten_thousands(told, last, read):
    assert len(told("列后的合计", f"补助分别为小学生720元、初中生940元，{last}。")) == read
