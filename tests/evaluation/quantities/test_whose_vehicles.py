"""Vehicles kept: those of the unit are held against its table, those of a whole county are nobody's there."""

import pytest

from audit.model.check import Status

TEXT = """2031年度部门决算公开
第二部分 2031年部门决算表
部门决算公开相关信息统计表
金额单位：万元
三、国有资产占用情况 | | |
项目 | 行次 | 统计数 |
(一) 车辆数合计(辆) | 7 | 2 |
8. 其他用车 | 15 | 2 |
(二) 单价100万元(含)以上设备(不含车辆) | 16 | 0 |
第三部分 情况说明
九、财政拨款“三公”经费支出决算情况说明
3、公务用车运行维护费支出5万元，{}。
"""


@pytest.mark.parametrize(
    ("said", "statuses"),
    [
        ("使用财政拨款负担的公务用车保有量为3辆", {Status.FAILED}),
        ("全县公务用车保有量为37辆", set()),
    ],
)
def test_vehicles_kept_are_the_units_own(check, said, statuses):
    assert {outcome.status for outcome in check(TEXT.format(said), "Q407")} == statuses


@pytest.mark.parametrize(
    ("cost", "vehicles", "status"),
    [("25.00", 1, Status.PASSED), ("25.00", 0, Status.FAILED), ("0.00", 0, None), ("0", 0, None)],
)
def test_who_has_money_for_buying_vehicles_buys_some(check, cost, vehicles, status) -> None:
    text = f"""2024年部门预算公开
其他相关情况说明
一、2024年“三公”经费预算情况说明
2024年“三公”经费预算数为{cost}万元。其中：
（二）公务用车购置及运行费{cost}万元。其中：公务用车购置费{cost}万元；公务用车运行费0万元。
五、国有资产占有使用情况
2024年部门预算安排购置车辆{vehicles}辆，其中：执法执勤用车0辆、其他用车{vehicles}辆。
"""
    assert {o.status for o in check(text, "Q736")} == ({status} if status else set())


_VALUES = """2031年单位预算公开
第三部分 2031年单位预算情况说明
十二、其他重要事项的情况说明
（三）国有资产占用使用情况
2.车辆3辆，价值42.00万元；其中：一般公务用车2辆，价值33.00万元；其他车辆1辆，价值12.00万元。
"""


@pytest.mark.parametrize(("rules", "failed"), [(("N201", "Q409"), ["N201"]), (("Q409",), ["Q409"])])
def test_values_that_do_not_add_up_are_told_once(check, rules, failed) -> None:
    assert [o.rule for o in check(_VALUES, *rules) if o.status is Status.FAILED] == failed
