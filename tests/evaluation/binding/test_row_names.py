"""Which row a sentence means when it names an account with one word more or less than the table."""

import pytest

from audit.evaluation.binding.rows import find_rows
from audit.evaluation.binding.stand import Stand
from audit.evaluation.ground import view_of
from audit.model.facts import FormTable, Row, Statement
from audit.model.figure import WAN_YUAN
from audit.model.knowledge.formula import Captured
from audit.model.place import Place

_HERE = Place(line=1)


def _row(index: int, code: str | None, label: str) -> Row:
    return Row(index, label, label, _HERE, code=code)


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        ("对个人和家庭的补助支出", [0]),
        ("社会保障和就业", [1]),
        ("其他支出", None),  # a row without an account of that name is something else
    ],
)
def test_the_last_word_of_an_account_may_be_left_out_or_added(rulebook, said, rows) -> None:
    table = FormTable(
        "表",
        "表",
        WAN_YUAN,
        _HERE,
        (_row(0, "303", "对个人和家庭的补助"), _row(1, "208", "社会保障和就业支出"), _row(2, None, "其他")),
        (),
        {},
    )
    statement = Statement(0, "金额", "", said, "", _HERE, words={"科目": said})
    found = find_rows(
        view_of(table, None, called=rulebook.titles.rows), Captured("科目"), Stand(statement=statement), elsewhere=False
    )
    assert (None if not isinstance(found, list) else [row.index for row in found]) == rows


@pytest.mark.parametrize(("slot", "row"), [("款", 1), ("项", 2)])
def test_an_account_of_the_same_name_one_level_up_is_another(slot, row) -> None:
    rows = (
        Row(0, "教育支出", "教育支出", _HERE, code="205", level=1),
        Row(1, "其他教育支出", "其他教育支出", _HERE, code="20599", level=2, parent=0),
        Row(2, "其他教育支出", "其他教育支出", _HERE, code="2059999", level=3, parent=1),
    )
    table = FormTable("表", "表", WAN_YUAN, _HERE, rows, (), {})
    words = {"类": "教育支出", slot: "其他教育支出"}
    statement = Statement(0, "金额", "", "其他教育支出", "", _HERE, words=words)
    found = find_rows(view_of(table, None), Captured(slot), Stand(statement=statement), elsewhere=False)
    assert [each.index for each in found] == [row]


@pytest.mark.parametrize(
    ("higher", "row"),
    [
        ({"类": "农林水支出", "款": "巩固脱贫攻坚成果衔接乡村振兴"}, 2),
        ({"类": "农林水", "款": "乡村振兴"}, 2),  # one of the two is that of the row
        ({"类": "城乡社区支出", "款": "国有土地使用权出让收入安排的支出"}, None),
    ],
)
def test_an_account_of_nearly_the_same_name_under_others_is_another(rulebook, higher, row) -> None:
    rows = (
        Row(0, "农林水支出", "农林水支出", _HERE, code="213", level=1),
        Row(1, "巩固脱贫攻坚成果衔接乡村振兴", "巩固脱贫攻坚成果衔接乡村振兴", _HERE, code="21305", level=2, parent=0),
        Row(2, "农村基础设施建设", "农村基础设施建设", _HERE, code="2130504", level=3, parent=1),
    )
    table = FormTable("表", "表", WAN_YUAN, _HERE, rows, (), {})
    statement = Statement(0, "金额", "", "", "", _HERE, words={**higher, "项": "农村基础设施建设支出"})
    view = view_of(table, None, called=rulebook.titles.rows)
    found = find_rows(view, Captured("项"), Stand(statement=statement), elsewhere=False)
    assert (None if not isinstance(found, list) else found[0].index) == row
