"""What stands in the place of a figure and is none is told, where it was meant for one."""

import pytest

from audit.model.check import Status

_TABLE = """
2024年单位预算公开
第二部分 2024年单位预算公开表
单位支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | {} | 60.00 | 30.00
 | | | 合计 | 90.00 | 60.00 | 30.00
"""
_PROSE = _TABLE.format("90.00") + "第三部分 2024年单位预算情况说明\n三、关于青石县档案馆2024年支出预算情况说明\n{}"


@pytest.mark.parametrize(
    "printed", ["090.00", "9..00", "1.234.56", "1,23.45", "12,34,567.00", "9O.00", "l2.30", "90.00,1"]
)
def test_a_cell_that_is_no_numeral_is_cited_as_printed(check, printed) -> None:
    found = [o.detail["写的"] for o in check(_TABLE.format(printed), "S215") if o.status is Status.FAILED]
    assert found == [printed]


@pytest.mark.parametrize("printed", ["1,234.56", "-90.00", "90", "——", "见附件", "9 0.00", "2024.1.15", "90.00%"])
def test_what_may_be_another_thing_is_no_numeral_gone_wrong(check, printed) -> None:
    assert not [o for o in check(_TABLE.format(printed), "S215") if o.status is Status.FAILED]


@pytest.mark.parametrize(
    "sentence",
    [
        "1.20.50万元用于库房，支出预算90.00万元。",
        "支出预算分别为5,10.50万元。",
        "支出预算1,234.56万元，占0.50%。",
        "依据财预〔2024〕01号文，支出预算90.00万元。",
    ],
)
def test_numbers_of_the_prose_that_are_written_so_are_right(check, sentence) -> None:
    assert not [o for o in check(_PROSE.format(sentence), "X455") if o.status is Status.FAILED]
