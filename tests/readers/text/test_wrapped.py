"""Text broken at a width is put together again where that can be told, and is not judged where it cannot."""

import re
from collections.abc import Sequence
from itertools import groupby
from time import process_time

import pytest

from audit.model.document import Grid, TextLine
from audit.readers.text import document_from_text
from audit.readers.text.wrapped import _stops, unwrapped

ROWS = (
    "208 社会保障和就业支出 4,281.95 406.13 3,875.82",
    "20801 人力资源和社会保障管理事务 1,263.40 341.60 921.80",
    "2080109 社会保险经办机构 1,263.40 341.60 921.80",
    "20805 行政事业单位养老支出 64.35 64.35",
    "2080505 机关事业单位基本养老保险缴费支出 32.40 32.40",
    "合 计 4,346.30 470.48 3,875.82",
)


def _broken(lines: Sequence[str], width: int) -> list[str]:
    return [line[i : i + width] for line in lines for i in range(0, max(len(line), 1), width)]


def _columns(line: str) -> int:
    return sum(2 if "\u4e00" <= character <= "\u9fff" else 1 for character in line)


def _in_terminal(lines: Sequence[str], width: int) -> list[str]:
    broken: list[str] = []
    for line in lines:
        broken.append("")
        for character in line:
            if _columns(broken[-1] + character) > width:
                broken.append("")
            broken[-1] += character
    return broken


@pytest.mark.parametrize("width", range(17, 38))
def test_rows_broken_at_so_many_characters_are_whole_again(width, worded):
    assert [line.text for line in unwrapped(_broken(ROWS, width), worded)] == list(ROWS)


@pytest.mark.parametrize("width", range(18, 46))
def test_rows_broken_in_a_terminal_are_whole_again(width, worded):
    assert [line.text for line in unwrapped(_in_terminal(ROWS, width), worded)] == list(ROWS)


def test_rows_of_cells_are_whole_again(worded):
    rows = [line.replace(" ", "\t", 1) + "\t" * (6 - line.count(" ")) for line in ROWS[:5]]
    assert [line.text for line in unwrapped(_broken(rows, 24), worded)] == rows


def test_a_row_that_is_only_as_wide_as_the_text_keeps_its_figures(worded):
    lines = ["208 社会保障和就业支出 406.13", "210 卫生健康与健康支出 11.58", "221 住房保障和改革支出 64.35"]
    assert len({len(line) for line in lines[:2]}) == 2
    padded = [line.ljust(24, "0") for line in lines]
    assert [line.text for line in unwrapped(padded, worded)] == padded


def test_lines_that_end_at_one_column_are_not_one(worded):
    lines = ["一、本年收入          4,346.30", "二、上年结转             13.92", "三、其他收入              0.50"]
    assert [line.text for line in unwrapped(lines, worded)] == lines


def test_rows_that_end_with_a_figure_at_one_column_are_not_one_though_others_are_broken(worded):
    lines = [
        "一、本年收入 24,169.74 万元",
        "二、上年结转 3,990.40 118,990.",
        "40",
        "三、其他收入 2,016.50 5,112.50",
        "算一行",
    ]
    assert [line.text for line in unwrapped(lines, worded)] == [lines[0], lines[1] + lines[2], *lines[3:]]


def test_a_figure_knows_the_line_on_which_it_is_printed(worded):
    (line,) = document_from_text("a", "社会保障和就业支出合计 4,28\n1.95 406.13", worded).blocks
    assert isinstance(line, TextLine)
    assert line.text == "社会保障和就业支出合计 4,281.95 406.13"
    begun = line.place.part(12, 20)
    assert (begun.line, begun.column, begun.end_column) == (1, 13, 17)
    below = line.place.part(21, 27)
    assert (below.line, below.column, below.end_column) == (2, 6, 12)


def test_rows_that_cannot_be_told_are_marked(worded):
    rows = [
        "类\t款\t名称说明说明说明\t合计\t基本",
        "208\t01\t人力资源和社会保障管理事务\t",
        "18.08\t18.08",
        "208\t05\t养老\t1.00\t1.00",
    ]
    (grid,) = [block for block in document_from_text("a", "\n".join(rows), worded).blocks if isinstance(block, Grid)]
    assert grid.torn


def test_blank_cells_at_the_end_that_were_left_out_are_no_sign_of_it(worded):
    rows = [
        "类\t款\t名称\t合计\t基本",
        "208\t01\t人力资源和社会保障管理\t18.08",
        "210\t\t卫生\t2.00\t1.00",
        "一段很长的话" * 9,
    ]
    (grid,) = [block for block in document_from_text("a", "\n".join(rows), worded).blocks if isinstance(block, Grid)]
    assert not grid.torn


def test_a_text_of_many_lines_takes_no_time(worded):
    lines = [line for line, _ in groupby(f"{i} 一行文字 {i}.00 {'长' * (i % 60)}" for i in range(60_000))]
    begun = process_time()
    unwrapped(lines, worded)
    assert process_time() - begun < 5


@pytest.mark.parametrize("width", [60, 120])
def test_lines_that_were_filled_up_with_blanks_are_not_one(width, worded):
    assert [line.text for line in unwrapped([row.ljust(width) for row in ROWS], worded)] == list(ROWS)


_TABLE = [
    "类\t款\t项\t名称\t合计\t基本支出\t项目支出",
    "208\t\t\t社会保障和就业支出\t241.13\t95.39\t145.74",
    "208\t01\t\t人力资源和社会保障管理事务\t232.41\t86.67\t145.74",
    "208\t01\t09\t社会保险经办机构\t232.41\t86.67\t145.74",
    "208\t05\t\t行政事业单位养老支出\t8.72\t8.72\t",
    "208\t05\t05\t机关事业单位基本养老保险缴费支出\t8.72\t8.72\t",
    "210\t\t\t卫生健康支出\t4.93\t4.93\t",
    "210\t11\t\t行政事业单位医疗\t4.93\t4.93\t",
    "210\t11\t02\t事业单位医疗\t4.93\t4.93\t",
    "\t\t\t合计\t246.06\t100.32\t145.74",
]
_PROSE = "本年支出合计246.06万元，其中基本支出100.32万元，项目支出145.74万元，比上年增加的主要原因是人员增加。" * 6


def _between_words(line: str, width: int) -> list[str]:
    """As a program that breaks at blanks and tabs does, and within words that are too long; without blanks at the ends."""
    lines = [""]
    for unit in re.findall(r"[^ \t]+[ \t]?|[ \t]", line):
        if lines[-1] and _stops(0, lines[-1] + unit.rstrip()) > width:
            lines.append("")
        for character in unit:
            if _stops(0, lines[-1] + character) > width and character not in " \t":
                lines.append("")
            lines[-1] += character
    return [part.rstrip(" ") for part in lines]


@pytest.mark.parametrize("width", [40, 48, 60])
def test_rows_of_cells_that_were_broken_between_words_are_marked_or_whole(width):
    text = "\n".join(part for line in (*_TABLE, _PROSE) for part in _between_words(line, width))
    grids = [block for block in document_from_text("a", text).blocks if isinstance(block, Grid)]
    assert grids
    assert all(grid.torn or all(len(row) == 7 for row in grid.rows) for grid in grids)
    assert any(grid.torn for grid in grids)


def test_rows_of_a_text_that_was_not_broken_are_not_marked():
    blocks = document_from_text("a", "\n".join([*_TABLE, _PROSE])).blocks
    assert [block.torn for block in blocks if isinstance(block, Grid)] == [False]


def test_rows_of_one_width_with_amounts_at_their_ends_are_whole(worded):
    rows = [
        f"302  {n}  {name:　<8}      {n}0,000.00"
        for n, name in enumerate(["办公费", "印刷费", "手续费", "水费", "电费"], 11)
    ]
    lines = [*rows, "      2025年部门“三公”经费预算表", "编制部门：青石区档案馆"]
    assert [line.text for line in unwrapped(lines, worded)] == lines


@pytest.mark.parametrize("row", ["{0} | 数量指标 | 维修校舍{0} | 5 | 5", "| {0} | 数量指标 | 维修校舍{0} | 5 | 5 |"])
def test_rows_between_strokes_that_are_all_as_wide_stay_rows(worded, row):
    text = "绩效目标自评表\n" + "\n".join(row.format(n) for n in range(1000, 1020))
    (grid,) = [block for block in document_from_text("a", text, worded).blocks if isinstance(block, Grid)]
    assert [[cell.text for cell in row if cell] for row in grid.rows] == [
        [str(n), "数量指标", f"维修校舍{n}", "5", "5"] for n in range(1000, 1020)
    ]


def test_the_number_of_a_page_is_no_part_of_a_line_that_was_broken_above_it(worded):
    sentences = [
        "2031年本年收入预算为4,346.30万元，比上年增加13.92万元，增长百分之一，主要是调整了工资标准。",
        "其中基本支出470.48万元，主要用于在职人员的工资、离退休人员的补助和保障单位运转的日常开支。",
        "项目支出3,875.82万元，主要用于水利设施的维护、河道的清理、山洪灾害的监测以及饮水工程等。",
    ]
    broken = _broken(sentences, 20)
    assert [line.text for line in unwrapped(broken, worded)] == sentences
    lines = unwrapped([*broken[:1], "- 13 -", *broken[1:]], worded)
    assert [line.text for line in lines] == [broken[0], "- 13 -", "".join(broken[1:3]), *sentences[1:]]
