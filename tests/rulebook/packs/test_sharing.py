"""What is alike becomes one object, and nothing else becomes anything else."""

import pickle
from copy import deepcopy
from decimal import Decimal

from audit.model.knowledge.rules import RuleBook
from audit.model.record import record
from audit.model.regex import Regex
from audit.rulebook.packs.sharing import shared


@record
class _Part:
    name: str
    weight: object = None


def test_records_that_say_the_same_become_one() -> None:
    one, other, third = shared((_Part("收入"), _Part("收入"), _Part("支出")))
    assert one is other
    assert one == _Part("收入")
    assert third == _Part("支出")


def test_what_is_equal_and_not_alike_stays_apart() -> None:
    told = (_Part("率", Decimal("1.0")), _Part("率", Decimal(1)), _Part("率", 1), _Part("率", True))
    assert [repr(part.weight) for part in shared(told)] == ["Decimal('1.0')", "Decimal('1')", "1", "True"]


def test_an_expression_with_its_program_and_one_without_stay_apart() -> None:
    with_program, without = shared((Regex.checked("合计$"), Regex("合计$")))
    assert (with_program.program is None, without.program is None) == (False, True)


def test_the_rule_book_says_the_same_in_fewer_objects(rulebook: RuleBook) -> None:
    copied = tuple(map(deepcopy, rulebook.rules))
    fewer = shared(copied)
    assert fewer == rulebook.rules
    assert len(pickle.dumps(fewer)) < len(pickle.dumps(copied))


def test_no_form_has_two_blocks_that_are_alike(rulebook: RuleBook) -> None:
    """They would be one."""
    assert [form.id for form in rulebook.forms if len({id(block) for block in form.blocks}) < len(form.blocks)] == []
