"""Performance tables in flow text: one string, in which basis and weight end an indicator."""

from collections.abc import Iterator, Sequence

from audit.model.document import TextLine
from audit.model.knowledge.quantities import TargetPattern
from audit.model.record import replace
from audit.model.regex import Regex
from audit.recognition.quantities.performance.targets import (
    Indicator,
    Target,
    ValueReader,
    plain_figure,
    typeset,
    without_gaps,
)
from audit.recognition.text import Passage, passage
from audit.recognition.text.characters import line_of

_COMPARES = Regex(r"[<>=≤≥]")
_WIDEST_HEADER = 80  # characters
_MOST = 100  # a weight above it is two numbers run together


def split_head_of_lines(lines: Sequence[TextLine], pattern: TargetPattern) -> tuple[list[Passage], Passage, str]:
    """The head's stretches, the indicators, and the header's text."""
    joined = typeset(without_gaps(passage(lines)), dict(pattern.markup))
    headers = list(pattern.header.finditer(joined.text))
    if not headers:
        return list(_stretches(joined, pattern)), joined[len(joined.text) :], ""
    begin = headers[0].start()
    end = max(m.end() for m in headers if m.start() - begin < _WIDEST_HEADER)
    return list(_stretches(joined[:begin], pattern)), joined[end:], joined.text[begin:end]


def parted(lines: Sequence[TextLine], pattern: TargetPattern) -> Iterator[list[TextLine]]:
    """The lines of each table: behind the header of one, a line that begins the next opens it, even where its title was
    lost."""
    table: list[TextLine] = []
    headed = False
    for line in lines:
        text = "".join(line.text.split())
        if headed and pattern.starts.search(text):
            yield table
            table, headed = [], False
        headed = headed or bool(pattern.header.search(text))
        table.append(line)
    yield table


def has_more(lines: Sequence[TextLine], pattern: TargetPattern) -> bool:
    """Whether a header stands far behind the first one: what follows it may be another table's."""
    found = [m.start() for m in pattern.header.finditer(passage(lines).text)]
    return bool(found) and found[-1] - found[0] >= _WIDEST_HEADER


def _stretches(head: Passage, pattern: TargetPattern) -> Iterator[Passage]:
    cuts = [m.start() for m in pattern.segments.finditer(head.text)]
    for start, end in zip([0, *cuts], [*cuts, len(head.text)], strict=True):
        if end > start:
            yield head[start:end]


class FlowIndicators:
    """Indicators of performance tables in text without cells: each ends behind its basis (依据)."""

    def __init__(self, values: ValueReader) -> None:
        self._values = values
        self._pattern = values.pattern
        self._noise = Regex(f"{self._pattern.scoring.pattern}|{self._pattern.evidence.pattern}")
        self._classes = Regex("|".join(sorted(self._pattern.classes.pattern.split("|"), key=len, reverse=True)))
        self._cost = False

    def read(self, target: Target, body: Passage) -> None:
        """Where no indicator says its basis, each line that is surely a whole row."""
        if body.text and not self._pattern.basis.search(body.text):
            from audit.recognition.quantities.performance.layouts.rows import RowIndicators

            lines = body.pieces[line_of(body.spots[0]) : line_of(body.spots[-1]) + 1]
            RowIndicators(self._values).read(target, lines)
            return
        start = 0
        for match in self._pattern.basis.finditer(body.text):
            after, end = self._weight_span(body, match.end())
            indicator = self._indicator(target, body[start : match.start()], match[0])
            weight = plain_figure(body, after, end) if end > after else None
            if weight is None or weight.value > _MOST:
                target.unread_weights += 1
                place = body.place(match.start(), match.end())
                target.complain(match[0], f"指标「{indicator.name}」的权重读不出", place)
                weight = None
            target.indicators.append(replace(indicator, weight=weight, prior=None))
            start = max(end, match.end())

    def _weight_span(self, body: Passage, start: int) -> tuple[int, int]:
        """The digits after the basis and, where there is one, last year's value; they end with their line."""
        if (prior := self._values.pattern.value.match(body.text, start)) and prior["单位"]:
            start = prior.end()
        end = start + body.text.startswith("-", start)
        while (
            end < len(body.text) and body.text[end].isdigit() and line_of(body.spots[end]) == line_of(body.spots[start])
        ):
            end += 1
        return start, end

    def _indicator(self, target: Target, stretch: Passage, basis: str) -> Indicator:
        found = self._values.find(stretch)
        end = found.start() if found else len(stretch.text)
        name = self._name(stretch.text[:end])
        cost = self._is_cost(stretch.text[:end], basis)
        place = stretch.place(0, len(stretch.text)) if stretch.text else target.place
        text = stretch.printed(0, len(stretch.text)) if stretch.text else ""
        if found is None:
            if _COMPARES.search(stretch.text):
                target.complain(text, "指标值读不准", place)
            return Indicator(name, text, place, cost=cost)
        comparator, number = self._values.read(stretch, found)
        if cost and number is None:
            target.unread_costs += 1
        return Indicator(name, text, stretch.place(*found.span("值")), comparator, number, cost=cost)

    def _name(self, text: str) -> str:
        previous = None
        while previous != text:
            previous, text = text, self._noise.sub("", text)
        return self._classes.sub("", text).strip("，、")

    def _is_cost(self, text: str, basis: str) -> bool:
        named = self._classes.findall(text)
        if named:
            self._cost = any(self._pattern.cost.search(word) for word in named)
        return self._cost or bool(self._pattern.cost.search(basis))
