"""Printed lines to paragraphs under their headings, every character keeping its place."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from audit.model.document import Layout, TextLine
from audit.model.document.pagination import is_page_number, parts_an_amount
from audit.model.knowledge.grammar import Grammar
from audit.model.place import Place, going_on
from audit.model.record import record
from audit.model.regex import Regex
from audit.recognition.text.characters import Characters, Spot, characters, close_up, stretches, uniform
from audit.recognition.text.margins import SetLine, between_margins

_NARROW = Regex("[\x00-\u2e7f]+")  # all but Chinese characters and their punctuation
_TERMINAL = "。；！？"
_PAUSE = "；"
_SHORT = 0.82  # of the wrap width: a line well short of the margin ended its paragraph
_INDENT = 4  # half-widths by which the first line of a paragraph is shorter
_FULL = 0.97  # a line that reaches the margin may go on after its full stop
_UNIT_FIRST = Regex(r"[万亿千]元|%")  # no line of its own begins so
_CLOSES = Regex(r"[^“”，。；：]{1,12}”")
_UNFINISHED_NUMBER = Regex(r"\d[.，万亿]$")
_LONGEST = 4000  # characters; what is said at the end of more is of nothing at its beginning
_PARTED = ("。", "；", "，")  # where more than that is parted best
_SAYS = Regex(r"，|\d(?:\.\d|万元|元|%)")  # headings and list items have no comma and no amount


class Opening(str):
    """What the text begins with where it has no heading, in the place of one: the words are the disclosure's own."""

    __slots__ = ()


@record
class Paragraph:
    """Text without line breaks and white space, and the spot of every character. `section` is the heading path, `again`
    how often these same headings stood above other paragraphs before."""

    text: str
    spots: tuple[Spot, ...]
    lines: Sequence[TextLine]
    section: tuple[str, ...] = ()
    again: int = 0

    def printed(self, start: int, end: int) -> str:
        """What is printed there, without the line breaks."""
        pieces = (self.lines[i].text[a:b] for i, a, b in stretches(self.spots[start:end]))
        return "".join(pieces).strip()

    def place(self, start: int, end: int) -> Place:
        """Where it is printed; in a text file, a stretch over several lines ends with its first."""
        return going_on([self.lines[i].place.part(a, b) for i, a, b in stretches(self.spots[start:end])])


def paragraphs(lines: Sequence[TextLine], layout: Layout, grammar: Grammar) -> Iterator[Paragraph]:
    """Paragraphs in reading order, headings taken out; the heading path carries over the whole of `lines`. What a text
    without a heading announces holds until the first one."""
    path: tuple[str, ...] = ()
    announced: tuple[str, ...] = ()
    opened: Counter[tuple[str, ...]] = Counter()
    for text, spots in _joined(lines, layout, grammar):
        heading, level = _heading(text, grammar)
        if heading:
            path = (*path[:level], *[""] * (level - len(path)), text[:heading])
            opened[path] += 1
        elif not path:
            announced = _announced(text, grammar) or announced
        section = tuple(filter(None, path)) or announced
        for start, end in pairwise(_parts(text, heading)):
            yield Paragraph(text[start:end], spots[start:end], lines, section, max(0, opened[path] - 1))


def _parts(text: str, start: int) -> Iterator[int]:
    """Where what follows the heading begins, is parted and ends: a text may have lost all its line breaks, and what is
    asked of a paragraph at every number takes time by its length."""
    yield start
    while len(text) - start > _LONGEST:
        ends = (text.rfind(mark, start, start + _LONGEST) + 1 for mark in _PARTED)
        start = next((end for end in ends if end > start), start + _LONGEST)
        yield start
    if start < len(text):
        yield len(text)


def _heading(text: str, grammar: Grammar) -> tuple[int, int]:
    for heading in grammar.headings if grammar.any_heading.match(text) else ():
        if match := heading.pattern.match(text):
            return match.end(), heading.level
    return 0, 0


def _announced(text: str, grammar: Grammar) -> tuple[str, ...]:
    """The heading path of a text that has no heading and says in its first words what it is about."""
    found = ((one.heading, one.says.match(text)) for one in grammar.announced)
    return next(((Opening(heading or match["标题"]),) for heading, match in found if match), ())


def _joined(lines: Sequence[TextLine], layout: Layout, grammar: Grammar) -> Iterator[tuple[str, tuple[Spot, ...]]]:
    width = _wrap_width(lines) if layout is not Layout.TABBED else 0.0
    collected: list[Characters] = []
    previous = ""
    said = _Said()
    drawn = {id(one.line): one for one in between_margins(lines)}
    first = before = None  # lines of the paragraph as they are drawn
    texts = [uniform(line.text) for line in lines]
    for index, (line, text) in enumerate(zip(lines, texts, strict=True)):
        if not text or _is_noise(text, previous, islice(texts, index + 1, None), grammar):
            continue
        now = drawn.get(id(line))
        if collected and _ends(previous, text, width, grammar, said, drawn_on=_is_drawn_on(first, before, now)):
            yield _closed(collected)
            collected, said = [], _Said()
        first = first if collected else now
        collected.append(characters(index, line.text))
        previous, before = text, now
        said.add(text)
    if collected:
        yield _closed(collected)


def _closed(lines: Sequence[Characters]) -> tuple[str, tuple[Spot, ...]]:
    kept = close_up(Characters.joined(lines))
    return kept.text, tuple(kept.spots)


def _is_noise(text: str, previous: str, following: Iterable[str], grammar: Grammar) -> bool:
    """A page number, or a caption; digits after a number broken at its point or comma are the rest of that number, unless
    more digits follow, and a number on a line of its own before its unit is an amount, unless half the unit stands before
    it."""
    if not (is_page_number(text) or grammar.noise.fullmatch(text)):
        return False
    after = next(filter(None, following), "")
    if text.isdigit() and _UNFINISHED_NUMBER.search(previous):
        return parts_an_amount(previous, after)
    return not _UNIT_FIRST.match(after) or previous[-1:].isdigit()


class _Said:
    """How a paragraph stands whose end is looked for: how many lines it has, and what it says since a full stop."""

    def __init__(self) -> None:
        self.lines = 0
        self._has_stopped = False
        self._since = ""
        self._brackets = 0  # open
        self._quoting = False

    def add(self, line: str) -> None:
        self.lines += 1
        end = max(map(line.rfind, _TERMINAL)) + 1
        self._has_stopped = self._has_stopped or end > 0
        self._since = line[end:] if end else self._since + line
        self._brackets = max(0, self._brackets + line.count("（") - line.count("）"))
        self._quoting = line.rfind("“") > line.rfind("”") or (self._quoting and "”" not in line)

    @property
    def is_in_bracket(self) -> bool:
        return self._brackets > 0

    def is_closed_by(self, line: str) -> bool:
        """Whether its last quotation ends with the first words of the line: 安排的“三 / 公”经费."""
        return self._quoting and bool(_CLOSES.match(line))

    @property
    def is_unfinished(self) -> bool:
        """Whether it breaks off within a sentence, wherever its lines end."""
        return bool(self._since) and (self._has_stopped or bool(_SAYS.search(self._since)))


def _is_wrapped_heading(previous: str, text: str, grammar: Grammar) -> bool:
    """In larger type it wraps well before the lines below it do: the two lines are a heading, the first alone is none."""
    begins = grammar.marker.match(previous) and not grammar.any_heading.fullmatch(previous)
    return bool(begins and grammar.any_heading.fullmatch(previous + text))


def _is_drawn_on(first: SetLine | None, previous: SetLine | None, line: SetLine | None) -> bool:
    """A paragraph whose first line is indented goes on below a line up to the margin with one that is not indented."""
    return bool(first and previous and line and first.indented and previous.full and line.flush)


def _ends(previous: str, text: str, width: float, grammar: Grammar, said: _Said, *, drawn_on: bool) -> bool:
    """Whether the paragraph of the line `previous` is over before the line `text`. `width` 0: lines do not wrap."""
    if grammar.marker.match(text) or grammar.any_heading.fullmatch(text):
        return True
    if previous in _TERMINAL or said.is_closed_by(text) or (previous[-1] == _PAUSE and said.is_in_bracket):
        return False  # a program cut the line in pieces; or a bracket or a quotation goes on
    if previous[-1] in _TERMINAL:
        full = drawn_on or (width and _display_width(previous) >= width * _FULL)
        return not full and not grammar.resumes.match(text)
    if _UNFINISHED_NUMBER.search(previous) or grammar.running_on.search(previous) or grammar.continues.match(text):
        return False
    reached = _display_width(previous) / width if width else 1.0
    goes_on = said.is_unfinished and not grammar.may_end.search(previous)
    full = reached >= (_FULL - _INDENT / width if width and said.lines == 1 else _FULL)
    if said.lines == 1 and _is_wrapped_heading(previous, text, grammar):
        return False
    if grammar.any_heading.fullmatch(previous) or (grammar.key.match(text) and not (goes_on and full)):
        return True
    return reached < _SHORT and not goes_on and not drawn_on


def _wrap_width(lines: Sequence[TextLine]) -> float:
    """The width most full lines reach, so that one overlong line does not make all others look short."""
    widths = sorted(_display_width("".join(line.text.split())) for line in lines)
    return float(widths[int(len(widths) * 0.9)]) if widths else 0.0


def _display_width(text: str) -> int:
    return len(text) + len(_NARROW.sub("", text))
