"""Rows that a program ran together like the lines of a paragraph begin lines again."""

import pytest

from audit.model.knowledge.titles import LinePatterns
from audit.pipeline import facts, load_rulebook
from audit.readers.text import document_from_text


def _table(title: str, number: int) -> list[str]:
    return [
        title,
        f"公开{number:02}表",
        "单位名称：青石县档案馆 单位：万元",
        "科目编码 科目名称 合计 基本支出 项目支出",
        "合计 90.00 60.00 30.00",
        "201 一般公共服务支出 50.00 50.00 0.00",
        "20126 档案事务 50.00 50.00 0.00",
        "2012601 行政运行 50.00 50.00 0.00",
        "208 社会保障和就业支出 40.00 10.00 30.00",
        "20805 行政事业单位养老支出 40.00 10.00 30.00",
        "2080501 行政单位离退休 40.00 10.00 30.00",
    ]


TABLES = [
    _table("单位支出总表", 3),
    _table("一般公共预算支出表", 5),
    _table("政府性基金预算支出表", 8),
]
HEAD = "青石县档案馆2031年单位预算公开"


def _lines(text: str, worded: LinePatterns) -> list[str]:
    return [block.text for block in document_from_text("a.txt", text, worded).blocks]


def _filled(words: list[str], width: int) -> str:
    lines = [""]
    for word in words:
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


@pytest.mark.parametrize("width", [40, 66, 10_000])
def test_every_row_is_a_line_again(worded, width):
    tables = [_filled(" ".join(table).split(), width) for table in TABLES]
    lines = _lines("\n\n".join([HEAD, *tables]), worded)
    rows = [row for table in TABLES for row in table[3:]]
    assert [line for line in lines if line in rows] == rows


def test_of_a_text_with_tabs_too(worded):
    tables = [_filled("\n".join(table).replace(" ", "\t").split("\n"), 66) for table in TABLES]
    lines = _lines("\n\n".join([HEAD, *tables]), worded)
    assert "2080501 行政单位离退休 40.00 10.00 30.00" in lines


def test_the_amounts_of_a_table_without_names_stand_below_its_header(worded):
    small = "“三公”经费支出表 公开07表 单位：万元 合计 公务接待费 公务用车运行费 3.00 1.00 2.00"
    tables = [_filled(" ".join(table).split(), 66) for table in TABLES]
    lines = _lines("\n\n".join([HEAD, *tables, small]), worded)
    assert lines[-2:] == ["合计 公务接待费 公务用车运行费", "3.00 1.00 2.00"]


def test_every_row_knows_its_place(worded):
    text = "\n\n".join([HEAD, *(_filled(" ".join(table).split(), 40) for table in TABLES)])
    printed = text.split("\n")
    for block in document_from_text("a.txt", text, worded).blocks:
        first = block.text.split()[0]
        assert printed[block.place.line - 1].startswith(first, block.place.column - 1)


def test_rows_that_are_lines_stay_as_they_are(worded):
    printed = [HEAD, *(line for table in TABLES for line in table)]
    assert _lines("\n".join(printed), worded) == printed


def test_the_tables_are_read_as_those_of_the_text_before(tmp_path):
    rulebook = load_rulebook()
    told = []
    for tables in (["\n".join(table) for table in TABLES], [_filled(" ".join(t).split(), 66) for t in TABLES]):
        path = tmp_path / "公开.txt"
        path.write_text("\n\n".join([HEAD, *tables]), encoding="utf-8")
        told.append([[f.text for f in table.figures()] for table in facts([path], rulebook).tables])
    assert told[0] == told[1]
    assert sum(map(len, told[0])) == 63
