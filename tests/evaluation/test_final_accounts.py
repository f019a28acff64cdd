"""Sentences of final accounts: what each amount is of, and that alike wordings of different things are not mixed up."""

import pytest

from audit.model.check import Status

PURCHASES = """
2031年度部门决算
第三部分 部门决算情况说明
十、其他重要事项的情况说明
（二）政府采购支出情况
2031年度政府采购支出总额80.00万元，其中：政府采购货物支出20.00万元、政府采购工程支出40.00万元、政府采购服务支出20.00万元。授予中小企业合同金额60.00万元，占政府采购支出总额的75.00%；货物采购授予中小企业合同金额10.00万元，占货物支出金额的{}；工程采购授予中小企业合同金额40.00万元，占工程支出金额的100.00%。
"""


def failed(outcomes):
    return [o for o in outcomes if o.status is Status.FAILED]


def test_contracts_for_goods_are_not_the_contracts_of_all_purchases(check):
    assert not failed(check(PURCHASES.format("50.00%"), "N102", "P101"))


@pytest.mark.parametrize(("share", "wrong"), [("50.00%", 0), ("5.00%", 1)])
def test_the_share_of_goods_is_held_against_the_goods(check, share, wrong):
    assert len(failed(check(PURCHASES.format(share), "P101"))) == wrong
