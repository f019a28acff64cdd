"""Whole rows of figures beside other names than their own: every row adds up, and few of the columns do."""

from collections.abc import Sequence

HEAD = """2031年部门预算
单位支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
"""
NAMES = (
    "201 | | | 一般公共服务支出", "201 | 01 | | 人大事务", "201 | 01 | 01 | 行政运行", "201 | 02 | | 政协事务",
    "201 | 02 | 01 | 行政运行", "201 | 03 | | 政府办公厅（室）及相关机构事务", "201 | 03 | 01 | 行政运行",
    "201 | 04 | | 发展与改革事务", "201 | 04 | 01 | 行政运行", " | | | 合计",
)  # fmt: skip
FIGURES = (
    "100.00 | 75.00 | 25.00", "10.00 | 7.00 | 3.00", "10.00 | 7.00 | 3.00", "20.00 | 16.00 | 4.00",
    "20.00 | 16.00 | 4.00", "30.00 | 22.00 | 8.00", "30.00 | 22.00 | 8.00", "40.00 | 30.00 | 10.00",
    "40.00 | 30.00 | 10.00", "100.00 | 75.00 | 25.00",
)  # fmt: skip


def printed(figures: Sequence[str]) -> str:
    return HEAD + "\n".join(f"{name} | {amounts}" for name, amounts in zip(NAMES, figures, strict=True))


def test_rows_of_figures_one_row_too_high_have_slipped(tables):
    table = tables(printed((*FIGURES[1:], FIGURES[-1])))["支出总表"]
    assert (table.slipped, table.garbled) == (True, True)


def test_two_rows_that_changed_places_have_not(tables):
    swapped = (*FIGURES[:3], FIGURES[5], *FIGURES[4:5], FIGURES[3], *FIGURES[6:])
    assert not tables(printed(swapped))["支出总表"].slipped


def test_nor_has_a_table_whose_rows_contradict_themselves(tables):
    """Then it is its columns that nobody can tell."""
    wrong = [figures.replace(".00 |", ".50 |", 1) for figures in (*FIGURES[1:], FIGURES[-1])]
    assert not tables(printed(wrong))["支出总表"].slipped


def test_a_column_of_rates_adds_up_nowhere_and_says_nothing(tables):
    head = HEAD.replace("单位支出总体情况表", "一般公共预算支出情况表").replace("项目支出\n", "项目支出 | 增减幅度\n")
    rows = (f"{name} | {amounts} | {n}.5%" for n, (name, amounts) in enumerate(zip(NAMES, FIGURES, strict=True), 2))
    (table,) = tables(head + "\n".join(rows)).values()
    assert table.entries[(0, "增减幅度")].text == "2.5%"
    assert not table.slipped
