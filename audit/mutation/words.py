"""Errors in words that no figure carries: 大于 for 小于, a name left out of a list, last year's year, 未安排 for an amount."""

from collections.abc import Iterator, Mapping, Sequence

from audit.model.facts import Facts, Statement
from audit.model.mutation import Change, Operator, SlotAt
from audit.model.record import record, replace
from audit.model.regex import Regex

_COMMA = "、"
_LEAST = 3  # names of a list that one can be left out of unseen
_BASE, _CHANGES = "基期", ("变动", "幅度")
_YEAR = Regex(r"20\d\d")
_PRINTED_RATE, _RATE = "幅度写法", "幅度"
_NAMES = ("项", "款", "科目")
_NONE, _AMOUNT = "未安排", "金额"

Siblings = Mapping[tuple[str, str], Sequence[str]]  # quantity and slot → the names that its statements tell there


@record
class WrongWord:
    """A word slot of a statement, what it says and what it should not say. `gone`: the figures that it then lacks."""

    operator: Operator
    statement: Statement
    slot: str
    printed: str
    wrong: str
    gone: tuple[str, ...] = ()


def siblings(facts: Facts) -> Siblings:
    """Names that can be taken for one another."""
    found: dict[tuple[str, str], list[str]] = {}
    for statement in facts.statements:
        for slot in _NAMES:
            names = found.setdefault((statement.quantity, slot), [])
            if statement.quantity and slot in statement.words and statement.words[slot] not in names:
                names.append(statement.words[slot])
    return found


def wrong_words(
    statement: Statement, lists: frozenset[str], alike: Siblings, comparisons: Mapping[str, str]
) -> Iterator[WrongWord]:
    """One error for every slot that can go wrong: in `lists`, three names and more lose their second; `comparisons`: words
    and their opposites."""
    for slot, word in statement.words.items():
        if word in comparisons:
            yield WrongWord(Operator.COMPARISON, statement, slot, word, comparisons[word])
        names = word.split(_COMMA)
        if slot in lists and len(names) >= _LEAST:
            yield WrongWord(Operator.LEFT_OUT_NAME, statement, slot, word, _COMMA.join([names[0], *names[2:]]))
        yield from _other_name(statement, slot, alike)
    yield from _last_years_year(statement)
    yield from _lost_percent(statement)
    yield from _denied(statement)


def _other_name(statement: Statement, slot: str, alike: Siblings) -> Iterator[WrongWord]:
    """The name of the account told before it, whose amount is another."""
    names = alike.get((statement.quantity, slot), ())
    if len(names) > 1 and _AMOUNT in statement.figures:
        other = names[names.index(statement.words[slot]) - 1]
        yield WrongWord(Operator.SIBLING_NAME, statement, slot, statement.words[slot], other)


def _last_years_year(statement: Statement) -> Iterator[WrongWord]:
    """比2023年 in a disclosure of 2024, left from the one before: 比2022年."""
    base = statement.words.get(_BASE, "")
    year = _YEAR.search(base)
    if year and any(slot in statement.figures for slot in _CHANGES):
        wrong = base.replace(year[0], str(int(year[0]) - 1))
        yield WrongWord(Operator.WRONG_YEAR, statement, _BASE, base, wrong)


def _lost_percent(statement: Statement) -> Iterator[WrongWord]:
    """What has no % is no percentage."""
    printed = statement.words.get(_PRINTED_RATE, "")
    if printed.endswith("%") and _RATE in statement.figures:
        yield WrongWord(Operator.LOST_PERCENT, statement, _PRINTED_RATE, printed, printed[:-1], (_RATE,))


def _denied(statement: Statement) -> Iterator[WrongWord]:
    """未安排 in place of the amount and all that is said of it."""
    amount = statement.figures.get(_AMOUNT) if statement.kind == _AMOUNT and statement.quantity else None
    if amount is not None and amount.value:
        yield WrongWord(Operator.DENIED, statement, _NONE, amount.text, _NONE, tuple(statement.figures))


def with_word(facts: Facts, error: WrongWord) -> Change:
    """The statement says the wrong word; the sentence stays as it is, for nothing reads it again. What says of an item
    that there is none adds nothing to its list, so it stands in none."""
    said, index = error.statement, error.statement.index
    left = {slot: figure for slot, figure in said.figures.items() if slot not in error.gone}
    parent = said.parent if left else None
    changed = replace(said, words={**said.words, error.slot: error.wrong}, figures=left, parent=parent)
    statements = (*facts.statements[:index], changed, *facts.statements[index + 1 :])
    figures = frozenset((figure.place, figure.text) for figure in left.values())
    touched = frozenset({SlotAt(index, slot) for slot in (error.slot, *error.gone)})
    return Change(replace(facts, statements=statements), touched, figures, said.heading)
