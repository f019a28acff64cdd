"""A condition on the figures as printed: exactly, or as near as rounding explains."""

import pytest

from audit.evaluation.binding.stand import Stand
from audit.evaluation.condition import holds
from audit.evaluation.ground import Ground
from audit.rulebook.checks.formula import parse_formula

TEXT = """2024年单位预算公开
第三部分 2024年单位预算情况说明
三、关于青石县档案馆2024年支出预算情况说明
支出预算100.00万元，其中：基本支出{}万元，比上年预算增加6.00万元；项目支出40.00万元，比上年预算增加4.00万元。
"""


@pytest.mark.parametrize(
    ("relation", "basic", "expected"),
    [("=", "60.00", True), ("=", "60.01", False), ("≈", "60.01", True), ("≈", "60.05", False)],
)
def test_near_holds_where_rounding_explains_the_difference(rulebook, read, relation, basic, expected):
    ground = Ground(rulebook, read(TEXT.format(basic)))
    condition = parse_formula(f"「支出合计」.金额 {relation} Σ(「支出预算构成」.金额)")
    assert holds(condition, ground, Stand()) is expected


@pytest.mark.parametrize(("more", "expected"), [("0", True), ("1", False)])
def test_counts_alone_decide_a_condition(rulebook, read, more, expected):
    ground = Ground(rulebook, read(TEXT.format("60.00")))
    condition = parse_formula(f"数(「支出预算构成」.金额) = 数(「支出预算构成」.变动) + {more}")
    assert holds(condition, ground, Stand()) is expected
