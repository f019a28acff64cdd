"""A whole that is told once more in another way (按支出用途分类，其中：…) is not the last item broken down."""

import pytest

TEXT = """2025年部门预算公开
支出总表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 事业单位经营支出 | 上缴上级支出 | 对附属单位补助支出
 | 合计 | 90.00 | 80.00 | 10.00 | | |
201 | 一般公共服务支出 | 90.00 | 80.00 | 10.00 | | |
财政拨款收支总表
单位：万元
收入 | | 支出 | | | |
项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算
一、本年收入 | 90.00 | 一、本年支出 | 90.00 | 90.00 | |
（一）一般公共预算拨款 | 90.00 | （一）一般公共服务支出 | 90.00 | 90.00 | |
收入总计 | 90.00 | 支出总计 | 90.00 | 90.00 | |
二、青石县科技局2025年部门预算安排情况说明
（三）关于青石县科技局2025年支出预算情况说明
青石县科技局2025年支出预算90.00万元。按支出功能分类，其中：一般公共服务支出90.00万元。按支出用途分类，其中：人员支出60.00万元，占{share}%；日常公用支出20.00万元，占22.22%；项目支出{projects}万元，占11.11%。
（四）关于青石县科技局2025年财政拨款收支预算情况的总体说明
青石县科技局2025年财政拨款支出预算90.00万元，主要用于：一般公共服务支出{service}万元，占100.00%。
"""


@pytest.mark.parametrize(
    ("wrong", "rules"),
    [({}, set()), ({"share": "55.55"}, {"P101"}), ({"projects": "30.00"}, {"N202", "P101"})],
)
def test_the_other_way_belongs_to_the_whole(failed, wrong, rules):
    right = {"share": "66.67", "projects": "10.00", "service": "90.00"}
    assert failed(TEXT.format(**(right | wrong)), "P101", "N202", "N201") == rules


def test_amounts_that_the_money_is_for_class_by_class_are_read(read):
    facts = read(TEXT.format(share="66.67", projects="10.00", service="88.00"))
    assert [s.figures["金额"].text for s in facts.statements if s.words.get("科目") == "一般公共服务支出"] == [
        "90.00",
        "88.00",
    ]


FINAL = """2025年度部门决算公开
第三部分 2025年度部门决算情况说明
一、2025年度收入支出决算总体情况说明
（一）收入决算情况说明
2025年度本年收入合计90.00万元，其中：财政拨款收入{own}万元，占88.89%；事业收入10.00万元，占11.11%。
（二）支出决算情况说明
2025年度本年支出合计90.00万元，其中：基本支出60.00万元，占{share}%；项目支出30.00万元，占33.33%。
"""


@pytest.mark.parametrize(
    ("wrong", "rules"), [({}, set()), ({"share": "12.34"}, {"P101"}), ({"own": "85.00"}, {"P101", "N202"})]
)
def test_what_is_made_up_under_the_heading_of_the_whole_is_held_against_it(failed, wrong, rules):
    assert failed(FINAL.format(**({"own": "80.00", "share": "66.67"} | wrong)), "P101", "N202") == rules
