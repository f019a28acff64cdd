"""A note calls its table empty when it says so, not when it says what to do if it were."""

import pytest

from audit.model.check import Status

_TABLE = """2024年单位预算公开
政府性基金预算支出情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 人员经费 | 公用经费 | 项目支出
212 | | | 城乡社区支出 | 20.00 | | | 20.00
 | | | 合计 | 20.00 | | | 20.00
"""


@pytest.mark.parametrize(
    ("note", "failed"),
    [
        ("说明：此表为空。", 1),
        ("注：本表没有数据。", 1),
        ("注：如本表为空，应当在表下说明。", 0),
        ("注：金额单位为万元。", 0),
    ],
)
def test_a_note_that_says_the_table_is_empty_is_held_against_its_figures(check, note, failed) -> None:
    assert sum(o.status is Status.FAILED for o in check(_TABLE + note, "C701")) == failed
