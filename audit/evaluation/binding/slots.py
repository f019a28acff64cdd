"""Whose slot a formula means: the statement at hand, its items, its total, the first of its kind, another disclosure's."""

from collections.abc import Sequence

from audit.evaluation.binding.stand import Stand, identity
from audit.evaluation.ground import Ground
from audit.evaluation.ground.gaps import Gap, Kind
from audit.evaluation.ground.naming import FILES
from audit.model.facts import Statement
from audit.model.knowledge.formula import Node, Role, Slot, walk


def owner_of(slot: Slot, ground: Ground, stand: Stand, same: Sequence[str]) -> Statement | Gap:
    """`same`: the word slots that tell statements of one quantity apart, here or in another disclosure."""
    if slot.listed and stand.item is None:
        return _of_quantity(slot, ground, stand, same)
    found = _owner(slot, ground, stand)
    if found is None:
        return Gap(Kind.ABSENT, f"这句话没有{slot.of}")
    return _elsewhere(found, ground, slot.role, stand.member or 0, same) if slot.role else found


def _owner(slot: Slot, ground: Ground, stand: Stand) -> Statement | None:
    if slot.of == "分项" or slot.listed:
        return stand.item
    if slot.of == "首项":
        return stand.first
    if slot.of == "总项":
        return ground.spoken.whole_of(stand.statement) if stand.statement else None
    return stand.statement


def _of_quantity(slot: Slot, ground: Ground, stand: Stand, same: Sequence[str]) -> Statement | Gap:
    """The first statement about the quantity that says the slot (with a number, else in words), and says `same` as the
    statement at hand."""
    name = slot.of.strip("「」")
    mine = stand.statement.words if stand.statement else {}

    def alike(said: Statement) -> bool:
        return all(said.words.get(word, "") == mine.get(word, "") for word in same)

    said = next(filter(alike, ground.spoken.saying(name, slot.name)), None)
    return said or Gap(Kind.ABSENT, f"没有说到「{name}」的{slot.name}")


def _elsewhere(statement: Statement, ground: Ground, role: Role, member: int, same: Sequence[str]) -> Statement | Gap:
    """What another disclosure says of the same thing."""
    mine = (statement.kind, *identity(statement, same))
    others = ground.spoken_elsewhere(role, member).of_quantities((statement.quantity,))
    found = next((s for s in others if (s.kind, *identity(s, same)) == mine), None)
    return found or Gap(Kind.ABSENT, f"{FILES[role]}没有说到「{statement.topic}」")


def listed_items(inner: Node, ground: Ground, stand: Stand) -> Sequence[Statement] | None:
    """The statements that Σ walks over: the items of the statement at hand, or those of the list it names; None
    where it walks over cells."""
    slots = [n for n in walk(inner) if isinstance(n, Slot)]
    named = next((n.of.strip("「」") for n in slots if n.listed), "")
    if named:
        return ground.spoken.items_of(*ground.spoken.lists_of(named))
    if not any(n.of == "分项" for n in slots):
        return None
    return ground.spoken.items_of(stand.statement) if stand.statement else ()
