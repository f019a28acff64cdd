"""What the performance table of the whole unit is spent on, against its funds."""

import pytest

TEXT = """2031年部门预算公开
部门整体支出绩效目标表
（2031年度）
部门名称 | | 青石县档案馆 | |
年度预算安排（万元） | | 资金总额 | 176.40 |
 | | 项目支出 | 60.80 |
 | | 基本支出 | 110.60 |
{}一级指标 | 二级指标 | 三级指标 | 指标值 | 权重
产出指标 | 数量指标 | 整理档案 | ≥300卷 | 50
效益指标 | 社会效益指标 | 查阅人次 | ≥200人次 | 50
"""


@pytest.mark.parametrize(("other", "rules"), [("", {"Q305"}), (" | | 经营支出 | 5.00 |\n", set())])
def test_an_amount_that_nobody_knows_may_be_the_rest(failed, other, rules):
    assert failed(TEXT.format(other), "Q305") == rules
