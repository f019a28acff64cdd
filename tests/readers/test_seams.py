"""Pages that were joined with nothing between them: what begins one stands behind the last words of the one before."""

import pytest

from audit import pipeline
from audit.readers.text.seams import with_page_heads

_SAID = pipeline.load_rulebook().titles.lines


def _parted(text: str) -> list[str]:
    """What stands behind a form feed."""
    return [part for line in with_page_heads(text.splitlines(), _SAID) for part in line.split("\f")[1:]]


_CAPTION = "编制部门：青石区档案馆 单位：元"


def test_names_of_tables_behind_amounts_begin_pages() -> None:
    text = f"""支出总计 9,000.002025年部门收入预算总表
{_CAPTION}
合计 9,000 9,000 2025年部门支出预算总表
{_CAPTION}
注：本表为空表。部门“三公”经费预算表
{_CAPTION}
"""
    assert _parted(text) == ["2025年部门收入预算总表", "2025年部门支出预算总表", "部门“三公”经费预算表"]


@pytest.mark.parametrize("number", ["公开0{}表", "附表{}"])
def test_numbers_of_tables_begin_pages_behind_any_word(number: str) -> None:
    text = "".join(f"支出合计{number.format(page)}\n{_CAPTION}\n" for page in range(2, 5))
    assert _parted(text) == [number.format(page) for page in range(2, 5)]


def test_a_part_that_the_contents_list_begins_a_page_behind_a_sentence() -> None:
    text = f"""目录
三、名词解释 ……… 5
四、其他相关情况说明 ……… 9
下设青石书库。名词解释
（一）财政拨款收入
合计 1.00 2.00 其他相关情况说明
一、“三公”经费
合计 3.00 {_CAPTION}
项目 预算数
"""
    assert _parted(text) == ["名词解释", "其他相关情况说明", _CAPTION]


def test_a_head_that_is_printed_again_begins_a_page() -> None:
    head = "项目 收入预算\n科目编码 合计\n"
    text = head + f"205 教育支出 1.00 {head}" * 3
    assert _parted(text) == ["项目 收入预算"] * 3


def test_a_row_right_behind_another_begins_a_page_where_others_do() -> None:
    joined = "".join(f"支出合计公开0{page}表\n{_CAPTION}\n" for page in range(2, 5))
    rows = "201 一般支出 3.00 1.00 2.00\n205 教育支出 3.00 1.00 2.00 206 科学支出 3.00 1.00 2.00\n合计 9.00 3.00 6.00\n"
    assert _parted(joined + rows)[-1].strip() == "206 科学支出 3.00 1.00 2.00"
    assert not _parted(rows)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            f"青石区档案馆 2025年部门收入预算总表\n{_CAPTION}\n" * 4, id="the name of the unit before that of the table"
        ),
        pytest.param("（一）名词解释\n（二）名词解释\n" * 4, id="numbered parts"),
        pytest.param("支出13.90 万元。其中：\n基本支出\n" * 4, id="sentences"),
        pytest.param(f"合计 9.00 2025年部门收入预算总表\n{_CAPTION}\n", id="one line only"),
    ],
)
def test_what_may_stand_in_a_line_ends_no_page(lines: str) -> None:
    assert not _parted(lines)
