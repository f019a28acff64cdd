"""Whose a difference from the budget is behind the parts of a whole: a part's, the whole's, nobody's."""

from collections.abc import Callable, Mapping

import pytest

from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]
HEADING = "七、财政拨款“三公”经费支出决算情况说明\n"
CARS = "公务用车购置及运行维护费8.00万元，其中：公务用车运行维护费8.00万元，公务用车购置费0.00万元"


def _off(statements: tuple[Statement, ...]) -> Mapping[str, set[str]]:
    told = {one.subject: {"预算差", "预算差幅度"} & one.figures.keys() for one in statements if one.kind == "金额"}
    return {subject: slots for subject, slots in told.items() if slots}


@pytest.mark.parametrize("base", ["年初预算", "预算", "全年预算", "2024年调整预算"])
@pytest.mark.parametrize("stop", ["；", "，"])
def test_a_difference_that_is_true_of_the_whole_only_is_the_wholes(read: Read, base: str, stop: str) -> None:
    said = read(f"{HEADING}{CARS}{stop}较{base}减少2.00万元，下降20.00%。", kind="决算")
    assert _off(said) == {"公务用车购置及运行维护费": {"预算差", "预算差幅度"}}


def test_a_difference_that_is_true_of_the_part_before_it_is_that_parts(read: Read) -> None:
    said = read(
        f"{HEADING}公务用车购置及运行维护费9.00万元，其中：公务用车购置费1.00万元，公务用车运行维护费8.00万元；"
        "较预算减少2.00万元，下降20.00%。",
        kind="决算",
    )
    assert _off(said) == {"公务用车运行维护费": {"预算差", "预算差幅度"}}


def test_a_difference_without_its_rate_behind_a_stop_and_several_parts_is_nobodys(read: Read) -> None:
    said = read(f"{HEADING}{CARS}；较预算减少2.00万元，主要原因是厉行节约。", kind="决算")
    assert _off(said) == {"": {"预算差"}}


def test_a_change_that_is_true_of_another_of_several_amounts_is_that_ones(read: Read) -> None:
    said = read(
        f"{HEADING}公务用车运行维护费8.00万元，公务用车购置费0.00万元；较预算减少2.00万元，下降20.00%。", kind="决算"
    )
    assert _off(said) == {"公务用车运行维护费": {"预算差", "预算差幅度"}}
