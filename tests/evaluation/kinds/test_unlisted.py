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


@pytest.mark.parametrize(
    ("listed", "status"), [(_NAMES[:4], Status.FAILED), (_NAMES[:3], Status.NOT_APPLICABLE)], ids=["four", "three"]
)
def test_four_headings_make_a_list_of_all_and_three_do_not(check, listed, status):
    told = _NAMES[: len(listed) + 1]
    assert [o.status for o in check(_text(listed, told), "S107")] == [status]


def test_all_that_are_told_are_listed(check):
    assert [o.status for o in check(_text(_NAMES), "S107")] == [Status.PASSED]


@pytest.mark.parametrize("listed", [_NAMES[:4], _NAMES[:2], tuple(reversed(_NAMES[:5]))])
def test_where_more_is_left_out_or_the_order_is_another_nobody_is_accused(check, listed):
    assert [o.status for o in check(_text(listed), "S107")] == [Status.NOT_APPLICABLE]


def test_a_heading_listed_in_the_words_of_a_table_is_listed(check):
    names = (*_NAMES[:5], "单位预算公开表")
    assert Status.FAILED not in {o.status for o in check(_text(names, names), "S107")}


_TABLES = {
    "单位收支总体情况表": "收入 | | 支出 |\n项目 | 预算数 | 功能分类 | 预算数\n收入总计 | 90.00 | 支出总计 | 90.00",
    "单位支出总体情况表": "类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出\n | | | 合计 | 90.00 | 90.00 |",
    "财政拨款收支预算总体情况表": "收入 | | 支出 | |\n项目 | 合计 | 功能分类 | 合计 | 一般公共预算\n"
    "收入总计 | 90.00 | 支出总计 | 90.00 | 90.00",
    "一般公共预算支出情况表": "类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出\n"
    " | | | 合计 | 90.00 | 90.00 |",
    "一般公共预算基本支出情况表": "类 | 款 | 经济分类科目名称 | 合计 | 人员经费 | 公用经费\n | | 合计 | 90.00 | 90.00 |",
    "政府性基金预算支出情况表": "类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出\n | | | 合计 | 0.00 | |",
}
_TITLES = tuple(_TABLES)


def _tabled(listed: tuple[str, ...], printed: tuple[str, ...]) -> str:
    """A contents page that lists tables, and the tables."""
    contents = ["目 录", "第一部分 单位概况", "第二部分 2024年单位预算公开表", *_numbered(listed), "第三部分 名词解释"]
    tables = [f"{title}\n单位：万元\n{_TABLES[title]}" for title in printed]
    head = ["第一部分 单位概况", "保管和利用全县档案。", "第二部分 2024年单位预算公开表"]
    end = ["第三部分 名词解释", "基本支出：保障机构运转的支出。"]
    return "\n".join(["青石县档案馆2024年单位预算公开", *contents, *head, *tables, *end])


@pytest.mark.parametrize("missing", range(5))
def test_the_one_table_that_is_not_listed_is_named(check, missing):
    listed = tuple(title for i, title in enumerate(_TITLES[:5]) if i != missing)
    [outcome] = check(_tabled(listed, _TITLES[:5]), "S106")
    assert outcome.status is Status.FAILED
    assert outcome.detail["名称"] == _TITLES[missing]


def test_tables_of_which_all_are_listed_are(check):
    assert [o.status for o in check(_tabled(_TITLES[:5], _TITLES[:5]), "S106")] == [Status.PASSED]


@pytest.mark.parametrize(
    ("listed", "printed"),
    [
        pytest.param(_TITLES[:3], _TITLES[:4], id="a list of three is no list of all"),
        pytest.param(_TITLES[:4], _TITLES, id="two that lack were left out on purpose"),
        pytest.param(_TITLES[:5], (*_TITLES[:4], _TITLES[5]), id="one that is listed was not found"),
    ],
)
def test_a_list_that_is_not_of_all_accuses_nobody(check, listed, printed):
    assert [o.status for o in check(_tabled(listed, printed), "S106")] == [Status.NOT_APPLICABLE]
