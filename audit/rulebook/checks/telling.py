"""How a rule tells people what it looks at: lines of a label and a sentence."""

from collections.abc import Iterator, Sequence

from audit.model.knowledge.bodies.equations import RowFilter, StatementFilter
from audit.model.knowledge.formula import LEVELS

Line = tuple[str, str]  # label, text

_LEVEL_NAMES = {0: "合计行", **{level: f"{name.removeprefix('各')}级" for name, level in LEVELS.items()}}


def quoted(words: Sequence[str]) -> str:
    """「甲」、「乙」."""
    return "、".join(f"「{word}」" for word in words)


def told_rows(chosen: RowFilter) -> Iterator[Line]:
    """Which rows and columns; nothing where all are meant."""
    limits = [
        "、".join(_LEVEL_NAMES[level] for level in chosen.levels if level in _LEVEL_NAMES),
        f"行{quoted(chosen.rows)}" if chosen.rows else "",
        f"栏目{quoted(chosen.blocks)}" if chosen.blocks else "",
        f"列{quoted(chosen.columns)}" if chosen.columns else "",
    ]
    if any(limits):
        yield "范围", "；".join(filter(None, limits))


def told_statements(chosen: StatementFilter) -> Iterator[Line]:
    """Which statements; nothing where all are meant."""
    limits = (
        ("种类", chosen.kinds),
        ("量", chosen.quantities),
        ("句式", chosen.patterns),
        ("所在部分", chosen.sections),
        *chosen.words.items(),
        ("没有", chosen.without),
        ("主语", ("认得的量",) if chosen.named else ()),
    )
    said = [f"{name}{quoted(values)}" for name, values in limits if values]
    if said:
        yield "陈述", "；".join(said)
