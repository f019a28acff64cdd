"""Budgets as Shaanxi prints them: what is planned is told by budget, and tables leave out what last year left."""

import pytest

_TABLES = """
2031年部门综合预算
部门综合预算一般公共预算支出明细表（按支出功能分类科目，不含上年结转）
单位：万元
功能科目编码 | 功能科目名称 | 合计 | 人员经费支出 | 公用经费支出 | 专项业务经费支出
 | 合计 | 60.00 | 30.00 | 10.00 | 20.00
213 | 农林水支出 | 60.00 | 30.00 | 10.00 | 20.00
部门综合预算一般公共预算基本支出明细表（按支出经济分类科目，不含上年结转）
单位：万元
部门经济科目编码 | 部门经济科目名称 | 政府经济科目编码 | 政府经济科目名称 | 合计 | 人员经费支出 | 公用经费支出
 | 合计 | | | 40.00 | 30.00 | 10.00
301 | 工资福利支出 | | | 30.00 | 30.00 |
302 | 商品和服务支出 | | | 10.00 | | 10.00
"""
_PURCHASES = """
2031年部门综合预算
部门综合预算政府采购（资产配置、购买服务）预算表（不含上年结转）
单位：万元
科目编码 | | | 采购项目 | 采购目录 | 数量 | 预算金额
类 | 款 | 项 | | | |
 | | | 合计 | | 3 | 12.00
213 | 03 | 06 | 泵站检修 | 专用设备 | 2 | 10.00
213 | 03 | 04 | 水质监测委托 | 其他服务 | 1 | 2.00
"""
_GOALS = "九、绩效目标情况说明\n2031年，本部门绩效目标管理全覆盖，涉及当年一般公共预算拨款{}万元，当年政府性基金预算拨款0.00万元。\n"


def _told(facts, quantity):
    return [s.figures["金额"].text for s in facts.statements if s.quantity == quantity and "金额" in s.figures]


@pytest.mark.parametrize(
    ("said", "quantity"),
    [
        (_GOALS.format("60.00"), "绩效·当年一般公共预算"),
        ("十、公用经费情况说明\n2031年，本部门当年公用经费预算安排60.00万元，较上年增加3.00万元。\n", "全国·公用经费"),
        (
            "五、收支说明\n（一）收支预算总体情况。\n2031年，本部门预算支出60.00万元，其中：国有资本经营预算拨款支出60.00万元。\n",
            "全国·国有资本经营拨款支出",
        ),
    ],
)
def test_what_a_section_tells_is_known(read, said, quantity):
    assert _told(read(f"2031年部门综合预算\n{said}"), quantity) == ["60.00"]


def test_a_title_that_says_what_it_leaves_out_is_that_of_its_table(read):
    assert [table.form for table in read(_TABLES).tables] == ["一般公共预算支出表", "一般公共预算基本支出表"]


def test_what_is_bought_is_called_like_no_account(report):
    assert not report(_PURCHASES, "C908")


@pytest.mark.parametrize(("year", "found"), [(2031, []), (2030, ["X506"])])
def test_what_is_planned_this_year_is_told_of_the_year_of_the_budget(report, year, found):
    goals = _GOALS.format("60.00").replace("2031年", f"{year}年")
    text = f"2031年部门综合预算\n{goals}十、公用经费情况说明\n2031年，本部门当年公用经费预算安排60.00万元。\n"
    assert [finding.rule for finding in report(text, "X506")] == found
