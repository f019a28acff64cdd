"""What is said twice under one heading, though not one right after the other: copied, and one of the two not rewritten.

Under another heading the same may be said again on purpose, of another table or of a part that is all of it; not with
another number.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from audit.decimal_utils import parse_numeral
from audit.model.facts import LEFTOVER_KIND, Statement
from audit.model.knowledge.grammar import Echo, Stretch
from audit.model.ordinals import ORDINAL
from audit.model.record import record
from audit.model.regex import Regex
from audit.recognition.prose.paragraphs import Paragraph

_NUMBER = Regex(rf"（?(?:{ORDINAL}|\d){{1,3}}(?:[、．）]|\.(?!\d))")
_SENTENCE = Regex("[^。；]+[。；]?")
_SHOWN = 40  # characters of what is said twice
_FIGURE = Regex(r"(?<!\d)(?!20\d\d年)\d[\d,]*(?:\.\d+)?")
_TELLING = 3  # digits of a number that is the same by no chance


@record
class _Said:
    """A paragraph without its number, or a stretch of one."""

    text: str
    paragraph: Paragraph
    start: int
    end: int


def echoes(paragraphs: Sequence[Paragraph], known: Sequence[Echo], first: int) -> Iterator[Statement]:
    """One statement for everything that was said before, numbered from `first`; of a paragraph that was, none for its
    sentences."""
    for index, (one, said) in enumerate(_found(paragraphs, known), first):
        text = said.text if len(said.text) <= _SHOWN else said.text[:_SHOWN] + "…"
        yield Statement(
            index, LEFTOVER_KIND, "", one.name, said.paragraph.printed(said.start, said.end),
            said.paragraph.place(said.start, said.end), said.paragraph.section, words={"残留": text},
        )  # fmt: skip


def _found(paragraphs: Sequence[Paragraph], known: Sequence[Echo]) -> Iterator[tuple[Echo, _Said]]:
    everything = [_whole(paragraph) for paragraph in paragraphs]
    for one in known:
        yield from ((one, said) for said in _varied(everything, one))
    for _, under in groupby(paragraphs, lambda paragraph: paragraph.section):
        wholes = [_whole(paragraph) for paragraph in under]
        told: set[int] = set()  # paragraphs that are one
        for one in known:
            if one.equal:
                continue
            again = list(_again(wholes, one, told))
            yield from ((one, said) for said in again)
            if one.of is Stretch.PARAGRAPH:
                told |= {id(said.paragraph) for said in again}


def _again(wholes: Iterable[_Said], one: Echo, told: Collection[int]) -> Iterator[_Said]:
    before: dict[str, _Said] = {}
    for whole in wholes:
        for said in _stretches(whole, one) if id(whole.paragraph) not in told else ():
            earlier = before.setdefault(said.text, said)
            if earlier.paragraph is not said.paragraph and _is(one, earlier, said):
                yield said


def _varied(wholes: Iterable[_Said], one: Echo) -> Iterator[_Said]:
    """What was said before with one other number; each is held against the first of its words."""
    before: dict[str, _Said] = {}
    for whole in wholes if one.equal else ():
        for said in _stretches(whole, one):
            if not one.says.search(said.text) or (one.lawful and one.lawful.search(said.text)):
                continue
            earlier = before.setdefault(_FIGURE.sub("#", said.text), said)
            if earlier is not said and _differ_in_one(earlier.text, said.text, one):
                yield said


def _differ_in_one(earlier: str, later: str, one: Echo) -> bool:
    """What a phrase begins with tells what it speaks of."""
    pairs = list(zip(_FIGURE.findall(earlier), _FIGURE.findall(later), strict=True))
    others = [index for index, (a, b) in enumerate(pairs) if not _is_one(a, b)]
    same = {a for a, b in pairs if _is_one(a, b) and _tells(a)}
    begins = one.of is Stretch.SENTENCE or (others != [0] and _tells(pairs[0][0]))
    return len(others) == 1 and begins and len(same) >= one.equal


def _tells(number: str) -> bool:
    """It is the same by no chance: not 100.00, nor 20."""
    numeral = parse_numeral(number)
    return numeral is not None and len(numeral.value.normalize().as_tuple().digits) >= _TELLING


def _is_one(one: str, other: str) -> bool:
    """The same number, written with more decimals here than there or not."""
    a, b = parse_numeral(one), parse_numeral(other)
    if a is None or b is None:
        return one == other
    decimals = Decimal(1).scaleb(-min(a.decimals, b.decimals))
    return abs(a.value - b.value) < decimals


def _is(one: Echo, earlier: _Said, later: _Said) -> bool:
    if not one.says.search(later.text) or (one.lawful and one.lawful.search(later.text)):
        return False
    return one.inside is None or all(one.inside.search(said.paragraph.text) for said in (earlier, later))


def _whole(paragraph: Paragraph) -> _Said:
    number = _NUMBER.match(paragraph.text)
    start = number.end() if number else 0
    return _Said(paragraph.text[start:], paragraph, start, len(paragraph.text))


def _stretches(whole: _Said, one: Echo) -> Iterator[_Said]:
    if one.of is Stretch.PARAGRAPH:
        yield whole
        return
    for match in (_SENTENCE if one.of is Stretch.SENTENCE else one.says).finditer(whole.text):
        start = whole.start + match.start()
        yield _Said(match.group(), whole.paragraph, start, start + len(match.group()))
