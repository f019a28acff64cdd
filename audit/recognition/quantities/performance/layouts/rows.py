"""Indicators in text without cells that say no basis: one on each line that is surely a whole row."""

from collections.abc import Iterator, Sequence

from audit.model.regex import Regex
from audit.recognition.quantities.performance.layouts.words import Word, words_of
from audit.recognition.quantities.performance.targets import Indicator, Target, ValueReader
from audit.recognition.text import Printed

_UNREAD = "没有单元格的文本里，看不出一行到哪里为止，指标没有读"
_WEIGHT = "没有单元格的文本里，指标的权重没有读"
_COMPARES = Regex(r"[<>=≤≥]")
_CUT = tuple("百千万亿")  # how a value ends whose unit goes on elsewhere
_SHARE = r"(?:（\d+分?）)?"  # of the scores, behind the name of a class


class RowIndicators:
    """A row begins with the name of a class, or behind a whole row; a row that is whole ends with a value, or with its
    weight. Of one that is broken the name may go on anywhere."""

    def __init__(self, values: ValueReader) -> None:
        self._values = values
        pattern = values.pattern
        self._value = Regex(pattern.value.pattern)
        self._class = Regex(f"(?:{pattern.classes.pattern}){_SHARE}")

    def read(self, target: Target, lines: Sequence[Printed]) -> None:
        rows = [list(words_of([line])) for line in lines]
        unread: list[Word] = []
        weights: list[Word] = []
        for before, row, behind in zip([[], *rows], rows, [*rows[1:], []], strict=False):
            whole = self._is_whole(row) and (self._is_whole(before) or self._begins(row))
            if whole and (not behind or self._begins(behind) or self._is_whole(behind)):
                target.indicators.append(self._indicator(row))
                weights += row[-1:] if row[-1].text.isdigit() else []
            else:
                unread += (word for word in row if _COMPARES.search(word.text))
        target.unread_weights += len(weights)
        for words, reason in ((unread, _UNREAD), (weights, _WEIGHT)):
            if words:
                place = words[0].cell.place(0, len(words[0].text))
                target.complain(words[0].text, reason, place, len(words))

    def _values_in(self, row: Sequence[Word]) -> Iterator[Word]:
        return (word for word in row if self._value.search(word.text))

    def _begins(self, row: Sequence[Word]) -> bool:
        return bool(row and self._class.fullmatch(row[0].text))

    def _is_whole(self, row: Sequence[Word]) -> bool:
        """Names of classes, the name, its value, and at most a weight."""
        said = row[:-1] if row and row[-1].text.isdigit() else row
        names = [word for word in said[:-1] if not self._class.fullmatch(word.text)]
        return (
            bool(said and names == list(said[-2:-1]) and names and self._value.fullmatch(said[-1].text))
            and not any(self._values_in(names))
            and not said[-1].text.endswith(_CUT)
        )

    def _indicator(self, row: Sequence[Word]) -> Indicator:
        at = len(row) - 1 - row[-1].text.isdigit()
        value = row[at].cell
        found = self._values.find(value)
        comparator, number = self._values.read(value, found) if found else ("", None)
        text = " ".join(word.text for word in row)
        return Indicator(row[at - 1].text, text, value.place(0, len(value.text)), comparator, number)
