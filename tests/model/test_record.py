"""A record is what a frozen, slotted dataclass is."""

import copy
import dataclasses
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, fields
from typing import Any

import pytest

from audit.model.record import field, mutable, record, replace


def _made(decorator: Any, field: Any) -> Any:
    class Amount:
        """An amount."""

        value: int
        unit: str = "元"
        notes: Mapping[str, str] = field(default_factory=dict)
        seen: int = field(default=0, compare=False)

        def __post_init__(self) -> None:
            if self.value < 0:
                raise ValueError(self.value)

    return decorator(Amount)


Amount = _made(record, field)
Standard = _made(dataclass(frozen=True, slots=True), dataclasses.field)
SAID = [((1,), {}), ((1, "万元"), {}), ((1, "万元", {"注": "含"}), {}), ((2,), {"seen": 3})]


@pytest.mark.parametrize(("values", "named"), SAID)
def test_it_is_made_and_shown_like_a_dataclass(values, named) -> None:
    ours, theirs = Amount(*values, **named), Standard(*values, **named)
    assert [getattr(ours, f.name) for f in fields(ours)] == [getattr(theirs, f.name) for f in fields(theirs)]
    assert repr(ours) == repr(theirs)


@pytest.mark.parametrize("one", SAID)
@pytest.mark.parametrize("other", SAID)
def test_it_is_told_apart_by_its_fields_like_a_dataclass(one, other) -> None:
    ours, theirs = ([made(*v, **n) for v, n in (one, other)] for made in (Amount, Standard))
    assert (ours[0] == ours[1]) is (theirs[0] == theirs[1])
    assert Amount(1) != Standard(1)


def test_equal_ones_have_one_hash() -> None:
    assert hash(Amount(1, "元", ())) == hash(Amount(1, "元", (), 7))


@pytest.mark.parametrize("values", [(), (1, "元", {}, 0, 5)])
def test_too_few_or_too_many_values_are_refused(values) -> None:
    with pytest.raises(TypeError, match=r"Amount\.__new__\(\)"):
        Amount(*values)


def test_what_its_own_check_refuses_is_not_made() -> None:
    with pytest.raises(ValueError, match="-1"):
        Amount(-1)


def test_it_never_changes() -> None:
    amount = Amount(1)
    with pytest.raises(FrozenInstanceError):
        amount.value = 2
    with pytest.raises(FrozenInstanceError):
        amount.other = 2
    with pytest.raises(FrozenInstanceError):
        del amount.value
    assert not hasattr(amount, "__dict__")


def test_two_never_share_a_default() -> None:
    assert Amount(1).notes is not Amount(1).notes


def test_copies_replacements_and_patterns_work() -> None:
    amount = Amount(1, "万元", {"注": "含"}, 3)
    assert copy.deepcopy(amount) == amount
    assert replace(amount, value=2) == Amount(2, "万元", {"注": "含"})
    assert dataclasses.replace(amount, value=2) == Amount(2, "万元", {"注": "含"})
    match amount:
        case Amount(value, unit):
            assert (value, unit) == (1, "万元")


def test_a_hash_of_its_own_is_kept() -> None:
    @record
    class Spot:
        """A spot."""

        line: int
        text: str

        def __hash__(self) -> int:
            return self.line

    assert hash(Spot(3, "甲")) == 3
    assert Spot(3, "甲") != Spot(3, "乙")


def test_a_field_that_there_is_not_is_not_replaced() -> None:
    with pytest.raises(TypeError, match="valeu"):
        replace(Amount(1), valeu=2)


def test_fields_of_dataclasses_are_refused_before_they_become_values() -> None:
    with pytest.raises(TypeError, match=r"audit\.model\.record"):
        _made(record, dataclasses.field)


def test_classes_with_as_many_fields_keep_their_own_names_and_defaults() -> None:
    @record
    class Row:
        """A row."""

        name: str
        code: str = "201"

    @record
    class Cell:
        """A cell."""

        text: str
        column: int = 7

    assert (Row(name="合计").code, Cell(text="合计").column, Row("合计", code="202").code) == ("201", 7, "202")


def test_a_mutable_one_changes_and_is_no_key() -> None:
    @mutable
    class Draft:
        """A draft."""

        lines: list[str] = field(default_factory=list)
        seen: int = field(init=False)

        def __post_init__(self) -> None:
            self.seen = len(self.lines)

    one, other = Draft(), Draft()
    one.lines.append("一、")
    assert other.lines == []
    other.lines = ["一、"]
    assert one == other
    other.seen = 1
    assert one != other
    assert copy.copy(other).seen == 1
    assert copy.deepcopy(other) == other  # as pickles do
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


def test_a_record_made_of_another_is_refused_when_it_is_made_one_again() -> None:
    """It would have lost the fields of the other."""
    with pytest.raises(TypeError, match="needs no decorator"):
        record(type("More", (Amount,), {}))


def test_a_class_made_of_a_record_holds_what_the_record_does() -> None:
    class Odd(Amount):  # type: ignore[misc,valid-type]
        """One more method, and room for anything."""

        def twice(self) -> int:
            return 2 * int(self.value)

    odd = Odd(3, seen=7)
    assert (odd.value, odd.unit, odd.seen, odd.twice(), type(odd)) == (3, "元", 7, 6, Odd)
    assert replace(odd, value=4).twice() == 8
    assert copy.copy(odd) == odd
    with pytest.raises(FrozenInstanceError):
        odd.value = 5
