"""The items of the prose are numbered without a gap, however their numbers are written."""

import pytest

from audit.model.check import Status

_HEAD = "2024年单位预算公开\n第三部分 2024年单位预算情况说明\n三、关于青石县档案馆2024年支出预算情况说明\n支出预算90.00万元。\n"


def _faults(check, text: str) -> list[str]:
    return [o.detail["问题"] for o in check(_HEAD + text, "S113") if o.status is Status.FAILED]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("（一）收集档案。\n（二）整理档案。\n（四）利用档案。", "缺3"),
        ("（一）收集档案。\n（三）利用档案。", "缺2"),
        ("（一）收集档案。\n1.接收。\n2.征集。\n3.购买。\n（二）整理档案。\n（四）利用档案。", "缺3"),
        ("1.收集档案。\n2.整理档案。\n2.保管档案。", "重复"),
        ("1、收集档案；2、整理档案；4、利用档案。", "缺3"),
        ("（1）收集档案。\n（2）整理档案。\n（2）利用档案。", "重复"),
        ("主要做了几件事：①收集档案；②整理档案；④利用档案。", "缺3"),
        ("增加的原因一是增资，二是新增人员，四是新增库房。", "缺3"),
        ("第四部分 名词解释\n第六部分 附件", "缺5"),
    ],
)
def test_a_gap_and_a_number_printed_twice_are_found(check, text, fault) -> None:
    text = text if "部分" not in text else "第一部分 概况\n第二部分 预算表\n" + _HEAD.splitlines()[1] + "\n" + text
    assert _faults(check, text) == [fault]


@pytest.mark.parametrize(
    "text",
    [
        "（一）收集档案。\n（二）整理档案。（三）保管\n档案。\n（四）利用档案。",
        "1.2023年库房维护3.00万元。\n2.95年以前的档案整理4.00万元。\n3.1995年以前的档案修复2.00万元。\n4.库房消防1.00万元。",
        "1.收集档案。\n2.整理档案。\n3、保管档案。\n4.利用档案。",
        "（一）档案馆\n1.收集档案。\n2.整理档案。\n（二）查档室\n3.查阅档案。\n4.出具证明。\n（三）库房\n5.保管档案。",
        "1.收集档案。\n2.整理档案。\n3.保管档案。\n本馆下设：1.查档室；2.库房；3.修复室。",
        "根据条例第二条第\n（一）项、第\n（三）项和第\n（五）项规定。",
        "一是收集档案二是整理档案，三是利用档案，四是出具证明。",
        "（一）收集档案（二）整理档案。（三）利用档案。（四）出具证明。",
        "一是收集档案，统一是要求，三是整理档案。",
    ],
)
def test_numbers_that_may_be_so_are_no_fault(check, text) -> None:
    assert _faults(check, text) == []
