"""What runs along the pages of a text is no line of it; what a table needs stays on every page."""

import pytest

from audit.readers.text import document_from_text
from audit.recognition.regions.running_heads import without_running_heads


@pytest.mark.parametrize(
    ("head", "times"),
    [
        ("青石县档案馆2025年部门预算公开文本", 1),
        ("金额单位：万元", 5),
        ("编制部门：青石县档案馆", 5),
        ("项目支出绩效目标表", 5),
        ("功能分类科目名称", 5),
        ("合计", 5),
    ],
)
def test_only_a_line_that_no_table_needs_is_taken_out(knowledge, head, times):
    text = "\f".join(f"{head}\n第{n}句。\n{n}\n" for n in range(1, 6))
    document = without_running_heads(document_from_text("甲.txt", text), knowledge.titles)
    assert [block.text for block in document.blocks].count(head) == times
