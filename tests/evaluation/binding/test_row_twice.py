"""A row that is printed twice on one page is there twice; at the top of the next page it goes on."""

from audit.model.check import Status


def _failed(outcomes):
    return sum(o.status is Status.FAILED for o in outcomes)


def test_a_row_printed_twice_below_itself_is_added_twice(check):
    row = "301 | 03 | 奖金 | 43.11 | 43.11 |\n"
    text = (
        "2024年单位预算公开\n一般公共预算基本支出情况表\n单位：万元\n"
        "类 | 款 | 经济分类科目名称 | 合计 | 人员经费 | 公用经费\n"
        "301 | | 工资福利支出 | 43.11 | 43.11 |\n{}"
        " | | 合计 | 43.11 | 43.11 |\n"
    )
    assert (_failed(check(text.format(row), "T104")), _failed(check(text.format(row * 2), "T104"))) == (0, 2)
