"""Final accounts as other regions word them: the three public expenses, guests, vehicles and running costs."""

import pytest

from audit.model.check import Status

GUESTS = """
2031年度部门决算
第三部分 部门决算情况说明
（九）“三公”经费财政拨款支出决算情况说明
（3）公务接待费预算数为1.00万元，支出决算为0.50万元。其中：
外事接待支出{}万元，接待0批次，累计0人次。
其他国内公务接待支出0.50万元，主要用于接待来访。
"""


@pytest.mark.parametrize(("foreign", "rules"), [("0.00", set()), ("0.30", {"N205"})])
def test_receptions_add_up_where_the_expenses_are_said_to_be_appropriations(failed, foreign, rules):
    assert failed(GUESTS.format(foreign), "N205") == rules


COUNTED = """
2031年度部门决算
第三部分 部门决算情况说明
（九）“三公”经费财政拨款支出决算情况说明
（3）公务接待费支出决算为0.50万元。2031年度国内公务接待累计6批次、{}人次。其中：
外事接待支出0.00万元，接待0人次，0批次。
其他国内公务接待支出0.50万元，接待40人次，{}批次。
"""


@pytest.mark.parametrize(("guests", "times", "rules"), [(40, 6, set()), (41, 6, {"Q554"}), (40, 8, {"Q544"})])
def test_guests_may_be_told_before_the_receptions(failed, guests, times, rules):
    assert failed(COUNTED.format(guests, times), "Q544", "Q554") == rules


RECEIVED = """
2031年度部门决算
第三部分 部门决算情况说明
七、财政拨款“三公”经费支出决算情况说明
公务接待费支出0.50万元。其中：
{}
"""


@pytest.mark.parametrize(
    ("told", "rules"),
    [
        (
            "外宾接待支出0.00万元。2031年共接待来访团组0个，0人次。\n国内公务接待支出0.50万元。2031年共接待国内来访团组9个，74人次。",
            set(),
        ),
        ("国内公务接待支出0.50万元。2031年共接待国内来访团组9个，4人次。", {"Q437"}),
        ("全年共接待来访团组86个、来宾42人次。", {"Q437"}),
        ("全年国内公务接待11批，累计接待96人次，其中外事接待0批，累计接待0人次。", set()),
        ("全年国内公务接待11批，累计接待96人次，其中外事接待12批，累计接待98人次。", {"Q438", "Q439"}),
        ("累计接待7批次、接待总人数61人次，其中外事接待批次0批次、0人次。", set()),
        ("累计接待7批次、接待总人数6人次，其中外事接待批次8批次、0人次。", {"Q437", "Q438"}),
        ("国内公务接待52批次（其中：外事接待0批次），接待人次40人（其中：外事接待人次0人）。", {"Q437"}),
        ("公务接待6批次，公务接待4人次。", {"Q437"}),
        ("2031年，共接待外事来访团组15个、外宾14人次。", set()),
    ],
)
def test_guests_are_no_fewer_than_receptions_in_whatever_words(failed, told, rules):
    assert failed(RECEIVED.format(told), "Q437", "Q438", "Q439") == rules


@pytest.mark.parametrize(
    ("spent", "receptions", "rules"),
    [
        ("0.00", "0批次、0人次", set()),
        ("0.20", "1批次、6人次", set()),
        ("0.00", "1批次、6人次", {"Q644", "Q654"}),
        ("0.20", "0批次、0人次", {"N164"}),
        ("0.60", "1批次、6人次", {"N202"}),
    ],
)
def test_foreign_guests_in_brackets_are_part_of_the_domestic_receptions(failed, spent, receptions, rules):
    told = f"国内公务接待支出0.50万元（含外宾接待支出{spent}万元）。用于招待来馆交流的同行，列明公务接待3批次、18人次，其中：接待外宾{receptions}。"
    assert failed(RECEIVED.format(told), "Q644", "Q654", "N164", "N202") == rules


FUEL = """
2031年度部门决算
第三部分 部门决算情况说明
七、财政拨款“三公”经费支出决算情况说明
公务用车运行维护费支出5.00万元，主要用于车辆燃料费、维修费、保险费，其中：燃料费2.10万元；维修费{}万元；过桥过路费0.30万元；保险费0.90万元。
"""


@pytest.mark.parametrize(("repairs", "rules"), [("1.70", set()), ("1.20", set()), ("1.90", {"N202"})])
def test_what_vehicles_cost_is_no_less_than_what_is_told_of_it(failed, repairs, rules):
    assert failed(FUEL.format(repairs), "N201", "N202") == rules


BY_ITEM = """
2031年度部门决算
一般公共预算财政拨款基本支出决算明细表
单位：万元
人员经费 | | | 公用经费 | |
科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数
301 | 工资福利支出 | 52.00 | 302 | 商品和服务支出 | 8.00
30101 | 基本工资 | 30.00 | 30201 | 办公费 | 5.00
30102 | 津贴补贴 | 22.00 | 30211 | 差旅费 | 3.00
人员经费合计 | | 52.00 | 公用经费合计 | | 8.00
第三部分 部门决算情况说明
六、一般公共预算财政拨款基本支出决算情况说明
本部门2031年度一般公共预算财政拨款基本支出60.00万元，包括人员经费支出52.00万元和公用经费支出8.00万元。
（一）人员经费52.00万元，主要包括基本工资{}万元、津贴补贴22.00万元。
（二）公用经费8.00万元，主要包括办公费5.00万元、差旅费{}万元等。
"""
SHARED = """
2031年度部门决算
第三部分 部门决算情况说明
四、财政拨款“三公”经费支出决算情况说明
2031年度财政拨款“三公”经费支出决算为11.80万元。其中：公务用车运行维护费支出决算为8.70万元，占财政拨款“三公”经费总支出决算的{}；公务接待费支出决算为3.10万元，占财政拨款“三公”经费总支出决算的26.27%。
"""


@pytest.mark.parametrize(("share", "rules"), [("73.73%", set()), ("76.73%", {"P101"})])
def test_a_share_of_the_total_of_the_three_expenses_is_one_of_them(failed, share, rules):
    assert failed(SHARED.format(share), "P101") == rules


def test_what_is_spent_a_head_is_no_part_of_what_is_spent(failed):
    told = BY_ITEM.replace("差旅费{}万元等。", "差旅费{}万元，人均公用经费2.50万元。")
    assert not failed(told.format("30.00", "3.00"), "N102", "N106", "N202")


ABROAD = """
2031年度部门决算
第三部分 部门决算情况说明
七、财政拨款“三公”经费支出决算情况说明
公务接待费支出1.00万元，其中：国（境）外公务接待{}批次、2人次，支出0.40万元；国内公务接待8批次、72人次，支出0.60万元。
"""


def test_receptions_abroad_are_not_those_at_home(failed):
    assert not failed(ABROAD.format(3), "Q437")


@pytest.mark.parametrize(("year", "rules"), [("2031", set()), ("2030", {"X504"})])
def test_the_vehicles_kept_are_those_at_the_end_of_the_year(failed, year, rules):
    told = f"公务用车运行维护费支出5.00万元，截至{year}年底，公务用车保有量5辆。"
    text = f"2031年度部门决算\n第三部分 部门决算情况说明\n七、财政拨款“三公”经费支出决算情况说明\n{told}"
    assert failed(text, "X504") == rules


HEAD = """
2031年部门预算
第三部分 2031年部门预算情况说明
八、其他重要事项的情况说明
（一）机关运行经费
2031年青石县林业局{}机关运行经费财政拨款预算90.00万元，比2030年预算减少10.00万元，下降{}%。
"""


@pytest.mark.parametrize("of", ["本级等1家行政单位以及林业站等2家参照公务员法管理的事业单位的", "本级行政单位", ""])
@pytest.mark.parametrize(("rate", "rules"), [("10.00", set()), ("12.00", {"P201"})])
def test_the_running_costs_of_the_office_and_its_administrative_units_are_the_departments(check, of, rate, rules):
    outcomes = check(HEAD.format(of, rate), "P201")
    assert {o.rule for o in outcomes if o.status is Status.FAILED} == rules
    assert {o.where[-1] for o in outcomes if o.status in (Status.PASSED, Status.FAILED)}
