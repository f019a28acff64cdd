"""Words without which an expression matches nothing, told from how Python itself reads it.

How Python reads one is its own business and may change: then no word is told, and every text is searched.
"""

from collections.abc import Iterable
from typing import Any

from audit.model.regex import Regex, Sought

_FEW = 40  # words of which one stands there; more of them take as long to look for as the expression
_RANGE = 10  # characters of a range that are told one by one
_GROUPS = 3  # of words, the longest; the others seldom tell more

Words = frozenset[str]  # of these one
_NOTHING: Words = frozenset([""])


def sought(expression: Regex) -> Sought:
    """The same expression, looked for only where its words are."""
    return Sought(expression.pattern, expression.program, words_of(expression.pattern))


def words_of(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Wherever the expression matches, of each of these groups one word stands. Raises re.error where it is none."""
    try:
        from re import _parser  # noqa: PLC0415 - needed once for a rule book

        tree = _parser.parse(pattern)
        found = [] if tree.state.flags & _parser.SRE_FLAG_IGNORECASE else _groups(tree)
    except (ImportError, AttributeError, TypeError, ValueError):
        return ()
    told: list[Words] = []
    for group in sorted(map(_shortest, found), key=_rank):
        if not any(_has_one(group, other) for other in told):
            told.append(group)
    return tuple(tuple(sorted(group)) for group in told[:_GROUPS])


def _has_one(words: Words, others: Words) -> bool:
    """Whether one of the words stands wherever one of the others does."""
    return all(any(word in other for word in words) for other in others)


def _rank(words: Words) -> tuple[int, int, list[str]]:
    """Long words are rare, and few of them are soon looked for."""
    return -min(map(len, words)), len(words), sorted(words)


def _shortest(words: Words) -> Words:
    """Without those that have another in them."""
    return frozenset(word for word in words if not any(other in word for other in words - {word}))


def _groups(items: Iterable[tuple[Any, Any]]) -> list[Words]:
    """Groups of words of which each match has one, those that follow one another made one as far as they are few."""
    found: list[Words] = []
    run = _NOTHING
    for code, told in items:
        if _is_empty(code):
            continue
        words = _all_of(code, told)
        longer = _together(run, words) if words and "" not in words else None
        if longer:
            run = longer
            continue
        found.append(run)
        run = words if words and "" not in words else _NOTHING
        if not words:
            found += _inside(code, told)
    return [words for words in (*found, run) if "" not in words]


def _inside(code: Any, told: Any) -> list[Words]:
    """What has to be said within a part that says other things as well."""
    match str(code):
        case "SUBPATTERN":
            return _groups(told[3]) if _is_read_alike(told) else []
        case "MAX_REPEAT" | "MIN_REPEAT":
            return _groups(told[2]) if told[0] else []
        case "BRANCH":
            best = [min(_groups(way), key=_rank, default=_NOTHING) for way in told[1]]
            either = frozenset[str]().union(*best)
            return [either] if len(either) <= _FEW else []
    return []


def _all_of(code: Any, told: Any) -> Words | None:
    """Everything that this part of an expression may match, where that is little."""
    match str(code):
        case "LITERAL":
            return frozenset([chr(told)])
        case "IN":
            return _characters(told)
        case "SUBPATTERN":
            return _sequence(told[3]) if _is_read_alike(told) else None
        case "BRANCH":
            ways = [_sequence(way) for way in told[1]]
            words = frozenset[str]().union(*[way for way in ways if way])
            return words if all(ways) and len(words) <= _FEW else None
        case "MAX_REPEAT" | "MIN_REPEAT":
            words_once = _sequence(told[2]) if told[1] == 1 else None
            return words_once and (words_once | _NOTHING if not told[0] else words_once)
    return None


def _is_read_alike(told: Any) -> bool:
    """What stands in brackets may be read in another way than the rest: (?i:…)."""
    _, added, removed, _ = told
    return not added and not removed


def _characters(told: Iterable[tuple[Any, Any]]) -> Words | None:
    words = ""
    for code, value in told:
        match str(code):
            case "LITERAL":
                words += chr(value)
            case "RANGE" if value[1] - value[0] < _RANGE:
                words += "".join(map(chr, range(value[0], value[1] + 1)))
            case _:
                return None
    return frozenset(words)


def _sequence(items: Iterable[tuple[Any, Any]]) -> Words | None:
    said: Words | None = _NOTHING
    for code, told in items:
        if said and not _is_empty(code):
            said = _together(said, _all_of(code, told))
    return said


def _is_empty(code: Any) -> bool:
    """Says where it stands, and takes up no character."""
    return str(code) in {"AT", "ASSERT", "ASSERT_NOT"}


def _together(first: Words, second: Words | None) -> Words | None:
    if second is None or len(first) * len(second) > _FEW:
        return None
    return frozenset(one + other for one in first for other in second)
