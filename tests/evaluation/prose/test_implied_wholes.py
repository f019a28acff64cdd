"""What last year's parts and wholes are, as implied, is compared only where the wholes are wholes."""

import pytest

from audit.model.check import Status
from audit.pipeline import judge, load_rulebook, recognised
from audit.readers.text import document_from_text

RULEBOOK = load_rulebook()
_TEXT = """滨海市博物馆2031年度部门决算
第三部分 2031年度部门决算情况说明
四、财政拨款收入支出决算总体情况说明
2031年度财政拨款收入总计100.00万元，与上年相比增加40.00万元；财政拨款支出总计{spent}万元，与上年相比增加30.00万元。
五、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况
2031年度一般公共预算财政拨款支出80.00万元，占本年支出合计的64.00%。与上年相比，一般公共预算财政拨款支出增加6.00万元。
"""


@pytest.mark.parametrize(("spent", "failed"), [("100.00", True), ("125.00", False)])
def test_a_total_of_income_that_is_less_than_that_of_spending_is_this_years_alone(spent: str, failed: bool) -> None:
    document = document_from_text("决算.txt", _TEXT.format(spent=spent), RULEBOOK.titles.lines)
    outcomes = judge(recognised([document], RULEBOOK), RULEBOOK).outcomes
    assert any(o.rule == "Y117" and o.status is Status.FAILED for o in outcomes) is failed
