"""A year left over below the title of a performance table, or in the caption that is drawn in a table's frame."""

from audit.model.check import Status

HEAD = """
青石县档案馆2031年度部门决算
第二部分 2031年度部门决算表
2031年度收入决算表
部门：青石县档案馆 | 金额单位：万元
科目代码 | 科目名称 | 本年收入合计 | 财政拨款收入
合计 | | 90.00 | 90.00
2031年度一般公共预算财政拨款支出决算表
部门：青石县档案馆 | 金额单位：万元
科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
合计 | | 90.00 | 90.00 |
支出决算表
部门：青石县档案馆 | {caption}年度 | 金额单位：万元
科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
合计 | | 90.00 | 90.00 |
201 | 一般公共服务支出 | 60.00 | 60.00 |
208 | 社会保障和就业支出 | 30.00 | 30.00 |
第三部分 2031年度部门决算情况说明
三、支出决算情况说明
2031年度支出合计90.00万元，其中：基本支出90.00万元，占100.00%。
十、其他重要事项的情况说明
项目支出绩效自评表
（{review}年度）
项目名称 | 档案修复项目
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 50.00 | 50.00 | 45.00 | 10 | 90.00% | 9
"""


def _failed(check, caption="2031", review="2031"):
    outcomes = check(HEAD.format(caption=caption, review=review), "X501", "X506")
    return [o.check.rule for o in outcomes if o.status is Status.FAILED]


def test_years_that_agree(check):
    assert _failed(check) == []


def test_last_year_in_the_frame_of_a_table(check):
    assert _failed(check, caption="2030") == ["X501"]


def test_last_year_below_the_title_of_a_performance_table(check):
    assert _failed(check, review="2030") == ["X506"]
