"""Last year there was other money besides: two changes told of one amount differ by just what is told of the others."""

from collections.abc import Iterator, Sequence
from itertools import chain, combinations

from audit.evaluation.ground import Ground
from audit.evaluation.ground.naming import slot_leaf
from audit.evaluation.verdict import holds
from audit.model.check import Check, Leaf, Sum
from audit.model.knowledge.bodies.equations import Equation
from audit.model.knowledge.formula import Slot
from audit.model.record import replace

_MOST = 6  # of so many changes any few would add up to something near


def with_other_money(check: Check, body: Equation, ground: Ground) -> Check | None:
    """The check with the other money counted on the side that leaves it out; None where it does not hold so either."""
    slot = body.formula.left
    if not body.beside or not isinstance(slot, Slot):
        return None
    changes = list(_changes(body.beside, slot.name, ground))
    some = chain.from_iterable(combinations(changes[:_MOST], count) for count in range(1, _MOST + 1))
    counted = chain.from_iterable(_counted(check, other) for other in some)
    return next((made for made in counted if holds(made, near=True)), None)


def _changes(quantities: Sequence[str], slot: str, ground: Ground) -> Iterator[Leaf]:
    for quantity in quantities:
        said = next((s for s in ground.spoken.saying(quantity, slot) if slot in s.figures), None)
        if said is not None and said.figures[slot].value:
            yield slot_leaf(said.figures[slot], said, slot)


def _counted(check: Check, other: Sequence[Leaf]) -> Iterator[Check]:
    """The other money on the one side, or on the other."""
    added = tuple((1, leaf) for leaf in other)
    yield replace(check, right=Sum(((1, check.right), *added)))
    yield replace(check, left=Sum(((1, check.left), *added)))
