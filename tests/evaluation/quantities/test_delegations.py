"""Delegations that travel abroad, and those that are received."""

import pytest

HEADING = "2024年度部门决算公开\n第三部分 情况说明\n九、财政拨款“三公”经费支出决算情况说明\n"


@pytest.mark.parametrize(
    "text",
    [
        "因公出国（境）费0万元。公务接待费3.00万元，其中：外宾接待支出1.00万元，接待外宾团组2个，10人次。",
        "因公出国（境）费0万元；公务接待费3.00万元，国内公务接待团组20个，150人次。",
        "因公出国（境）费0万元。公务接待费3.00万元。公务接待团组20个，150人次。",
        "因公出国（境）费0万元，外事接待1.00万元，团组2个，10人次。",
        "因公出国（境）费0万元。公务接待费3.00万元，外宾接待支出0万元，国内公务接待20批次，100人次。",
    ],
)
def test_who_is_received_does_not_travel(report, text: str) -> None:
    rules = ("Q416", "Q417", "Q418", "Q419", "Q474", "Q664")
    assert [finding.rule for finding in report(HEADING + text, *rules)] == []


def test_who_travels_for_nothing_is_told(report) -> None:
    told = report(
        f"{HEADING}公务接待费3.00万元。因公出国（境）费0万元，全年因公出国（境）团组2个，累计5人次。", "Q474", "Q664"
    )
    assert [finding.rule for finding in told] == ["Q474", "Q664"]
