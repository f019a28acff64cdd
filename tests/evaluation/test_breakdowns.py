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
