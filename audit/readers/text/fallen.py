"""Numbers and quotation marks that fell out of their sentences: their font stands a little lower than that of the words, and a
program wrote all that one line of the page has of them as a line of its own below the words, in which it left blanks."""

from collections.abc import Sequence
from itertools import chain

from audit.model.knowledge.titles import LinePatterns
from audit.model.regex import Regex

_FEWEST, _SHARE = 5, 0.8  # such lines, and of all that may be some
_LONGEST = 200  # characters of such a line
_TOKEN = Regex(r"”“|[“”]|-?\d[\d,]*(?:\.\d+)?[%％]?")
_LOWER = Regex(rf"\s*(?:(?:{_TOKEN.pattern})(?: *(?=[“”])|(?<=[“”]) *| +|\s*\Z))+\s*")
_BLANK = Regex(r"(?<=[^\s\d]) +(?=[^\s\d])")
_STOP = Regex("[。，；、）]")


def with_fallen_numbers(lines: Sequence[str], said: LinePatterns) -> list[str]:
    """The lines, the numbers back in the blanks, where the text has many lines with as many numbers as blanks above them; a
    line whose numbers were taken is blank."""
    short = (i for i in range(1, len(lines)) if 0 < len(lines[i]) <= _LONGEST)
    lower = {i: _above(lines, i) for i in short if _LOWER.fullmatch(lines[i])}
    below = {i: above for i, above in lower.items() if _has_place(lines[above], lines[i], said)}
    filled = {
        i: text for i, above in below.items() if (text := _filled(lines[above].strip(), _TOKEN.findall(lines[i]), said))
    }
    within = [i for i, above in below.items() if _BLANK.search(lines[above].strip())]
    if sum(i in filled for i in within) < max(_FEWEST, _SHARE * len(within)):
        return list(lines)
    whole = list(lines)
    for i, text in filled.items():
        whole[below[i]], whole[i] = text, ""
    return whole


def _above(lines: Sequence[str], i: int) -> int:
    """The line above, or the one above a blank line."""
    return i - 1 if lines[i - 1].strip() or i == 1 else i - 2


def _has_place(line: str, lower: str, said: LinePatterns) -> bool:
    """Words of a sentence, with a blank or an end at which a number may have stood; or any words for marks."""
    text = line.strip()
    if "\t" in text or not (said.worded.search(text) or not any(map(str.isdigit, lower))):
        return False
    return bool(said.unopened.match(text)) or any(
        _is_mark(lower.strip()) or _is_place(text, *blank.span(), said) for blank in _BLANK.finditer(text)
    )


def _is_mark(token: str) -> bool:
    return token[:1] in "“”"


def _is_place(line: str, start: int, end: int, said: LinePatterns) -> bool:
    return bool(said.before_number.search(line[:start]) or said.after_number.match(line[end:]))


def _filled(text: str, tokens: Sequence[str], said: LinePatterns) -> str:
    """The line with the tokens in its blanks, and at its ends if these cannot be ends; empty where they do not fit."""
    blanks = [blank.span() for blank in _BLANK.finditer(text)]
    certain = [
        (start, end) for start, end in blanks if said.before_number.search(text[:start]) or not _STOP.match(text[end:])
    ]
    return _with(text, blanks, tokens, said) or _with(text, certain, tokens, said)


def _with(text: str, blanks: Sequence[tuple[int, int]], tokens: Sequence[str], said: LinePatterns) -> str:
    before = len(tokens) > len(blanks) and bool(said.unopened.match(text) or tokens[0] == "“")
    behind = len(tokens) > len(blanks) + before and bool(said.before_number.search(text) or tokens[-1] == "”")
    places = [*([(0, 0)] if before else []), *blanks, *([(len(text), len(text))] if behind else [])]
    if len(tokens) != len(places):
        return ""
    if not all(
        _is_mark(token) or 0 in place or _is_place(text, *place, said)
        for token, place in zip(tokens, places, strict=True)
    ):
        return ""
    ends = [0, *(end for _, end in places)]
    pieces = [text[end:start] for end, (start, _) in zip(ends, places, strict=False)]
    return "".join(chain.from_iterable(zip(pieces, tokens, strict=True))) + text[ends[-1] :]
