"""What is said twice under one heading is told apart from what may be said again."""

import pytest

_HEAD = "五、关于青石县档案馆2024年一般公共预算当年拨款情况说明\n"
_OTHER = "六、关于青石县档案馆2024年财政拨款支出情况说明\n"
_RUNNING = "1.一般公共服务支出（类）档案事务（款）行政运行（项）：2024年预算数为60.00万元，用于人员。\n"
_ARCHIVE = "2.一般公共服务支出（类）档案事务（款）档案馆（项）：2024年预算数为30.00万元，用于库房。\n"
_GUESTS = "公务接待费2.00万元，比上年减少0.10万元，用于来访。\n"
_CARS = "公务用车购置费20.00万元，用于更新1辆报废的车。\n"


def _echoes(understand, text: str) -> list[tuple[str, int]]:
    found = understand(text)[0]
    return [(s.subject, s.place.line) for s in found if s.kind == "残留" and s.subject.startswith("又写了一遍")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (_HEAD + _RUNNING + _ARCHIVE + _RUNNING.replace("1.", "3."), [("又写了一遍的科目", 4)]),
        (_HEAD + _RUNNING + _ARCHIVE.strip() + _RUNNING[2:], [("又写了一遍的科目", 3)]),
        (_HEAD + _GUESTS + _CARS + _GUESTS, [("又写了一遍的金额", 4)]),
    ],
)
def test_what_is_said_again_under_its_heading_is_found(understand, text, found) -> None:
    assert _echoes(understand, text) == found


@pytest.mark.parametrize(
    "text",
    [
        _HEAD + _RUNNING + _OTHER + _RUNNING,
        _HEAD + "项目名称：库房维护\n预算安排规模：20万元\n项目名称：库房消防\n预算安排规模：20万元\n",
        _HEAD + "补贴标准：按文件规定，每人每月发给不低于20元的补贴。\n" * 2,
        _HEAD + _GUESTS.replace("2.00", "0.00").replace("0.10", "0.00") + _CARS + "公务接待费0.00万元，与上年持平。\n",
        _HEAD + "主要原因是当年没有安排这一类支出，与上年的情况相同，没有变化。\n" * 2,
    ],
)
def test_what_may_be_said_again_is_no_echo(understand, text) -> None:
    assert _echoes(understand, text) == []
