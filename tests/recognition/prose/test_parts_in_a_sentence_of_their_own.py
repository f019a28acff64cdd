"""What a sentence tells of its own is no part of the whole before it."""

from collections.abc import Callable

import pytest

from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]
HEADING = "六、一般公共预算财政拨款基本支出决算情况说明\n基本支出50.00万元，其中：人员经费40.00万元，"


def _parts(statements: tuple[Statement, ...]) -> list[str]:
    return [one.figures["金额"].text for one in statements if one.quantity == "公用经费决算·款"]


def test_parts_are_told_with_their_whole_or_in_the_sentence_that_says_what_it_is_made_up_of(read: Read) -> None:
    for joint in ("，其中：", "。其中："):
        said = read(f"{HEADING}公用经费10.00万元{joint}办公费8.00万元、培训费2.00万元。", kind="决算")
        assert _parts(said) == ["8.00", "2.00"]


@pytest.mark.parametrize(
    "whole",
    ["公用经费10.00万元", "公用经费10.00万元，主要包括办公费、培训费", "公用经费10.00万元，其中：办公费8.00万元"],
)
def test_another_sentence_may_tell_of_other_money(read: Read, whole: str) -> None:
    said = read(f"{HEADING}{whole}。物业管理费30.00万元、培训费20.00万元在项目支出中列支。", kind="决算")
    assert not {"30.00", "20.00"} & set(_parts(said))


def test_a_share_of_100_percent_that_is_but_rounded_leaves_room_for_more(understand) -> None:
    said, _ = understand(
        "二、收入预算情况说明\n收入预算50000.00万元，其中：一般公共预算拨款收入49999.00万元，占100.00%。"
    )
    assert [one.words["分项"] for one in said if one.kind == "清单"] == ["部分"]
    said, _ = understand(
        "二、收入预算情况说明\n收入预算50000.00万元，其中：一般公共预算拨款收入49000.00万元，占100.00%。"
    )
    assert [one.words["分项"] for one in said if one.kind == "清单"] == ["全部"]
