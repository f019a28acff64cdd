"""Outcomes → the figures most likely wrong.

A figure is suspected when changing it alone, to one value, would mend every failed equation it stands in and break
none that holds. Where several figures would do, nobody is named: an auditor gets a suspect or nothing.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from audit.diagnosis.mending import Equation, mended_value, would_hold
from audit.diagnosis.slips import slip_between
from audit.model.arithmetic import leaves
from audit.model.check import Check, Leaf, Outcome, Status
from audit.model.figure import Figure
from audit.model.formula import Relation
from audit.model.interval import Interval
from audit.model.record import record
from audit.model.report import Suspect

_HOLDS = frozenset({Status.PASSED, Status.ROUNDING})


@record
class _Candidate:
    """A figure, the failed checks that its change would mend, and where it must lie for that."""

    leaf: Leaf
    mends: frozenset[int]
    interval: Interval


def suspects(outcomes: Sequence[Outcome]) -> tuple[Suspect, ...]:
    """The figures that explain failed equations best, those explaining most first."""
    wrong = [o.check for o in outcomes if _is_wrong(o) and isinstance(o.check, Check)]
    bounds = [check for check in wrong if check.relation is not Relation.EQUAL]
    failed = {i: e for i, o in enumerate(outcomes) if _is_wrong(o) and (e := _equation(o))}
    if not failed:
        return ()
    held = [e for o in outcomes if o.status in _HOLDS and (e := _equation(o))]
    open_checks = set(failed)
    found: list[Suspect] = []
    standing = _standing(failed)
    holding = _holding(held, standing)
    unconfirmed = {i: {f for leaf in _leaves(e.check) if (f := leaf.figure) not in holding} for i, e in failed.items()}
    candidates = [c for c in _candidates(standing, failed, holding) if _stands_out(c, unconfirmed)]
    while named := _clearest(candidates, open_checks):
        found.append(_suspect(named, [failed[i] for i in sorted(named.mends)], bounds))
        open_checks -= named.mends
    return tuple(found)


def _is_wrong(outcome: Outcome) -> bool:
    """What truncating explains is a slip of the machine; no figure is to blame."""
    return outcome.status is Status.FAILED and not outcome.truncation


def _equation(outcome: Outcome) -> Equation | None:
    check = outcome.check
    return Equation(check) if isinstance(check, Check) and check.relation is Relation.EQUAL else None


def _standing(failed: Mapping[int, Equation]) -> dict[Figure, dict[int, Leaf]]:
    """The figures of the failed checks, and where in which of them."""
    standing: dict[Figure, dict[int, Leaf]] = {}
    for index, equation in failed.items():
        for leaf in _leaves(equation.check):
            standing.setdefault(leaf.figure, {})[index] = leaf
    return standing


def _holding(held: Iterable[Equation], standing: Collection[Figure]) -> dict[Figure, list[Equation]]:
    """Those of the figures that also stand in equations that hold, and in which. A figure stands in many: it is hashed
    and compared once."""
    holding: dict[Figure, list[Equation]] = {}
    asked: dict[int, bool] = {}
    for equation in held:
        for leaf in _leaves(equation.check):
            figure = leaf.figure
            if id(figure) not in asked:
                asked[id(figure)] = figure in standing
            if asked[id(figure)]:
                holding.setdefault(figure, []).append(equation)
    return holding


def _candidates(
    standing: Mapping[Figure, Mapping[int, Leaf]],
    failed: Mapping[int, Equation],
    holding: Mapping[Figure, Sequence[Equation]],
) -> list[_Candidate]:
    found = (
        _candidate(figure, leaves_by_check, failed, holding.get(figure, ()))
        for figure, leaves_by_check in standing.items()
    )
    return [candidate for candidate in found if candidate is not None]


def _candidate(
    figure: Figure, standing: Mapping[int, Leaf], failed: Mapping[int, Equation], holding: Iterable[Equation]
) -> _Candidate | None:
    """None where no one value of the figure mends all its failed checks, or where that breaks one that holds."""
    common: Interval | None = None
    for index in standing:
        wanted = failed[index].needed(figure)
        if wanted is None or (common is not None and not common.meets(wanted)):
            return None
        common = wanted if common is None else Interval(max(common.low, wanted.low), min(common.high, wanted.high))
    if common is None:
        return None
    for equation in holding:
        wanted = equation.needed(figure)
        if wanted is not None and not wanted.meets(common):
            return None
    return _Candidate(next(iter(standing.values())), frozenset(standing), common)


def _stands_out(candidate: _Candidate, unconfirmed: Mapping[int, AbstractSet[Figure]]) -> bool:
    """Several failures point at it, or the one failure's other figures are all confirmed by equations that hold."""
    return len(candidate.mends) > 1 or all(unconfirmed[i] <= {candidate.leaf.figure} for i in candidate.mends)


def _leaves(check: Check) -> list[Leaf]:
    return [*leaves(check.left), *leaves(check.right)]


def _clearest(candidates: Sequence[_Candidate], open_checks: set[int]) -> _Candidate | None:
    """The candidate that alone mends most of the checks still open; none where another mends as many of the same."""
    useful = [c for c in candidates if c.mends and c.mends <= open_checks]
    for candidate in sorted(useful, key=lambda c: -len(c.mends)):
        rivals = [c for c in useful if c is not candidate and c.mends & candidate.mends]
        if all(len(rival.mends) < len(candidate.mends) for rival in rivals):
            return candidate
    return None


def _suspect(candidate: _Candidate, mended: Sequence[Equation], bounds: Sequence[Check]) -> Suspect:
    """`bounds`: failed inequalities; those that the likely value mends too are of the same slip."""
    figure = candidate.leaf.figure
    likely = mended_value(figure, mended, candidate.interval)
    held = [c for c in bounds if any(leaf.figure == figure for leaf in _leaves(c)) and would_hold(c, figure, likely)]
    rules = tuple(dict.fromkeys(check.rule for check in (*(e.check for e in mended), *held)))
    return Suspect(figure, candidate.leaf.name, likely, slip_between(figure, likely), rules, len(mended) + len(held))
