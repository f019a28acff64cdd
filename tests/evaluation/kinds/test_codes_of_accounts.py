"""An account written under a code, or a name, that the other tables do not give it."""

import pytest

from audit.model.check import Status

HEAD = "2031年度部门决算公开\n"
TABLE = """{title}
单位：万元
科目编码 | 科目名称 | {columns}
合计 | | {total} | 60.00 | 35.00 |{rest}
213 | 农林水支出 | {total} | 60.00 | 35.00 |{rest}
21301 | 农业农村 | {total} | 60.00 | 35.00 |{rest}
2130104 | 事业运行 | 60.00 | 60.00 | |{rest}
2130122 | 农业生产发展 | 35.00 | | 35.00 |{rest}
"""
SPENDING = TABLE.format(
    title="支出决算表",
    columns="本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出",
    total="95.00",
    rest=" | | ",
)
BUDGET = TABLE.format(
    title="一般公共预算财政拨款支出决算表", columns="本年支出合计 | 基本支出 | 项目支出", total="95.00", rest=""
)
INCOME = """收入决算表
单位：万元
科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 其他收入
合计 | | 95.00 | 95.00 |
213 | 农林水支出 | 95.00 | 95.00 |
21301 | 农业农村 | 95.00 | 95.00 |
2130104 | 事业运行 | 60.00 | 60.00 |
2130122 | 农业生产发展 | 35.00 | 35.00 |
"""


def _failed(outcomes):
    return [o.where for o in outcomes if o.status is Status.FAILED]


def test_a_code_that_one_table_alone_gives_an_account_is_told(check):
    slip = INCOME.replace("2130104", "2130107")
    assert _failed(check(HEAD + slip + SPENDING + BUDGET, "C904")) == [("收入决算表", "2130107")]


@pytest.mark.parametrize(
    "tables",
    [
        INCOME + SPENDING + BUDGET,
        INCOME.replace("2130104", "2130107") + SPENDING,  # one against one
        INCOME.replace("2130104 | 事业运行", "2130104 | 事业运行\n2130107 | 事业运行") + SPENDING + BUDGET,
        INCOME.replace("2130104", "2130107")
        + SPENDING.replace("2130122 | 农业", "2130107 | 其他\n2130122 | 农业")
        + BUDGET,
    ],
)
def test_two_codes_that_may_be_two_accounts_are_no_slip(check, tables):
    assert _failed(check(HEAD + tables, "C904")) == []


def test_three_names_under_other_codes_in_one_table_are_its_rows_read_wrong(check):
    more = "2130106 | 科技转化与推广服务 | 0.50 | 0.50 |\n2130108 | 病虫害控制 | 0.50 | 0.50 |\n"
    wider = [SPENDING.rstrip() + "\n" + more, BUDGET.rstrip() + "\n" + more]
    two = INCOME.replace("2130104", "2130107").replace("2130122", "2130123") + more
    assert {code for _, code in _failed(check(HEAD + two + "".join(wider), "C904"))} == {"2130107", "2130123"}
    three = two.replace("2130106", "2130109")
    assert _failed(check(HEAD + three + "".join(wider), "C904")) == []


@pytest.mark.parametrize(
    ("name", "told"),
    [("其他农业生产发展", True), ("农业生产发", False), ("农业生产发展", False), ("业生产发展", False)],
)
def test_the_others_of_a_kind_are_not_the_kind_cut_off(check, name, told):
    other = INCOME.replace("2130122 | 农业生产发展", f"2130122 | {name}")
    assert bool(_failed(check(HEAD + SPENDING + BUDGET + other, "C901"))) is told


@pytest.mark.parametrize(("name", "told"), [("补偿支出农林水支出", False), ("其他农林水支出", True)])
def test_the_end_of_the_name_above_is_no_part_of_a_name(check, name, told):
    """The cells were too low for the names, which are printed on into the next ones."""
    above = "21299 | 征地和拆迁补偿支出 | 0.00 | 0.00 |\n"
    first, second = (f"{table.rstrip()}\n{above}213 | {{}} | 0.00 | 0.00 |\n" for table in (SPENDING, BUDGET))
    outcomes = check(HEAD + first.format("农林水支出") + second.format(name), "C901")
    assert any(o.status is Status.FAILED and o.detail["编码"] == "213" for o in outcomes) is told


def test_the_tables_of_units_and_of_accounts_come_to_the_same(check):
    units = """支出决算表（分单位）
单位：万元
单位名称 | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
合计 | 95.00 | 60.00 | 35.00 | | |
甲市文化局（本级） | 80.00 | 60.00 | 20.00 | | |
甲市图书馆 | 15.00 | | 15.00 | | |
"""
    accounts = SPENDING.replace("支出决算表", "支出决算表（分科目）")
    assert _failed(check(HEAD + units + accounts, "T101", "T104", "C824")) == []
    assert _failed(check(HEAD + units.replace("合计 | 95.00", "合计 | 96.00") + accounts, "C824"))
    assert _failed(check(HEAD + units.replace("馆 | 15.00", "馆 | 16.00") + accounts, "T104"))
