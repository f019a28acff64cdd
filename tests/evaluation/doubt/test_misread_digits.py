"""An amount in which letters stand for digits is unread: what it belongs to is not added up without it."""

import pytest

from audit.model.check import Status

_TEXT = """2024年单位预算公开
第三部分 2024年单位预算情况说明
六、关于青石县档案馆2024年一般公共预算基本支出情况说明
青石县档案馆2024年一般公共预算基本支出637.60万元，其中：
人员经费{}万元，主要包括：基本工资等。
公用经费5.68万元，主要包括：办公费等。
"""


@pytest.mark.parametrize(("printed", "failed"), [("631.92", 0), ("63l.92", 0), ("6l3.92", 0), ("613.92", 1)])
def test_a_sum_is_not_denied_for_an_item_that_nobody_could_read(check, printed, failed):
    assert sum(o.status is Status.FAILED for o in check(_TEXT.format(printed), "N201")) == failed


STAFF = """2024年单位预算公开
第一部分 2024年单位概况
二、机构设置及人员情况
青石县档案馆无下属预算单位。编制数20，实有人数{}人，其中：在职19人，退休28人，离休0人。
第三部分 2024年单位预算情况说明
三、支出预算情况说明
2024年支出预算90.00万元。
"""


@pytest.mark.parametrize(("printed", "accused"), [("47", False), ("4 7", False), ("4", True)])
def test_digits_with_white_space_between_them_are_no_number_of_their_own(check, printed, accused):
    assert (Status.FAILED in {o.status for o in check(STAFF.format(printed), "Q401")}) is accused
