"""What is counted in two places is as many in both; what another unit, another year or a part has is no contradiction."""

import pytest

from audit.model.check import Status

_TEXT = """白河县图书馆
2024年度部门决算公开
第一部分 概况
二、机构设置
白河县图书馆内设3个科室，编制18人，在职16人。年末公务用车保有量2辆。
第三部分 情况说明
九、财政拨款“三公”经费支出决算情况说明
2024年国内公务接待5批次，30人次。
十、其他重要事项情况说明
（一）机关运行经费支出情况说明
{again}
"""
_AGAIN = [
    "本单位编制20人。",
    "白河县图书馆在职15人。",
    "本单位内设4个科室。",
    "公务用车保有量3辆。",
    "全年国内公务接待6批次，30人次。",
    "全年国内公务接待5批次，33人次。",
]
_LOOKALIKES = [
    "少儿分馆编制4人，在职3人。",
    "下属分馆编制4人，在职3人，内设1个科室。",
    "局机关编制4人。",
    "其中：行政编制4人，在职16人。",
    "2023年末公务用车保有量3辆。",
    "上年国内公务接待6批次，40人次。",
    "其中国内公务接待1批次，4人次。",
    "一般公务用车保有量1辆。",
    "全县编制400人，在职380人。",
    "核减编制2人，编制2人收回。",
    "1.少儿分馆。编制4人。2.城南分馆。编制5人。",
]


@pytest.mark.parametrize("again", _AGAIN)
def test_two_numbers_of_one_thing_contradict_each_other(check, again) -> None:
    assert [o.status for o in check(_TEXT.format(again=again), "Q425")].count(Status.FAILED) == 1


@pytest.mark.parametrize("again", _LOOKALIKES)
def test_numbers_of_something_else_are_not_compared_with_it(check, again) -> None:
    assert list(check(_TEXT.format(again=again), "Q425")) == []


def test_what_is_told_once_is_no_statement(read) -> None:
    assert not [s for s in read(_TEXT.format(again="")).statements if s.kind == "再说的数"]


def test_a_department_of_several_units_may_have_told_of_one_of_them(check, read) -> None:
    text = _TEXT.format(again="本单位编制20人。").replace(
        "第三部分", "三、部门决算单位构成\n纳入编制范围的单位共2个，包括：白河县图书馆、白河县文化馆。\n第三部分"
    )
    assert len(read(text).profile.members.names) == 2
    assert list(check(text, "Q425")) == []


_AMOUNTS = """2024年度部门决算公开
第三部分 情况说明
十、其他重要事项情况说明
（一）机关运行经费支出情况说明
2024年度机关运行经费支出16.48万元，比2023年减少0.52万元。
（二）政府采购支出情况说明
政府采购支出总额46.30万元，其中：政府采购货物支出46.30万元。
（五）其他需要说明的情况
{again}
"""


@pytest.mark.parametrize(
    ("again", "failed"),
    [
        ("本单位机关运行经费支出16.48万元。", 0),
        ("本单位机关运行经费支出16.5万元。", 0),  # rounded
        ("本单位机关运行经费支出14.68万元。", 1),
        ("2024年政府采购支出总额43.60万元。", 1),
        ("2023年机关运行经费支出17.00万元。", 0),
        ("比上年机关运行经费支出17.00万元减少0.52万元。", 0),
        ("其中：机关运行经费支出1.00万元。", 0),
        ("局机关运行经费支出9.00万元。", 0),
        ("机关运行经费年初预算15.00万元。", 0),
        ("面向中小企业的政府采购支出40.00万元。", 0),
        ("该项目政府采购支出20.00万元。", 0),
    ],
)
def test_an_amount_is_the_same_both_times(check, again, failed) -> None:
    assert [o.status for o in check(_AMOUNTS.format(again=again), "Q465")].count(Status.FAILED) == failed
