"""Pages that could not be read, as a person is told of them."""

import pytest

from audit.model.document import UnreadPage
from audit.model.facts import Facts, Profile
from audit.model.report import unread_pages

SCANNED = "本页是图片"


def _facts(*pages: UnreadPage) -> Facts:
    return Facts("公开.pdf", Profile("预算", "单位", "青石县审计局", 2025, "万元"), (), (), unread=pages)


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        ([UnreadPage(2, SCANNED)], ["第 2 页：本页是图片"]),
        ([UnreadPage(2, SCANNED), UnreadPage(3, SCANNED), UnreadPage(4, SCANNED)], ["第 2 至 4 页：本页是图片"]),
        ([UnreadPage(2, SCANNED), UnreadPage(4, SCANNED)], ["第 2 页：本页是图片", "第 4 页：本页是图片"]),
        ([UnreadPage(2, SCANNED), UnreadPage(3, "有字看不清")], ["第 2 页：本页是图片", "第 3 页：有字看不清"]),
        ([UnreadPage(2, SCANNED, "甲"), UnreadPage(3, SCANNED, "乙")], ["第 2 页：本页是图片", "第 3 页：本页是图片"]),
        (
            [UnreadPage(2, "缺页", behind=True), UnreadPage(3, "缺页", behind=True)],
            ["第 2 页之后：缺页", "第 3 页之后：缺页"],
        ),
    ],
)
def test_neighbours_are_told_together_where_the_reason_is_the_same(pages, said):
    assert [failure.reason for failure in unread_pages([_facts(*pages)])] == said
