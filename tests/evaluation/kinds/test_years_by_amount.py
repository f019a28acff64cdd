"""A year left over beside an amount that the tables tell of this year; years that are meant are told of nobody."""

import pytest

from audit.model.check import Status

FINAL = """
青石县档案馆2031年度部门决算
第二部分 2031年度部门决算表
2031年度收入决算表
部门：青石县档案馆 | 金额单位：万元
科目代码 | 科目名称 | 本年收入合计 | 财政拨款收入
合计 | | 913.27 | 913.27
2031年度一般公共预算财政拨款支出决算表
部门：青石县档案馆 | 金额单位：万元
科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
合计 | | 907.41 | 680.16 | 227.25
201 | 一般公共服务支出 | 907.41 | 680.16 | 227.25
{table}第三部分 2031年度部门决算情况说明
二、收入决算情况说明
2031年度收入合计913.27万元，其中：财政拨款收入913.27万元，占100.00%。
五、一般公共预算财政拨款支出决算情况说明
{sentence}
十、机关运行经费支出情况说明
2031年度机关运行经费支出30.00万元，比上年减少1.00万元。
"""
BLANK = """2031年度政府性基金预算财政拨款支出决算表
部门：青石县档案馆 | 金额单位：万元
科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
合计 | | 0.00 | 0.00 | 0.00
{note}
"""


def _failed(check, sentence, note="", rule="X506"):
    text = FINAL.format(sentence=sentence, table=BLANK.format(note=note) if note else "")
    return [o.detail["写的年度"] for o in check(text, rule) if o.status is Status.FAILED]


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("2030年度一般公共预算财政拨款支出907.41万元，占本年支出合计的100.00%。", ["2030"]),
        ("2032年度一般公共预算财政拨款支出907.41万元，占本年支出合计的100.00%。", ["2032"]),
        ("2032年度一般公共预算财政拨款基本支出680.16万元。", ["2032"]),
        ("2030年，本馆财政拨款支出907.41万元，2031年，本馆财政拨款支出较上年减少12.30万元。", ["2030"]),
        ("2030年度一般公共预算财政拨款支出907.41万元。\n2031年度一般公共预算财政拨款支出预算950.00万元。", ["2030"]),
        ("2030年本单位面向中小企业预留政府采购项目金额44.82万元。", ["2030"]),
    ],
)
def test_another_year_beside_an_amount_of_this_one(check, sentence, years):
    assert _failed(check, sentence) == years


@pytest.mark.parametrize(
    "sentence",
    [
        "2031年度一般公共预算财政拨款支出907.41万元，占本年支出合计的100.00%。",
        "2032年一般公共预算财政拨款支出预算950.00万元。",  # the next year's budget
        "2032年预算安排907.41万元。",  # as much as was spent
        "2030年，本馆财政拨款支出919.71万元，2031年，本馆财政拨款支出较上年减少12.30万元。",
        "2030年，本馆财政拨款支出907.41万元，2031年，本馆财政拨款支出907.41万元，与上年持平。",  # the same in both years
        "2031年度一般公共预算财政拨款支出907.41万元，比2030年度一般公共预算财政拨款支出919.71万元减少12.30万元。",
        "2031年本单位面向中小企业预留政府采购项目金额44.82万元，比2030年增加1.00万元。",
        "2030年本单位面向中小企业预留政府采购项目金额44.82万元，2031年为45.82万元。",
        "使用2030年结转资金907.41万元。",
        "“十四五”期间（2026年至2030年）累计支出907.41万元。",
    ],
)
def test_a_year_that_is_meant(check, sentence):
    assert _failed(check, sentence) == []


@pytest.mark.parametrize(
    ("note", "years"),
    [
        ("注：本馆2030年无政府性基金预算财政拨款支出，故本表无数据。", ["2030"]),
        ("注：本馆无2030年政府性基金支出安排。", ["2030"]),
        ("注：本馆2031年无政府性基金预算财政拨款支出，故本表无数据。", []),
        ("注：本馆无2031年政府性基金支出安排。", []),
        ("注：本馆无2030年结转的政府性基金支出。", []),
        ("注：本馆2030年、2031年均无政府性基金支出。", []),
        ("注：本馆2031年无政府性基金支出，2030年也没有。", []),
        ("注：与2030年相同，没有政府性基金支出。", []),
        ("注：本表反映政府性基金支出，自2030年起单独列示。", []),
    ],
)
def test_notes_below_a_table_of_noughts(check, note, years):
    assert _failed(check, "", note, "X511") == years


def test_the_first_part_is_of_the_year_too(check):
    text = """青石县档案馆2031年单位预算公开
第一部分 {year}年单位概况
一、主要职能
保管档案，在职人员12人。
第二部分 2031年单位预算情况说明
二、关于青石县档案馆2031年收入预算情况说明
收入预算90.00万元。
三、关于青石县档案馆2031年支出预算情况说明
支出预算90.00万元。"""
    failed = {
        year: [o.detail["写的年度"] for o in check(text.format(year=year), "X502") if o.status is Status.FAILED]
        for year in ("2030", "2031")
    }
    assert failed == {"2030": ["2030"], "2031": []}


@pytest.mark.parametrize(
    "sentence",
    [
        "2030年度一般公共预算财政拨款支出907.41万元，2031年度与上年持平。",
        "2031年度一般公共预算财政拨款支出907.41万元，与上年持平。2030年度一般公共预算财政拨款支出907.41万元。",
    ],
)
def test_an_amount_that_stayed_the_same_may_be_last_years(check, sentence):
    assert _failed(check, sentence) == []


def test_a_sentence_that_names_no_other_year_is_this_years_however_level_it_is(check):
    assert _failed(check, "2030年度一般公共预算财政拨款支出907.41万元，与上年持平。") == ["2030"]
