"""Two places that speak of one quantity: found by label and by what is measured, never by the value."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from audit.model.figure import Figure
from audit.model.record import record, replace
from audit.recognition.quantities.mentions import Mention
from audit.recognition.quantities.mentions.labels import LabelReader, pair_up
from audit.recognition.quantities.mentions.numbers import Measure, Number

_SOMETHING = Fraction(1, 4)
_MOSTLY = Fraction(6, 10)
_SURE = Fraction(16, 10)  # of 2: the one label is the other, not a part of it


@record
class Item:
    """A labelled number; `also`: what else it is called where it is said a second time; `text`: all that is said
    around it."""

    label: str
    number: Number
    also: str = ""
    text: str = ""

    @property
    def figure(self) -> Figure:
        return self.number.figure


def items_of(spoken: Iterable[Mention]) -> list[Item]:
    """Totals of the whole and limits (不低于 5 元) are no items."""
    said = list(spoken)
    text = "，".join(m.label for m in said)
    return [
        Item(m.label, number, text=text)
        for m in said
        for number in (m.count, m.price, None if m.total else m.amount, m.rate)
        if number is not None and not number.bounded
    ]


def pairs(
    first: Sequence[Item], second: Sequence[Item], labels: LabelReader, *, guess: bool = True
) -> Iterator[tuple[Item, Item]]:
    """Partners of one measure and one thing; where one label is missing, the only one left on both sides."""

    def score(a: Item, b: Item) -> Fraction:
        return _likeness(a, b, labels) if comparable(a.number, b.number) else Fraction(0)

    found = pair_up(first, second, score)
    yield from found
    if guess:
        taken = {id(item) for pair in found for item in pair}
        yield from _left_over(
            [a for a in first if id(a) not in taken], [b for b in second if id(b) not in taken], labels
        )


def _left_over(left: Sequence[Item], right: Sequence[Item], labels: LabelReader) -> Iterator[tuple[Item, Item]]:
    """The only one of its measure on both sides."""
    for a in left:
        partners = [b for b in right if comparable(a.number, b.number)]
        rivals = [x for x in left if partners and comparable(x.number, partners[0].number)]
        if len(partners) == len(rivals) == 1 and _may_be_guessed(a, partners[0], labels):
            yield a, partners[0]


def united(first: Sequence[Item], second: Sequence[Item], labels: LabelReader) -> list[Item]:
    """The first list with the names the second gives its items, and of the second what the first does not have."""
    partners = list(pairs(first, second, labels))
    named = {id(a): b.label for a, b in partners}
    known = {id(b) for _, b in partners}
    return [replace(a, also=named.get(id(a), "")) for a in first] + [b for b in second if id(b) not in known]


def is_whole(item: Item, project: str, size: Figure | None, labels: LabelReader) -> bool:
    """All the money of the project under the project's own name; what a cost indicator of the project (服务成本) says is
    said of a part of it."""
    money = item.number.measure is Measure.MONEY
    return (
        money
        and size is not None
        and item.figure.amount == size.amount
        and labels.share(item.label, project) >= _MOSTLY
    )


def are_one(a: Item, b: Item, labels: LabelReader) -> bool:
    """Both labels are one, not only some words of the one in the other."""
    return _likeness(a, b, labels) >= _SURE


def _likeness(a: Item, b: Item, labels: LabelReader) -> Fraction:
    return max(labels.likeness(x, y) for x in (a.label, a.also) for y in (b.label, b.also))


def _may_be_guessed(a: Item, b: Item, labels: LabelReader) -> bool:
    """A count or a price without a label of its own, or with one that the other's text has something of; sums of
    money are too many for that."""
    if a.number.measure not in {Measure.COUNT, Measure.PRICE}:
        return False
    unlabelled = not labels.core(a.label + a.also) or not labels.core(b.label + b.also)
    return unlabelled or labels.share(a.label, b.label) >= _SOMETHING or _stands_in(a, b, labels)


def _stands_in(a: Item, b: Item, labels: LabelReader) -> bool:
    """The label of one is found in the sentence of the other."""
    return any(x.text and labels.share(y.label, x.text) >= _MOSTLY for x, y in ((a, b), (b, a)))


def comparable(a: Number, b: Number) -> bool:
    """The same measure; counts of the same thing and prices for the same, or of something one of the two does not
    name."""
    if a.measure is not b.measure:
        return False
    named = a.measure in {Measure.COUNT, Measure.PRICE} and a.thing and b.thing
    return not named or a.thing == b.thing
