"""From a file to facts: what must not look like a pass."""

import pytest

from audit import pipeline
from audit.errors import UnreadableInput

EMPTY = """2024年部门预算
部门支出总体情况表
类\t款\t项\t科目名称\t合计\t基本支出\t项目支出
201\t\t\t一般公共服务支出\t\t\t
\t\t\t合计\t\t\t
"""


def test_a_form_that_nobody_filled_in_is_refused(tmp_path):
    path = tmp_path / "空.txt"
    path.write_text(EMPTY, encoding="utf-8")
    with pytest.raises(UnreadableInput, match="没有读到任何数字"):
        pipeline.facts([path], pipeline.load_rulebook())
