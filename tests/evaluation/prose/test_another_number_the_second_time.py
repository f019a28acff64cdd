"""What is said twice in the same words has the same numbers; of another change the same words may say another."""

import pytest

from audit.model.check import Status

_TEXT = """2024年单位预算公开
第三部分 2024年单位预算情况说明
三、关于青石县档案馆2024年支出预算情况说明
支出预算90.00万元。
{first}
五、关于青石县档案馆2024年一般公共预算当年拨款情况说明
{again}
"""
_REASON = (
    "项目支出30.00万元，比上年预算减少{change}万元，下降{rate}%，主要原因是数字化分年度实施，减少加工费{fee}万元。"
)


@pytest.mark.parametrize(
    ("change", "rate", "fee", "failed"),
    [
        ("6.15", "17.01", "5.20", 0),
        ("6.15", "17.01", "5.2", 0),  # to fewer decimals
        ("6.15", "17.01", "4.20", 1),
        ("5.02", "14.33", "4.20", 0),  # another change
        ("6.15", "17.10", "5.02", 0),  # two other numbers: nobody knows
    ],
)
def test_a_change_is_explained_by_one_number(check, change, rate, fee, failed) -> None:
    first = _REASON.format(change="6.15", rate="17.01", fee="5.20")
    text = _TEXT.format(first=first, again=_REASON.format(change=change, rate=rate, fee=fee))
    assert [o.status for o in check(text, "X475")].count(Status.FAILED) == failed


def test_a_round_change_may_be_that_of_something_else(check) -> None:
    said = "比上年预算增加10.00万元，主要原因是新增人员{}人。"
    text = _TEXT.format(first="基本支出60.00万元，" + said.format(3), again="项目支出30.00万元，" + said.format(2))
    assert not any(o.status is Status.FAILED for o in check(text, "X475"))


@pytest.mark.parametrize(
    ("again", "failed"),
    [
        ("2024年会议费预算4.25万元，比上年增加1.05万元，增长32.81%。", 0),
        ("2024年会议费预算4.52万元，比上年增加1.05万元，增长32.81%。", 1),
        ("2024年培训费预算4.52万元，比上年增加1.05万元，增长32.81%。", 0),
        ("2023年会议费预算4.52万元，比上年增加1.05万元，增长32.81%。", 0),
        ("本级会议费预算4.52万元，比上年增加1.05万元，增长32.81%。", 0),
    ],
)
def test_a_sentence_has_one_number(check, again, failed) -> None:
    text = _TEXT.format(first="2024年会议费预算4.25万元，比上年增加1.05万元，增长32.81%。", again=again)
    assert [o.status for o in check(text, "X485")].count(Status.FAILED) == failed
