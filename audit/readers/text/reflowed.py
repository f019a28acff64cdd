"""Texts whose lines a program filled up like those of paragraphs: the title of a table, what stands below it, its
header and its rows run on, with a blank between them. Every paragraph is put together and broken again where a row must
begin."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from audit.model.knowledge.titles import LinePatterns
from audit.model.record import replace
from audit.model.regex import Regex
from audit.readers.text.logical import Logical

_FEWEST = 3  # headers on the line of what stands above them; one may be printed there
_EDGES = str.maketrans("\t|", "  ")  # of cells: what stood on two lines may stand between two of them
_RULE = Regex(r"[\s|:-]*-{2}[\s|:-]*")  # of Markdown, below the header
_AMOUNT = Regex(r"(?<![\d.,])-?\d[\d,]*\.\d+")
_WORD = Regex(r"\S+")
_NUMBER = Regex(r"(?:\d{1,2}|-?\d[\d,]*\.\d+)(?:\s|\Z)")  # behind the name of a row
_LONGEST_NAME = 2  # words, but for numbers


def reflowed(lines: Sequence[str], said: LinePatterns) -> list[Logical]:
    """The lines as they were before they ran on; none where they do not."""
    plain = ["" if _RULE.fullmatch(line) else line.translate(_EDGES) for line in lines]
    if sum(bool(said.run_on.search(line)) for line in plain) < _FEWEST:
        return []
    return list(chain.from_iterable(_broken(paragraph, said) for paragraph in _paragraphs(plain)))


def _paragraphs(lines: Sequence[str]) -> Iterator[Logical]:
    """What stands between blank lines and the ends of pages, as one line each."""
    paragraph: Logical | None = None
    for number, line in enumerate(lines, start=1):
        if paragraph is not None and (not line.strip() or "\f" in line):
            yield paragraph
            paragraph = None
        if paragraph is None:
            paragraph = Logical(number, line) if line.strip() or "\f" in line else None
        else:
            text = paragraph.text + " "
            turns = (*paragraph.turns, (len(text), number))
            paragraph = replace(paragraph, text=text + line, turns=turns)
    if paragraph is not None:
        yield paragraph


def _broken(paragraph: Logical, said: LinePatterns) -> Iterator[Logical]:
    text = paragraph.text
    places = {match.end() for match in said.unbroken.finditer(text) if not _NUMBER.match(text, match.end())}
    places |= {match.end() for match in said.joined.finditer(text)}
    ends = [0, *sorted(places - {0, len(text)}), len(text)]
    in_header = False
    for start, end in pairwise(ends):
        piece = paragraph.before(end).behind(start) if start else paragraph.before(end)
        in_header = in_header or bool(said.caption.match(piece.text) or said.head.fullmatch(piece.text.strip()))
        first = _first_row(piece.text, said) if in_header else 0
        if first:
            yield piece.before(first)
            piece = piece.behind(first)
        in_header = in_header and not _AMOUNT.search(piece.text)
        yield piece


def _first_row(text: str, said: LinePatterns) -> int:
    """Where the row begins that stands behind its header: with its code or its name as far as they can be told, else with its
    first amount; 0 where there is no such row, or no header before it."""
    amount = _AMOUNT.search(text)
    if amount is None:
        return 0
    begins = [match.end() for match in said.opener.finditer(text, 0, amount.start())]
    first = begins[-1] if begins else 0
    name = [word for word in _WORD.findall(text[first : amount.start()]) if not word.isdecimal()]
    if len(name) > _LONGEST_NAME:
        first = amount.start()
    return first if len(_WORD.findall(text[:first])) > 1 else 0
