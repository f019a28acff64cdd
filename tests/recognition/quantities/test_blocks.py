"""Project blocks of the prose: what is counted, what it costs, and which numbers belong together."""

from decimal import Decimal

HEAD = "七、关于星河市档案馆2024年一般公共预算项目支出情况说明\n"


def _block(shares, more=""):
    return (
        f"{HEAD}1、项目名称：困难群体补助项目\n设立的政策依据：星财〔2023〕12号\n预算安排规模：36.00万元\n"
        f"项目承担单位：星河市档案馆\n资金分配情况：{shares}\n资金执行时间：2024年1月1日-2024年12月31日\n{more}"
    )


def _products(told, kind, text):
    return [tuple(f.amount for f in s.figures.values()) for s in told(kind, text)]


def test_items_and_their_total_are_told_apart(told):
    text = _block("印刷费 20.00 万元、耗材费 16.00 万元，共计 36.00 万元")
    assert [s.figures["分配金额"].text for s in told("分配", text)] == ["20.00", "16.00"]
    assert told("项目", text)[0].figures["共计"].text == "36.00"


def test_an_amount_in_a_list_has_the_unit_of_the_one_after_it(told):
    shares = told("分配", _block("取暖费 30.50、慰问费 5.5 万元"))
    assert [s.figures["分配金额"].amount for s in shares] == [Decimal(305000), Decimal(55000)]


def test_a_monthly_price_runs_over_the_stated_year(told):
    text = _block("250人生活补贴，每人每月120元，共计36.00万元")
    assert _products(told, "按月乘积", text) == [(250, 120, 360000, 12)]


def test_a_monthly_price_over_a_period_nobody_states_makes_no_product(told):
    text = _block("250人生活补贴，每人每月120元，共计36.00万元").replace("2024年12月31日", "完成")
    assert not told("按月乘积", text)
    assert not told("乘积", text)


def test_person_times_are_not_multiplied_by_months(told):
    text = _block("3000人次生活补贴，每人每月120元，共计36.00万元")
    assert _products(told, "乘积", text) == [(3000, 120, 360000)]


def test_items_find_their_price_by_label(told):
    text = _block(
        "领取养老补助1000人次，14.00万元；领取丧葬补助220人，22.00万元",
        "补贴标准：领取丧葬补助1000元/人，领取养老补助140元/人",
    )
    assert _products(told, "乘积", text) == [(1000, 140, 140000), (220, 1000, 220000)]


def test_a_calculation_written_out_is_exact(told):
    text = _block("其中60-69岁:1000(人)*10(元)=10000元；70-79岁：500（人）*15（元）=7500元")
    products = told("乘积", text)
    assert [[f.exact for f in s.figures.values()] for s in products] == [[True, True, True]] * 2


def test_a_limit_is_no_price(told):
    text = _block("补助36.00万元", "补贴人数：300人\n补贴标准：每人每月增加不低于5元")
    assert not told("乘积", text)
    assert not told("按月乘积", text)


def test_years_ages_and_document_numbers_are_no_quantities(told):
    text = _block("1995年以前退休的60-69岁人员（星人社发〔2018〕43号）补助36.00万元")
    [share] = told("分配", text)
    assert share.figures.keys() == {"分配金额"}


def test_withheld_projects_have_no_quantities(told):
    text = _block("完全不予公开", "补贴人数：完全不予公开")
    assert told("项目", text)[0].figures.keys() == {"规模"}
    assert not told("分配", text)
