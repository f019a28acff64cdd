"""0万元 is nothing at all, unless the paragraph rounds its amounts to whole 万元; 0% is less than half a per cent, unless the
paragraph prints decimals of others."""

import pytest

from audit.model.check import Status

_TEXT = """2024年度部门决算公开
第三部分 情况说明
九、财政拨款“三公”经费支出决算情况说明
2024年度“三公”经费财政拨款支出决算0万元，其中：
因公出国（境）费支出0万元；
公务用车购置费支出0万元；
公务用车运行维护费支出0万元；
公务接待费支出{}万元。
"""


@pytest.mark.parametrize(("amount", "status"), [("0", Status.PASSED), ("0.50", Status.FAILED)])
def test_items_of_nothing_add_up_to_nothing(check, amount, status):
    statuses = [o.status for o in check(_TEXT.format(amount), "N201") if o.status is not Status.NOT_APPLICABLE]
    assert statuses == [status]


@pytest.mark.parametrize(
    ("whole", "rest", "status"),
    [("100%", "0%", Status.PASSED), ("99.58%", "0%", Status.FAILED), ("100%", "0.00%", Status.FAILED)],
)
def test_a_share_of_less_than_half_a_per_cent_may_be_printed_as_none(check, whole, rest, status):
    text = f"""2031年单位预算公开
第三部分 2031年单位预算情况说明
三、关于某市某局2031年支出预算情况说明
支出预算100.00万元，其中：基本支出99.58万元，占{whole}；项目支出0.42万元，占{rest}。
"""
    *_, last = [o.status for o in check(text, "P101") if o.status is not Status.NOT_APPLICABLE]
    assert (last is Status.FAILED) == (status is Status.FAILED)
