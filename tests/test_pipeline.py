"""From a file to facts: what must not look like a pass."""

import pytest

from audit import pipeline
from audit.errors import UnreadableInput
from audit.model.document import Document, Layout, TextLine, UnreadPage
from audit.model.place import Place

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


UNREAD = """2031年度部门决算
项目支出绩效自评表
（2031年度）
项目名称 档案修复项目
年度资金总额 880 880 880
"""


def test_a_disclosure_of_which_nothing_is_legible_is_no_empty_form(tmp_path):
    path = tmp_path / "自评表.txt"
    path.write_text(UNREAD, encoding="utf-8")
    with pytest.raises(UnreadableInput, match="有 3 个数，但没有读到任何一个：文本没有分出表格"):
        pipeline.facts([path], pipeline.load_rulebook())


NOTICE = (TextLine("关于召开会议的通知", Place(page=1)),)


@pytest.mark.parametrize(
    ("blocks", "unread", "reason"),
    [
        pytest.param(NOTICE, (), "不像一份部门或单位的预决算公开", id="another document"),
        pytest.param((), (), "没有看得见的文字", id="nothing to be seen"),
        pytest.param(
            NOTICE,
            (UnreadPage(2, "本页是图片，没有可读取的文字"), UnreadPage(3, "本页是图片，没有可读取的文字")),
            "有 2 页没有读出，如第 2 页：本页是图片，没有可读取的文字",
            id="pages that were not read",
        ),
    ],
)
def test_why_nothing_was_recognised_is_told(blocks, unread, reason):
    with pytest.raises(UnreadableInput, match=reason):
        pipeline.recognised([Document("甲.pdf", Layout.PAGED, blocks, 3, unread)], pipeline.load_rulebook())
