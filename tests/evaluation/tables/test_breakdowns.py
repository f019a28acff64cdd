"""A breakdown that nobody filled in is no contradiction; one that was filled in half is."""

import pytest

from audit import pipeline
from audit.model.check import Status

_TABLE = """2024年单位预算公开
单位收支总体情况表
单位：万元
项目\t预算数\t功能分类\t预算数
一、本年收入\t90.00\t201 一般公共服务支出\t90.00
1.一般公共预算拨款\t90.00\t202 外交支出\t
其中：一般财力\t{part}\t203 国防支出\t
上级一般公共预算安排转移支付\t\t204 公共安全支出\t
收入总计\t90.00\t支出总计\t90.00
"""


@pytest.mark.parametrize(("part", "failed"), [("", False), ("70.00", True), ("90.00", False)])
def test_parts_are_added_up_only_where_some_part_is_printed(tmp_path, part, failed):
    path = tmp_path / "甲.txt"
    path.write_text(_TABLE.format(part=part), encoding="utf-8")
    outcomes = pipeline.audit(path, pipeline.load_rulebook()).outcomes
    assert any(o.rule == "T102" and o.status is Status.FAILED for o in outcomes) is failed


_BY_ITEM = """2031年部门预算
收入总体情况表
单位：万元
项目\t2031年预算
一、一般公共预算拨款\t{grant}
二、政府性基金预算拨款\t0.00
三、财政专户拨款\t0.00
四、其他资金\t5.00
本年收入合计\t85.00
收入总计\t85.00
"""


@pytest.mark.parametrize(("grant", "failed"), [("80.00", False), ("81.00", True)])
def test_a_subtotal_that_a_table_leaves_out_is_its_own_parts(tmp_path, grant, failed):
    """财政拨款收入 is not printed, its three sources are."""
    path = tmp_path / "甲.txt"
    path.write_text(_BY_ITEM.format(grant=grant), encoding="utf-8")
    outcomes = pipeline.audit(path, pipeline.load_rulebook()).outcomes
    assert {o.status for o in outcomes if o.rule == "T102"} >= {Status.FAILED if failed else Status.PASSED}
    assert any(o.rule == "T102" and o.status is Status.FAILED for o in outcomes) is failed
