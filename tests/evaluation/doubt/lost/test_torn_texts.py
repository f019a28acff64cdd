"""Texts without page numbers from which a page was lost, or where two changed places, accuse nobody of it; an error does."""

import pytest

from audit.model.check import Status

_TABLE = """2031年单位预算公开
单位支出总表
部门：某市某局 单位：万元
科目编码\t科目名称\t支出合计\t基本支出\t项目支出
合计\t\t{total}
{rows}
"""
_ROWS = [
    "201\t一般公共服务支出\t60.00\t50.00\t10.00",
    "20126\t档案事务\t60.00\t50.00\t10.00",
    "2012601\t行政运行\t50.00\t50.00\t0.00",
    "2012604\t档案馆\t10.00\t0.00\t10.00",
    "208\t社会保障和就业支出\t30.00\t20.00\t10.00",
    "20805\t行政事业单位养老支出\t30.00\t20.00\t10.00",
    "2080501\t行政单位离退休\t20.00\t20.00\t0.00",
    "2080505\t机关事业单位基本养老保险缴费支出\t10.00\t0.00\t10.00",
    "221\t住房保障支出\t10.00\t0.00\t10.00",
    "22102\t住房改革支出\t10.00\t0.00\t10.00",
    "2210201\t住房公积金\t10.00\t0.00\t10.00",
]
_OTHER = """一般公共预算支出表
部门：某市某局 单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
合计\t\t100.00\t70.00\t30.00
{rows}
"""
_SMALL = ["229\t其他支出\t2.00\t0.00\t2.00", "22999\t其他支出\t2.00\t0.00\t2.00", "2299999\t其他支出\t2.00\t0.00\t2.00"]
_ECONOMIC = [
    "303\t对个人和家庭的补助\t5.00\t5.00\t0.00",
    "30302\t退休费\t5.00\t5.00\t0.00",
    "30305\t生活补助\t0.00\t0.00\t0.00",
]


@pytest.fixture
def told(check):
    """What became of the sums of the first table, and why."""

    def of(rows, *, total="100.00\t70.00\t30.00") -> tuple[set[Status], set[str]]:
        text = _TABLE.format(total=total, rows="\n".join(rows)) + _OTHER.format(rows="\n".join(_ROWS))
        outcomes = [o for o in check(text, "T104", "T302", "T303") if o.group == "单位支出总表"]
        open_ones = {o.reason for o in outcomes if o.status is Status.UNDETERMINED}
        return {o.status for o in outcomes} & {Status.FAILED, Status.UNDETERMINED}, open_ones

    return of


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([*_ROWS[:3], *_ROWS[6:]], id="two accounts of two classes, and the classes' sums are short"),
        pytest.param(_ROWS[:5], id="the table ends with a class that has nothing below it"),
        pytest.param(_ROWS[:8], id="a class that another table has, with what is below it"),
        pytest.param([*_ROWS, *_ROWS[4:8]], id="rows of another table behind its own"),
        pytest.param(
            [*_ROWS[:8], *_ROWS[7:], *_ROWS[4:]], id="rows that stand there again, and the last of them twice"
        ),
        pytest.param([*_ROWS[:5], *_SMALL], id="a class that has nothing below it, in a total that is short"),
        pytest.param([*_ROWS[:8], *_ECONOMIC], id="accounts of another kind behind them"),
        pytest.param([*_ROWS[:4], *_ROWS[6:]], id="an account whose higher ones both lack"),
    ],
)
def test_a_table_whose_accounts_do_not_go_on_is_torn(told, rows):
    statuses, reasons = told(rows)
    assert statuses == {Status.UNDETERMINED}
    assert any("像是缺了页或次序不对" in reason for reason in reasons), reasons


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([*_ROWS[:6], *_ROWS[7:]], id="an account was left out"),
        pytest.param([*_ROWS[:5], *_ROWS[6:]], id="a 款 was left out"),
        pytest.param([*_ROWS[:4], *_ROWS[5:]], id="a class was left out"),
        pytest.param(_ROWS[:10], id="the last account was left out"),
        pytest.param([*_ROWS[:7], _ROWS[6], *_ROWS[7:]], id="an account is printed twice"),
        pytest.param([*_ROWS[:4], _ROWS[4].replace("208", "204"), *_ROWS[5:]], id="a class has a wrong code"),
        pytest.param([*_ROWS[:6], _ROWS[6].replace("20.00", "25.00"), *_ROWS[7:]], id="a figure is wrong"),
    ],
)
def test_an_error_is_no_tear(told, rows):
    statuses, _ = told(rows)
    assert Status.FAILED in statuses


def test_a_total_that_no_other_table_has_is_wrong_though_all_of_its_columns_are(told):
    statuses, _ = told(_ROWS, total="130.00\t85.00\t45.00")
    assert Status.FAILED in statuses


@pytest.mark.parametrize(
    ("rows", "total"),
    [
        pytest.param([*_ROWS[2:4], *_ROWS[6:8], _ROWS[10]], "103.00\t70.00\t30.00", id="the lowest accounts"),
        pytest.param(_ROWS[2:4], "63.00\t50.00\t10.00", id="the lowest accounts of one 款"),
        pytest.param([*_ROWS[:2], _ROWS[4]], "93.00\t70.00\t20.00", id="two classes, the last without a 款"),
    ],
)
def test_a_wrong_total_of_a_table_that_does_not_list_every_level_is_no_tear(told, rows, total):
    statuses, _ = told(rows, total=total)
    assert statuses == {Status.FAILED}


def test_a_wrong_figure_where_the_halves_of_a_table_stand_side_by_side_is_no_tear(check):
    text = """2031年度单位决算公开
一般公共预算财政拨款基本支出决算明细表
单位：某市某局 单位：万元
人员经费\t\t\t公用经费\t\t
科目编码\t科目名称\t决算数\t科目编码\t科目名称\t决算数
301\t工资福利支出\t30.00\t302\t商品和服务支出\t9.00
30101\t基本工资\t{pay}\t30201\t办公费\t4.00
30102\t津贴补贴\t10.00\t30207\t邮电费\t5.00
303\t对个人和家庭的补助\t2.00\t310\t资本性支出\t1.00
30399\t其他对个人和家庭的补助\t2.00\t31002\t办公设备购置\t1.00
人员经费合计\t\t32.00\t公用经费合计\t\t10.00
"""
    outcomes = check(text.format(pay="28.00"), "T104")
    assert Status.FAILED in {o.status for o in outcomes}
    assert Status.FAILED not in {o.status for o in check(text.format(pay="20.00"), "T104")}


def test_a_column_of_rates_adds_up_to_nothing_and_tears_no_table(check):
    text = """2031年部门预算
一般公共预算支出表
单位：万元
功能分类科目\t\t2030年执行数\t2031年预算数\t\t\t2031年预算数比2030年执行数\t
科目编码\t科目名称\t\t小计\t基本支出\t项目支出\t增减额\t增减%
201\t一般公共服务支出\t80.00\t84.00\t77.00\t7.00\t4.00\t5.00
20126\t档案事务\t80.00\t84.00\t77.00\t7.00\t4.00\t5.00
2012601\t行政运行\t70.00\t77.00\t77.00\t\t7.00\t10.00
2012604\t档案馆\t10.00\t7.00\t\t{archive}\t-3.00\t-30.00
221\t住房保障支出\t10.00\t8.00\t8.00\t\t-2.00\t-20.00
22102\t住房改革支出\t10.00\t8.00\t8.00\t\t-2.00\t-20.00
2210201\t住房公积金\t10.00\t8.00\t8.00\t\t-2.00\t-20.00
合计\t\t90.00\t92.00\t85.00\t7.00\t2.00\t2.22
"""
    assert not {o.status for o in check(text.format(archive="7.00"), "T104")} & {Status.FAILED, Status.UNDETERMINED}
    assert Status.FAILED in {o.status for o in check(text.format(archive="3.00"), "T104")}


def test_what_a_form_lists_behind_its_total_is_no_row_of_another_table(check):
    text = """2031年度单位决算公开
收入支出决算总表
单位：某市某局 单位：万元
收入\t\t支出\t
项目\t决算数\t项目\t决算数
一、一般公共预算财政拨款收入\t90.00\t一、一般公共服务支出\t70.00
二、政府性基金预算财政拨款收入\t\t二、外交支出\t
三、国有资本经营预算财政拨款收入\t\t三、国防支出\t20.00
本年收入合计\t90.00\t本年支出合计\t{spent}
使用非财政拨款结余\t\t结余分配\t
年初结转和结余\t\t年末结转和结余\t
总计\t90.00\t总计\t90.00
"""
    assert Status.FAILED not in {o.status for o in check(text.format(spent="90.00"), "T104")}
    assert Status.FAILED in {o.status for o in check(text.format(spent="96.00"), "T104")}
