"""Printed characters to the form the patterns are written for, each still knowing where it is printed."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, cycle

from audit.model.record import record
from audit.model.regex import Regex

Spot = int  # the offset of a character in its line, and above it the index of the line; in printed order they ascend
_OFFSET = 32  # bits
DECIMALS_OF_SHARES = Regex(r"\d\.\d+[%％]")  # beside one of these 0% is nothing at all, and no 0.4 rounded


@record
class Characters:
    """Text, and the spot of every character of it."""

    text: str = ""
    spots: Sequence[Spot] = ()

    @classmethod
    def joined(cls, pieces: Sequence["Characters"]) -> "Characters":
        return cls("".join([piece.text for piece in pieces]), [*chain.from_iterable([piece.spots for piece in pieces])])


_MARKUP = Regex(r"</?[a-zA-Z][^<>]{0,40}>|\*\*")
_BULLET = Regex(r"\s*(?:#+|>(?!\s*[=\d])|[-*](?=\s))\s*")  # >=5 is a comparison
_PUNCTUATION = str.maketrans(":;()?!−「」『』‘’", "：；（）？！-“”“”“”")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_SPACES = Regex(r"\s+")
_APART = Regex(r"(?<=\d)\s+(?=\d)")
_COMMA = Regex(r"(?<!\d),|,(?!\d)")
_WORD = r"[^\W\da-zA-Z_]"
_STOP = Regex(rf"(?:(?<=\d{_WORD})|(?<=\d{_WORD}{_WORD})|(?<=\d%))\.(?={_WORD}|$)")  # 130万元.其中：
_LINES = 4096  # remembered
_GAP = "\u2003"  # white space between two digits of one line: where one number ends is not certain


class _Folds(dict[int, str]):
    """Every character's plain form, found once; a document has few characters and prints them often."""

    def __missing__(self, character: int) -> str:
        printed = chr(character)
        folded = unicodedata.normalize("NFKC", printed).translate(_PUNCTUATION) or printed
        if printed in _CIRCLED:  # ①公务用车运行维护费5万元: a label as （1） is, no digit of the name
            folded = f"（{folded}）"
        self[character] = folded
        return folded


_FOLDS = _Folds()


def characters(index: int, text: str) -> Characters:
    """Those of a printed line without markup and bullets, folded to half-width digits and letters."""
    plain, offsets = _plain(text)
    first = index << _OFFSET
    if isinstance(offsets, range):
        return Characters(plain, list(range(first + offsets.start, first + offsets.stop)))
    return Characters(plain, [first + offset for offset in offsets])


@lru_cache(maxsize=_LINES)  # asked for once of the paragraph and once of the section that it stands in
def _plain(text: str) -> tuple[str, Sequence[int]]:
    """The text, and where each character of it is printed in the line."""
    start = _end_of_bullets(text)
    folded = text.translate(_FOLDS)
    if len(folded) == len(text) and not _MARKUP.search(text):  # none left out, none folded to several
        return folded[start:], range(start, len(text))
    skipped = {i for m in _MARKUP.finditer(text) for i in range(m.start(), m.end())}
    kept = [
        (character, offset)
        for offset in range(start, len(text))
        if offset not in skipped
        for character in _FOLDS[ord(text[offset])]
    ]
    return "".join([character for character, _ in kept]), [offset for _, offset in kept]


@lru_cache(maxsize=_LINES)  # sentences, sections and headings ask for the same lines
def uniform(text: str) -> str:
    """A printed line as it reads, without markup and white space."""
    return close_up(characters(0, text)).text


def line_of(spot: Spot) -> int:
    """The line on which a character is printed."""
    return spot >> _OFFSET


def stretches(spots: Sequence[Spot]) -> Iterator[tuple[int, int, int]]:
    """(line, first offset, offset after the last) for each line that the spots, which are in printed order, touch."""
    start = 0
    while start < len(spots):
        line = line_of(spots[start])
        end = bisect_left(spots, line + 1 << _OFFSET, start)
        yield line, spots[start] - (line << _OFFSET), spots[end - 1] - (line << _OFFSET) + 1
        start = end


def _end_of_bullets(text: str) -> int:
    end = 0
    while match := _BULLET.match(text, end):
        end = match.end()
    return end


def close_up(printed: Characters) -> Characters:
    """White space removed; commas become full-width except inside numbers, a point behind a sentence its full stop, and
    straight quotes open and close in turn."""
    kept = _without_spaces(printed) if _SPACES.search(printed.text) else printed
    text = kept.text
    if '"' in text:
        first, *others = text.split('"')
        text = first + "".join([quote + piece for quote, piece in zip(cycle("“”"), others)])
    if "," in text:
        text = _COMMA.sub("，", text)
    if "." in text:
        text = _STOP.sub("。", text)
    return kept if text is kept.text else Characters(text, kept.spots)


def _without_spaces(printed: Characters) -> Characters:
    """Only between two digits of one line something is left; across a line break the number simply goes on."""
    text, spots = printed.text, printed.spots
    doubtful = {
        match.start()
        for match in _APART.finditer(text)
        if line_of(spots[match.start() - 1]) == line_of(spots[match.end()])
    }
    pieces: list[str] = []
    kept: list[Spot] = []
    done = 0
    for match in _SPACES.finditer(text):
        start = match.start()
        pieces.append(text[done:start])
        kept += spots[done:start]
        if start in doubtful:
            pieces.append(_GAP)
            kept.append(spots[start])
        done = match.end()
    return Characters("".join([*pieces, text[done:]]), [*kept, *spots[done:]])
