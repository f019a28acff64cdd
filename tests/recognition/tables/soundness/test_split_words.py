"""A word of a header that stands in two cells: a program guessed the cells from where the words of a page stand."""

import pytest

from audit.pipeline import load_rulebook
from audit.readers.text import document_from_text
from audit.recognition import recognise

HEAD = """2031年部门预算
“三公”经费、会议费、培训费支出预算表
单位：万元
"""
BELOW = """| 合计 | 小计 | 因公出国（境）费 | 小计 | 公务用车购置费 | 公务用车运行维护费 | 公务接待费 | 会议费 | 培训费 |
| 90.00 | 60.00 | 10.00 | 30.00 | 10.00 | 20.00 | 20.00 | 20.00 | 10.00 |
"""
RULE = "|---|---|---|---|---|---|---|---|---|\n"


@pytest.mark.parametrize(
    ("above", "split"),
    [
        ("|  | “三公”经费 |  | 公务用车购置及运行维护费 |  |  |  |  |  |\n", False),
        ("|  |  |  | “三 | 公”经费 |  |  |  |  |\n", True),
        ("|  |  |  | “三公” | 经费 |  |  |  |  |\n", True),
    ],
)
def test_a_table_whose_header_has_one_is_not_read(above, split):
    (table,) = recognise(document_from_text("甲.md", HEAD + above + RULE + BELOW), load_rulebook()).tables
    assert table.garbled is split
