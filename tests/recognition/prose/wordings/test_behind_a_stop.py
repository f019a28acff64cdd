"""What a stop parts from the last of several parts: last year's amount, and what has changed."""

from collections.abc import Callable

import pytest

from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]
SPENT = "七、一般公共预算财政拨款支出决算情况说明\n"
WHOLE, PART = "一般公共预算支出决算", "一般公共预算支出决算·项目支出"


def changes(statements: tuple[Statement, ...]) -> dict[str, str]:
    return {s.quantity: str(s.figures["变动"].value) for s in statements if "变动" in s.figures}


@pytest.mark.parametrize(
    "told",
    [
        "支出80.00万元，其中项目支出34.00万元；上年决算87.11万元，比上年决算数减少7.11万元，下降8.16%。",
        "支出80.00万元，其中：项目支出34.00万元；2023年决算87.11万元，同比减少7.11万元。",
        "支出80.00万元（其中：基本支出46.00万元，项目支出34.00万元），上年决算87.11万元，比上年减少7.11万元。",
        "支出80.00万元。2023年决算数87.11万元，较上年减少7.11万元。",
        "支出80.00万元，其中：基本支出46.00万元，占57.50%；项目支出34.00万元，占42.50%；比上年减少7.11万元，下降8.16%。",
    ],
)
def test_last_years_amount_and_the_change_are_the_wholes(read: Read, told: str) -> None:
    assert changes(read(f"{SPENT}2024年度一般公共预算财政拨款{told}", kind="决算")) == {WHOLE: "-7.11"}


PLAIN = "支出80.00万元，其中：基本支出46.00万元；项目支出34.00万元；比上年减少7.11万元。"


@pytest.mark.parametrize(
    ("told", "whose"),
    [
        (PLAIN, {"": "-7.11"}),
        (PLAIN + "\n一般公共预算财政拨款支出比上年减少7.11万元。", {WHOLE: "-7.11"}),
        (PLAIN + "\n项目支出34.00万元，比上年减少7.11万元。", {PART: "-7.11"}),
        (PLAIN.replace("；比上年", "，比上年"), {PART: "-7.11"}),
        (PLAIN.replace("基本支出46.00万元；", ""), {PART: "-7.11"}),
        (PLAIN.replace("，其中", "，比上年增加1.00万元，其中"), {WHOLE: "1.00", PART: "-7.11"}),
    ],
)
def test_a_change_behind_a_stop_is_of_whom_it_is_told_elsewhere(read: Read, told: str, whose: dict[str, str]) -> None:
    assert changes(read(f"{SPENT}2024年度一般公共预算财政拨款{told}", kind="决算")) == whose
