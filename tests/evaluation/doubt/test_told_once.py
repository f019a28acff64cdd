"""One error is told once: what another rule has told of the same total, as far off, is not told again."""

import pytest

_TEXT = (
    "2031年部门预算公开\n第三部分 2031年部门预算情况说明\n五、“三公”经费预算情况说明\n"
    "2031年“三公”经费预算9.00万元，比上年减少{total}万元。其中：因公出国（境）费0万元，与上年持平；"
    "公务接待费3.00万元，比上年减少1.00万元；公务用车购置及运行费6.00万元，比上年减少{cars}万元，其中：公务用车购置费0万元，与上年持平，"
    "公务用车运行费6.00万元，比上年减少{run}万元。"
)


@pytest.mark.parametrize(
    ("total", "cars", "run", "told"),
    [
        ("3.00", "2.00", "2.00", []),
        ("7.00", "2.00", "2.00", ["Y107"]),  # the total is wrong: one finding, not one for every way to add it up
        ("3.00", "2.00", "6.00", ["Y101", "Y108"]),  # the vehicles do not add up either: that is another total
    ],
)
def test_a_total_that_is_off_is_told_by_one_rule(report, total, cars, run, told) -> None:
    text = _TEXT.format(total=total, cars=cars, run=run)
    assert sorted(finding.rule for finding in report(text, "Y101", "Y102", "Y107", "Y108", "Y112")) == told


_SHARES = (
    "2031年部门预算公开\n第三部分 2031年部门预算情况说明\n三、支出预算情况说明\n"
    "支出预算{total}万元，其中：基本支出60.00万元，占60.00%；项目支出40.00万元，占40.00%。"
)


@pytest.mark.parametrize(
    ("total", "told"),
    [
        ("100.01", [("N201", "note")]),  # a rounding tail of the same figures
        ("101.00", [("N201", "error")]),
    ],
)
def test_a_rounding_tail_is_told_once_as_an_error_is(report, total, told) -> None:
    found = report(_SHARES.format(total=total), "N201", "Q365")
    assert [(one.rule, str(one.severity)) for one in found] == told
