"""Web pages that show one table at a time have the names of all of them above the first."""

import pytest

from audit.readers.webpage import document_from_html
from audit.recognition import recognise

_NAMES = ("部门收支总表", "一般公共预算支出表", "一般公共预算基本支出表")
_ROWS = {
    "部门收支总表": (
        ("收入", "", "支出", ""),
        ("项目", "预算数", "项目", "预算数"),
        ("一、一般公共预算拨款收入", "9.00", "一、一般公共服务支出", "9.00"),
        ("收入总计", "9.00", "支出总计", "9.00"),
    ),
    "一般公共预算支出表": (
        ("科目编码", "科目名称", "合计", "基本支出", "项目支出"),
        ("201", "一般公共服务支出", "9.00", "6.00", "3.00"),
        ("", "合计", "9.00", "6.00", "3.00"),
    ),
    "一般公共预算基本支出表": (
        ("科目编码", "科目名称", "合计", "人员经费", "公用经费"),
        ("301", "工资福利支出", "6.00", "6.00", ""),
        ("", "合计", "6.00", "6.00", ""),
    ),
}


def _table(name: str, title: str = "") -> str:
    rows = [(title, "", ""), *_ROWS[name]] if title else _ROWS[name]
    cells = ("".join(f"<td>{text}</td>" for text in row) for row in rows)
    return "<p>单位：万元</p><table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


@pytest.fixture
def titles(knowledge):
    """The titles of the tables that are known, and the first figure of each."""

    def of(names, *tables: str) -> dict[str, str]:
        listed = "".join(f"<li>{name}</li>" for name in names)
        page = f"<p>青石县档案馆2031年部门预算</p><ul>{listed}</ul>" + "".join(tables)
        facts = recognise(document_from_html("页.html", page), knowledge)
        return {table.title: next(e.text for e in table.entries.values() if e.text) for table in facts.tables}

    return of


def test_each_name_is_the_title_of_its_table(titles):
    found = titles(_NAMES, *map(_table, _NAMES))
    assert [found[name] for name in _NAMES] == ["9.00", "9.00", "6.00"]


def test_the_heading_above_the_names_is_none_of_them(titles):
    found = titles(("部门预算公开表", *_NAMES), *map(_table, _NAMES))
    assert set(_NAMES) == set(found)


def test_tables_with_titles_in_their_frames_keep_them(titles):
    found = titles(_NAMES[1:], *(_table(name, name) for name in reversed(_NAMES[1:])))
    assert found == {_NAMES[1]: "9.00", _NAMES[2]: "6.00"}


def test_where_there_are_more_names_than_tables_the_last_is_no_title(titles):
    found = titles(_NAMES, *map(_table, _NAMES[:2]), "<p>一般公共预算基本支出表</p>", _table(_NAMES[2]))
    assert set(found) == {_NAMES[2]}
