"""What alone is not on the contents page was forgotten; what is left out with others was left out on purpose."""

import pytest

from audit.model.check import Status

_NAMES = (
    "收支预算情况说明",
    "收入预算情况说明",
    "支出预算情况说明",
    "财政拨款情况说明",
    "“三公”经费情况说明",
    "其他重要事项",
)
_NUMBERS = "一二三四五六"


def _numbered(names):
    return [f"{number}、{name}" for number, name in zip(_NUMBERS, names, strict=False)]


def _text(listed, told=_NAMES):
    contents = [
        "目 录",
        "第一部分 单位概况",
        "第二部分 2024年单位预算情况说明",
        *_numbered(listed),
        "第三部分 名词解释",
    ]
    body = [line for heading in _numbered(told) for line in (heading, "本年收支预算90.00万元。")]
    head = ["第一部分 单位概况", "保管和利用全县档案。", "第二部分 2024年单位预算情况说明"]
    return "\n".join(["青石县档案馆2024年单位预算公开", *contents, *head, *body, "第三部分 名词解释"])


@pytest.mark.parametrize("missing", range(len(_NAMES)))
def test_the_one_heading_that_is_not_listed_is_named(check, missing):
    listed = [name for i, name in enumerate(_NAMES) if i != missing]
    [outcome] = check(_text(listed), "S107")
    assert outcome.status is Status.FAILED
    assert outcome.detail["名称"].endswith(_NAMES[missing])


def test_all_that_are_told_are_listed(check):
    assert [o.status for o in check(_text(_NAMES), "S107")] == [Status.PASSED]


@pytest.mark.parametrize("listed", [_NAMES[:4], _NAMES[:2], tuple(reversed(_NAMES[:5]))])
def test_where_more_is_left_out_or_the_order_is_another_nobody_is_accused(check, listed):
    assert [o.status for o in check(_text(listed), "S107")] == [Status.NOT_APPLICABLE]


def test_a_heading_listed_in_the_words_of_a_table_is_listed(check):
    names = (*_NAMES[:5], "单位预算公开表")
    assert Status.FAILED not in {o.status for o in check(_text(names, names), "S107")}
