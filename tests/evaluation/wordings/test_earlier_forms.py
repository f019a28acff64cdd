"""The forms and wordings of Xinjiang's budgets of the years before 2022."""

TABLES = """
青石县第三小学2021年部门预算公开
第二部分 2021年部门预算公开表
部门收支总体情况表
编制部门：青石县第三小学 | 单位：万元
收 | 入 | 支 | 出
项目 | 预算数 | 功能分类 | 预算数
财政拨款（补助） | 90.00 | 205 教育支出 | 80.00
一般公共预算 | 90.00 | 221 住房保障支出 | 20.00
政府性基金预算 | | |
教育收费（财政专户） | {} | |
小计 | 100.00 | 小计 | 100.00
单位上年结余（不包括国库集中支付额度结余） | | 结转下年 |
收入总计 | 100.00 | 支出总计 | 100.00
部门收入总体情况表
填报部门：青石县第三小学 | 单位：万元
功能分类科目编码 | | | 功能分类科目名称 | 总计 | 一般公共预算 | 政府性基金预算 | 教育收费（财政专户） | 事业收入 | 单位上年结余（不包括国库集中支付额度结余）
类 | 款 | 项
 | | | 合计 | 100.00 | 90.00 | | 10.00 | |
205 | | | 教育支出 | 80.00 | 70.00 | | 10.00 | |
205 | 02 | | 普通教育 | 80.00 | 70.00 | | 10.00 | |
205 | 02 | 02 | 小学教育 | 80.00 | 70.00 | | 10.00 | |
221 | | | 住房保障支出 | 20.00 | 20.00 | | | |
221 | 02 | | 住房改革支出 | 20.00 | 20.00 | | | |
221 | 02 | 01 | 住房公积金 | 20.00 | 20.00 | | | |
一般公共预算支出情况表
编制部门：青石县第三小学 | 单位：万元
功能分类科目编码 | | | 功能分类科目名称 | 小计 | 基本支出 | 项目支出
类 | 款 | 项
 | | | 合计 | 90.00 | 90.00 |
205 | | | 教育支出 | 70.00 | 70.00 |
205 | 02 | | 普通教育 | 70.00 | 70.00 |
205 | 02 | 02 | 小学教育 | 70.00 | 70.00 |
221 | | | 住房保障支出 | 20.00 | 20.00 |
221 | 02 | | 住房改革支出 | 20.00 | 20.00 |
221 | 02 | 01 | 住房公积金 | 20.00 | 20.00 |
第三部分 2021年部门预算情况说明
二、关于青石县第三小学2021年收入预算情况说明
青石县第三小学收入预算100.00万元，其中：
一般公共预算90.00万元，占90.00%，比上年增加5.00万元，主要原因是工资增加；
教育收费（财政专户）{}万元，占10.00%，比上年减少1.00万元，主要原因是学生减少。
五、关于青石县第三小学2021年一般公共预算当年拨款情况说明
（二）一般公共预算当年拨款结构情况
1.教育支出（205）{}万元，占77.78%。
2.住房保障支出（221）20.00万元，占22.22%。
（三）一般公共预算当年拨款具体使用情况
1.教育支出（205）普通教育（02）小学教育（02）：2021年预算数为{}万元，比上年执行数增加5.00万元，增长7.69%，主要原因是：工资增加。
2.住房保障支出（221）住房改革支出（02）住房公积金（01）：2021年预算数为20.00万元，与上年执行数持平。
十、其他重要事项的情况说明
（二）政府采购情况
2021年，青石县第三小学政府采购预算5.00万元，其中：政府采购货物预算{}万元，政府采购工程预算0万元，政府采购服务预算1.00万元。
2021年度本部门面向中小企业预留政府采购项目预算金额5.00万元，其中：面向小微企业预留政府采购项目预算金额{}万元。
"""
RIGHT = ("10.00", "10.00", "70.00", "70.00", "4.00", "3.00")


def _failed(failed, *figures):
    rules = ("T102", "T104", "T101", "C104", "N101", "N102", "N201", "N202", "P101")
    return failed(TABLES.format(*figures), *rules)


def _with(at, figure):
    return [figure if i == at else right for i, right in enumerate(RIGHT)]


def test_a_disclosure_that_agrees_has_no_finding(failed):
    assert not _failed(failed, *RIGHT)


def test_the_receipts_of_fees_are_part_of_the_year_s_income(failed):
    assert "T102" in _failed(failed, *_with(0, "11.00"))


def test_the_receipts_of_fees_are_held_against_the_table(failed):
    assert "N101" in _failed(failed, *_with(1, "11.00"))


def test_classes_told_with_their_codes_are_held_against_the_table(failed):
    assert "N101" in _failed(failed, *_with(2, "71.00"))


def test_items_told_with_their_codes_are_held_against_the_table(failed):
    assert "N101" in _failed(failed, *_with(3, "71.00"))


def test_procurement_adds_up_beside_what_is_kept_for_small_enterprises(failed):
    assert "N201" in _failed(failed, *_with(4, "4.40"))


def test_what_is_kept_for_the_smallest_enterprises_is_part_of_what_is_kept(failed):
    assert "N202" in _failed(failed, *_with(5, "6.00"))
