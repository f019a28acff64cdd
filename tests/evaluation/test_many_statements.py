"""Statements are found by what rules ask of them, of thousands at once."""

from decimal import Decimal
from time import process_time

from audit.evaluation.ground.spoken import Spoken
from audit.model.facts import LIST_KIND, Statement
from audit.model.figure import WAN_YUAN, Figure
from audit.model.place import Place

_MANY = 20_000
_FIVE = {"金额": Figure("5.00", Decimal(5), 2, WAN_YUAN, Place())}


def _said(index: int, kind: str = "金额", parent: int | None = None, **more) -> Statement:
    return Statement(index, kind, "", "", "", Place(), quantity="收入", parent=parent, **more)


def test_what_has_a_number_for_a_slot_stands_before_what_says_it_in_words():
    spoken = Spoken(
        [_said(0, words={"金额": "未安排"}), _said(1), _said(2, figures=_FIVE), _said(3, LIST_KIND, figures=_FIVE)]
    )
    assert [said.index for said in spoken.saying("收入", "金额")] == [2, 0]
    assert list(spoken.saying("支出", "金额")) == []


def test_the_items_of_several_lists_come_in_the_order_of_the_document():
    lists = [_said(5, LIST_KIND), _said(6, LIST_KIND)]
    spoken = Spoken([_said(0, parent=6), _said(1, parent=5), _said(2), _said(3, parent=6), *lists])
    assert list(spoken.lists_of("收入")) == lists
    assert [said.index for said in spoken.items_of(*lists)] == [0, 1, 3]
    assert list(spoken.items_of(_said(4))) == []


def test_an_item_has_the_list_that_it_is_in_and_another_statement_none():
    whole = _said(1, LIST_KIND)
    spoken = Spoken([_said(0, parent=1), whole])
    assert spoken.whole_of(spoken.all[0]) is whole
    assert spoken.whole_of(whole) is None


def test_thousands_of_statements_of_one_quantity_that_each_ask_for_the_first_take_no_time():
    spoken = Spoken([_said(n) for n in range(_MANY)] + [_said(_MANY, figures=_FIVE)])
    begun = process_time()
    assert {spoken.saying("收入", "金额")[0].index for _ in range(_MANY)} == {_MANY}
    assert process_time() - begun < 5
