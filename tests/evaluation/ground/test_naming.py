"""How findings name rows and sections, and which names are one account's."""

import pytest

from audit.evaluation.ground.naming import code_leaf, is_other, row_name, same_name
from audit.model.facts import Row, Statement
from audit.model.place import Place


def _row(code: str | None, name: str, label: str, *, project: str = "", level: int = 3) -> Row:
    return Row(0, name, label, Place(), code=code, level=level, project=project)


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (_row("2080501", "行政单位离退休", "行政单位离退"), "2080501 行政单位离退"),  # as printed
        (_row("2080501", "行政单位离退休", ""), "2080501 行政单位离退休"),
        (_row("2080501", "行政单位离退休", "行政单位离退休", project="慰问"), "2080501 行政单位离退休 慰问"),
        (_row(None, "慰问经费", "慰问", project="慰问"), "慰问"),
        (_row(None, "本年收入合计", "一、本年收入"), "本年收入合计"),
        (_row(None, "", "其他"), "其他"),
        (_row("208", "合计", "合计：", level=0), "合计"),  # a total has no account
    ],
)
def test_a_row_is_named_by_code_and_printed_name_or_as_the_form_calls_it(row, name):
    assert row_name(row) == name


def test_a_code_is_cited_as_the_number_that_it_is():
    leaf = code_leaf(type("View", (), {"title": "支出总表", "codes": {}})(), _row("2080501", "离退休", "离退休"))
    assert (leaf.figure.text, leaf.figure.value, leaf.figure.exact) == ("2080501 离退休", 2080501, True)
    assert leaf.path == ("支出总表", "2080501", "科目名称")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("机关事业单位基本养老保险缴费", "机关事业单位基本养老保险缴费支出", True),  # cut off by its column
        ("机关事业单位基本养老保险缴费支出", "机关事业单位基本养老保险缴费", True),
        ("一、一般公共服务支出", "一般公共服务支出", True),
        ("其他小学教育", "小学教育", False),
        ("小学教育", "其他小学教育", False),
        ("小学教育", "初中教育", False),
    ],
)
def test_a_name_cut_off_or_numbered_is_the_same_and_what_is_left_over_is_another(one, other, same):
    assert same_name(one, other) == same


def test_nothing_is_left_over_of_no_name():
    assert not is_other("其他", "")
    assert not is_other("", "其他")


@pytest.mark.parametrize(("section", "name"), [((), "正文"), (("二、收入", "（一）财政拨款"), "（一）财政拨款")])
def test_a_statement_is_listed_under_the_innermost_heading(section, name):
    assert Statement(0, "金额", "", "", "", Place(), section=section).heading == name
