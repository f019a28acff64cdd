"""Printed to be folded, the pages of a booklet are where they belong though their numbers do not follow on the sheets."""

from dataclasses import replace

import pytest

from audit.evaluation import evaluate
from audit.model.document import Document, Layout
from audit.model.document.pagination import PageNumber
from audit.model.place import Place
from audit.readers.text import document_from_text
from audit.recognition import recognise

_TOLD = """2031年部门预算公开
第二部分 2031年部门预算表
支出总表
单位：万元
功能分类科目编码 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 60.00 | 60.00 |
合计 | | 60.00 | 60.00 |
"""


def _failed(rulebook, sheets: list[tuple[int, ...]]) -> bool:
    """Whether S105 fails of sheets on which pages with these numbers are printed."""
    at = {number: index for index, sheet in enumerate(sheets, 1) for number in sheet}
    numbers = tuple(PageNumber(n, n - 1, Place(page=at[n])) for n in sorted(at))
    lines = document_from_text("例.txt", _TOLD).blocks
    document = Document("例.pdf", Layout.PAGED, lines, len(sheets), (), numbers)
    book = replace(rulebook, rules=tuple(rule for rule in rulebook.rules if rule.id == "S105"))
    return "failed" in {outcome.status.value for outcome in evaluate(book, recognise(document, rulebook))}


@pytest.mark.parametrize(
    ("sheets", "failed"),
    [
        pytest.param([(8, 1), (2, 7), (6, 3), (4, 5)], False, id="a booklet"),
        pytest.param([(1, 2), (3, 4), (5, 6), (7, 8)], False, id="two pages to a sheet"),
        pytest.param([(1, 2), (5, 6), (3, 4), (7, 8)], True, id="two sheets are exchanged"),
        pytest.param([(1,), (2,), (4,), (3,), (5,)], True, id="two pages are exchanged"),
    ],
)
def test_only_pages_that_are_not_where_folding_puts_them_are_out_of_order(rulebook, sheets, failed):
    assert _failed(rulebook, sheets) is failed
