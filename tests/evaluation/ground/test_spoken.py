"""Statements are found by what is asked of them, of thousands at once, in the order of the document."""

from time import process_time

from audit.decimal_utils import read_figure
from audit.evaluation.ground.spoken import Spoken
from audit.model.facts import LIST_KIND, Statement
from audit.model.figure import WAN_YUAN
from audit.model.place import Place

FIGURES = {"金额": read_figure("9.00", WAN_YUAN, Place())}


MANY = 20_000


def _said(index: int, kind: str = "金额", quantity: str = "", sentence: str = "", **told) -> Statement:
    return Statement(index, kind, "", "", sentence, Place(), quantity=quantity, **told)


WORDS = _said(0, quantity="甲", words={"金额": "若干"})
AMOUNT = _said(1, quantity="甲", figures=FIGURES)
OTHER = _said(2, quantity="乙", figures=FIGURES)
ITEM = _said(3, "项目", parent=5)
BOTH = _said(4, quantity="甲", figures=FIGURES, words={"金额": "9.00"})
WHOLE = _said(5, LIST_KIND, "甲", figures=FIGURES)
SECOND, LAST = _said(6, LIST_KIND, "甲"), _said(7, "项目", parent=6)
SPOKEN = Spoken([WORDS, AMOUNT, OTHER, ITEM, BOTH, WHOLE, SECOND, LAST])


def test_by_kind_one_several_or_any():
    assert list(SPOKEN.of_kinds(("项目",))) == [ITEM, LAST]
    assert list(SPOKEN.of_kinds((LIST_KIND, "项目"))) == [ITEM, WHOLE, SECOND, LAST]
    assert list(SPOKEN.of_kinds(())) == SPOKEN.all
    assert list(SPOKEN.of_kinds(("车辆",))) == []


def test_by_quantity_one_or_several():
    assert list(SPOKEN.of_quantities(("乙",))) == [OTHER]
    assert list(SPOKEN.of_quantities(("乙", "甲"))) == [WORDS, AMOUNT, OTHER, BOTH, WHOLE, SECOND]
    assert list(SPOKEN.of_quantities(("丙",))) == []


def test_what_says_a_slot_with_a_number_comes_first_and_no_list_is_among_it():
    assert list(SPOKEN.saying("甲", "金额")) == [AMOUNT, BOTH, WORDS]
    assert list(SPOKEN.saying("甲", "占比")) == []


def test_lists_their_items_and_what_an_item_is_one_of():
    assert list(SPOKEN.lists_of("甲")) == [WHOLE, SECOND]
    assert list(SPOKEN.items_of(SECOND, WHOLE)) == [ITEM, LAST]
    assert list(SPOKEN.items_of(AMOUNT)) == []
    assert (SPOKEN.whole_of(ITEM), SPOKEN.whole_of(AMOUNT)) == (WHOLE, None)


def test_beside_a_statement_stands_all_that_its_sentence_tells():
    one, more = _said(0, sentence="甲1万元，比去年增加2万元"), _said(1, sentence="甲1万元，比去年增加2万元")
    spoken = Spoken([one, _said(2, sentence="乙3万元"), more])
    assert list(spoken.beside(more)) == [one, more]


def test_thousands_of_statements_of_one_quantity_that_each_ask_for_the_first_take_no_time():
    spoken = Spoken([*(_said(n, quantity="甲") for n in range(MANY)), _said(MANY, quantity="甲", figures=FIGURES)])
    begun = process_time()
    assert {spoken.saying("甲", "金额")[0].index for _ in range(MANY)} == {MANY}
    assert process_time() - begun < 5
