"""Self-reviews in text without cells: one word after the other, which the header and the full score tell apart.

The money stands behind its label, in as many words as the header has columns. What scores an indicator are the last two of
the numbers behind it; that they are its full score and its score is known only where the full scores come to the whole.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate, groupby, takewhile

from audit.model.document import TextLine
from audit.model.figure import COUNT, Figure, Unit
from audit.model.knowledge.quantities import ReviewPattern
from audit.model.regex import Regex
from audit.recognition.labels import squeeze
from audit.recognition.quantities.performance.layouts.words import Word, words_of
from audit.recognition.quantities.performance.reviews import (
    FULL,
    MONEY,
    RATE,
    SCORE,
    Review,
    Score,
    compare_values,
    figure_of,
    is_label,
    is_number,
    take_money,
    unit_of,
    unit_printed,
)
from audit.recognition.regions import Region

_PAIR = 2  # numbers that score an indicator
_VALUES = 2  # numbers printed before them: what was meant, and what came of it
_SEVERAL = 2  # a full score that is the whole proves nothing of itself
_WHOLE = Decimal(100)  # the full score where no total is printed
_LONGEST_NAME = 40  # characters
_WIDEST_HEADER = 24  # words: a name of a column may be torn into several


class FlowReviews:
    """For one disclosure."""

    def __init__(self, pattern: ReviewPattern) -> None:
        self._pattern = pattern

    def read(self, region: Region) -> Iterator[Review]:
        """Every table of a region; a region may hold several where titles were lost."""
        kind = self._pattern.forms[region.form]
        title = region.title.text.strip("# ") if region.title else self._pattern.untitled
        for index, lines in enumerate(self._tables(region.lines)):
            place = region.title.place if region.title and index == 0 else lines[0].place
            review = Review(kind, title, place, without_cells=True)
            if index:
                review.kind, review.title = "项目", self._pattern.untitled
            self._fill(review, lines)
            yield review

    def _fill(self, review: Review, lines: Sequence[TextLine]) -> None:
        texts = [squeeze(line.text) for line in lines]
        review.name = next((m["值"] for m in map(self._pattern.project.search, texts) if m), "")
        words = list(words_of(lines))
        review.printed = sum(is_number(word.cell, self._pattern) for word in words)
        head, body = self._parted(words)
        behind = self._fund(review, head, unit_printed(texts, self._pattern))
        self._score(review, body or head[behind:], headed=bool(body))

    def _tables(self, lines: Sequence[TextLine]) -> Iterator[Sequence[TextLine]]:
        """The lines of each table: behind the header of one, a line that names the next one opens it."""
        begun, scoring = 0, False
        for index, line in enumerate(lines):
            if scoring and self._pattern.starts.search(squeeze(line.text)):
                yield lines[begun:index]
                begun, scoring = index, False
            scoring = scoring or any(self._pattern.indicator.fullmatch(squeeze(word)) for word in line.text.split())
        if lines:
            yield lines[begun:]

    def _parted(self, words: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]]:
        """What stands before and behind the header of the scores: a full score, and right behind it the score."""
        named = False
        for index, word in enumerate(words):
            named = named or bool(self._pattern.indicator.fullmatch(word.text))
            slots, end = _header(words[index:], self._pattern.scores)
            if named and slots == [FULL, SCORE]:
                return words[:index], words[index + end :]
        return words, ()

    def _fund(self, review: Review, words: Sequence[Word], unit: Unit) -> int:
        """The rows of money: behind each label as many words as there are columns, the first label behind the header.
        Returns where they end."""
        slots, begin = self._funded(words)
        end = begin
        for index in range(begin, len(words)):
            label = words[index].text
            if is_label(label, self._pattern):
                said = list(takewhile(self._is_said, words[index + 1 :]))
                numbers = sum(is_number(word.cell, self._pattern) for word in said)
                figures = self._figures(slots, said, unit)
                if not figures and self._pattern.whole.search(label):
                    review.supposed = self._figures([slot for slot in slots if slot != RATE], said, unit)
                take_money(review, label, figures, numbers, self._pattern)
                end = index + 1 + len(said)
        return end

    def _figures(self, slots: Sequence[str], said: Sequence[Word], unit: Unit) -> dict[str, Figure]:
        """One for each column, if there are as many."""
        pairs = zip(slots, said, strict=True) if len(said) == len(slots) else ()
        found = {slot: figure_of(word.cell, unit_of(slot, unit), self._pattern) for slot, word in pairs}
        return {slot: figure for slot, figure in found.items() if figure}

    def _funded(self, words: Sequence[Word]) -> tuple[list[str], int]:
        """The columns of the money, and where its first row begins; none where something else stands between them."""
        for index in range(len(words)):
            slots, end = _header(words[index:], self._pattern.funds)
            if len(set(MONEY) & {*slots}) >= _PAIR:
                begin = index + end
                return (slots if begin < len(words) and is_label(words[begin].text, self._pattern) else []), begin
        return [], 0

    def _score(self, review: Review, words: Sequence[Word], *, headed: bool) -> None:
        """The indicators' scores, if they are headed as such and their full scores come to the whole; else so many of them
        are not legible."""
        found: list[Score] = []
        doubtful: list[Score] = []
        whole, before = _WHOLE, 0
        for begin, end in self._runs(words):
            ends = bool(begin and self._pattern.total.search(words[begin - 1].text))
            score = self._pair(words[begin:end], self._name(words[before:end]))
            if ends:
                first = figure_of(words[begin].cell, COUNT, self._pattern)
                whole = first.value if first else whole
                review.total = score if end - begin == _PAIR else None
                break
            if score:
                found.append(score)
                compare_values(score, [word.cell for word in words[before : end - _PAIR][-_PAIR:]], self._pattern)
                doubtful += [score] if self._is_doubtful(words[before:end]) else []
            before = end
        if not (headed and _comes_to(found, whole, review)):
            review.total, doubtful = None, found
        review.scores = [score for score in found if not any(score is other for other in doubtful)]
        review.unread = len(doubtful)

    def _is_doubtful(self, words: Sequence[Word]) -> bool:
        """Whether the last number may be no score, and the full scores still come to the whole: it begins the explanation
        that follows, or it is the full score, and no score is printed."""
        run = list(takewhile(lambda word: is_number(word.cell, self._pattern), reversed(words)))
        values = list(takewhile(lambda word: self._pattern.value.search(word.text), reversed(words)))
        last, full, *further = (word.text for word in run)
        if last == full:
            return len(values) not in {_PAIR, _VALUES + _PAIR}
        return full in further[:1]

    def _runs(self, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Where numbers stand, one behind the other."""
        at = 0
        for number, run in groupby(words, key=lambda word: is_number(word.cell, self._pattern)):
            begin, at = at, at + len(list(run))
            if number:
                yield begin, at

    def _pair(self, run: Sequence[Word], name: str) -> Score | None:
        """The last two numbers of a run."""
        if len(run) < _PAIR:
            return None
        full, score = (figure_of(word.cell, COUNT, self._pattern) for word in run[-_PAIR:])
        return Score(name, full, score) if full and score else None

    def _name(self, words: Sequence[Word]) -> str:
        """What the line prints before the scores, or the lines before it, if it begins with them."""
        shown = [word for word in words if not is_number(word.cell, self._pattern)]
        texts = [word.text for word in shown]
        of_line = [word.text for word in shown if word.line == words[-1].line]
        return " ".join(of_line or texts)[-_LONGEST_NAME:]

    def _is_said(self, word: Word) -> bool:
        return is_number(word.cell, self._pattern) or bool(self._pattern.blank.search(word.text))


def _header(words: Sequence[Word], headers: Mapping[str, Regex]) -> tuple[list[str], int]:
    """The columns that a header names one right behind the other from the first word on, each once, and how many words
    they are; a name may be torn into several."""
    text = "".join(word.text for word in words[:_WIDEST_HEADER])
    ends = list(accumulate(len(word.text) for word in words[:_WIDEST_HEADER]))
    slots: list[str] = []
    at = 0
    while at < len(text):
        found = {slot: match.end() for slot, header in headers.items() if (match := header.match(text, at))}
        slot = max(found, key=lambda name: found[name], default="")
        if not slot or found[slot] == at or slot in slots:
            break
        slots.append(slot)
        at = found[slot]
    return (slots, ends.index(at) + 1) if slots and at in ends else ([], 0)


def _comes_to(scores: Sequence[Score], whole: Decimal, review: Review) -> bool:
    """Whether the full scores come to the whole, by themselves or with that of spending the money. Where only this proves
    that the row of the whole leaves the rate out, the row is so read."""
    alone = sum((score.full.value for score in scores), Decimal(0))
    if len(scores) < _SEVERAL or alone == whole:
        return len(scores) >= _SEVERAL
    supposed = review.supposed if not review.money else {}
    spent = (review.money or supposed).get(FULL)
    if spent is None or alone + spent.value != whole:
        return False
    if supposed:
        review.money, review.unread_money = supposed, review.unread_money - len(supposed)
    return True
