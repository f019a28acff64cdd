"""Outcomes → the figures most likely wrong.

A figure is suspected when changing it alone, to one value, would mend every failed equation it stands in and break
none that holds. Where several figures would do, nobody is named: an auditor gets a suspect or nothing. Two figures that
would mend it all in each other's place are both named.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from audit.diagnosis.exchange import Exchange, Grounds, exchanges
from audit.diagnosis.mending import Equation, Equations, mended_value, would_hold
from audit.diagnosis.slips import slip_between
from audit.model.check import Check, Leaf, Outcome, Status
from audit.model.check.arithmetic import all_leaves
from audit.model.figure import Figure
from audit.model.figure.interval import EVERYTHING, Interval
from audit.model.knowledge.formula import Relation
from audit.model.record import record, replace
from audit.model.regex import Regex
from audit.model.report import Slip, Suspect

_HOLDS = (Status.PASSED, Status.ROUNDING)
_NAMES = Regex(r"[^\W\d_一二两三四五六七八九十百零〇万亿千元]")  # what was counted is no printed figure: 办公室、综合科


@record
class _Candidate:
    """A figure, the failed checks that its change would mend, and where it must lie for that."""

    leaf: Leaf
    mends: frozenset[int]
    interval: Interval


def suspects(outcomes: Sequence[Outcome]) -> tuple[Suspect, ...]:
    """The figures that explain failed equations best, those explaining most first."""
    every = {i: o.check for i, o in enumerate(outcomes) if _is_wrong(o) and isinstance(o.check, Check)}
    bounds = [check for check in every.values() if check.relation is not Relation.EQUAL]
    failed = {i: check for i, check in every.items() if check.relation is Relation.EQUAL}
    if not every:
        return ()
    everywhere = _standing(every)
    found, explained = _exchanges(every, everywhere, outcomes)
    held = [c for o in outcomes if o.status in _HOLDS and (c := _equation(o))]
    open_checks = set(failed) - explained
    standing = _standing(failed)
    holding = _holding(held, standing)
    equations = Equations()
    beside = _Beside(
        failed, {figure for figure in holding if len(standing[figure]) == 1}
    )  # in no other failed equation
    candidates = [c for c in _candidates(standing, failed, holding, equations) if beside.makes_out(c)]
    while named := _clearest(candidates, open_checks):
        found.append(_suspect(named, [failed[i] for i in sorted(named.mends)], bounds, equations))
        open_checks -= named.mends
    return tuple(sorted(found, key=lambda suspect: -suspect.checks))


def _is_wrong(outcome: Outcome) -> bool:
    """What truncating explains is a slip of the machine; no figure is to blame."""
    return outcome.status is Status.FAILED and not outcome.truncation


def _equation(outcome: Outcome) -> Check | None:
    check = outcome.check
    return check if isinstance(check, Check) and check.relation is Relation.EQUAL else None


def _standing(failed: Mapping[int, Check]) -> dict[Figure, dict[int, Leaf]]:
    """The figures of the failed checks, and where in which of them."""
    standing: dict[Figure, dict[int, Leaf]] = {}
    for index, check in failed.items():
        for leaf in all_leaves(check):
            standing.setdefault(leaf.figure, {})[index] = leaf
    return standing


def _holding(held: Iterable[Check], standing: Collection[Figure]) -> dict[Figure, list[Check]]:
    """Those of the figures that also stand in equations that hold, and in which. A figure stands in many: it is hashed
    and compared once."""
    holding: dict[Figure, list[Check]] = {}
    asked: dict[int, bool] = {}
    for check in held:
        for leaf in all_leaves(check):
            figure = leaf.figure
            if id(figure) not in asked:
                asked[id(figure)] = figure in standing
            if asked[id(figure)]:
                holding.setdefault(figure, []).append(check)
    return holding


def _candidates(
    standing: Mapping[Figure, Mapping[int, Leaf]],
    failed: Mapping[int, Check],
    holding: Mapping[Figure, Sequence[Check]],
    equations: Equations,
) -> list[_Candidate]:
    found = (
        _candidate(
            figure,
            leaves_by_check,
            [equations.of(failed[index]) for index in leaves_by_check],
            [equations.of(check) for check in holding.get(figure, ())],
        )
        for figure, leaves_by_check in standing.items()
        if not _NAMES.search(figure.text)
    )
    return [candidate for candidate in found if candidate is not None]


def _candidate(
    figure: Figure,
    standing: Mapping[int, Leaf],
    broken: Iterable[Equation],
    holding: Iterable[Equation],
) -> _Candidate | None:
    """None where no one value of the figure mends all its failed checks, or where that breaks one that holds."""
    common = EVERYTHING
    for equation in broken:
        wanted = equation.needed(figure)
        if wanted is None or not common.meets(wanted):
            return None
        common = common.within(wanted)
    if common.high < 0 <= figure.value and not (-common).meets(figure.interval):
        return None  # nothing is less than nothing; but for its sign a figure may be right
    also = (equation.needed(figure) for equation in holding)
    if any(wanted is not None and not wanted.meets(common) for wanted in also):
        return None
    return _Candidate(next(iter(standing.values())), frozenset(standing), common)


class _Beside:
    """What stands beside a figure in failed checks; those of the others that are `trusted` are not to blame."""

    def __init__(self, failed: Mapping[int, Check], trusted: AbstractSet[Figure]) -> None:
        self._figures = {i: {leaf.figure for leaf in all_leaves(check)} for i, check in failed.items()}
        self._untrusted = {i: {f for f in figures if f not in trusted} for i, figures in self._figures.items()}
        self._worded = {i for i, check in failed.items() if check.worded}

    def makes_out(self, candidate: _Candidate) -> bool:
        """Several failures point at it, or the one failure's other figures are all to be trusted. Against a blank alone
        nobody is blamed: what was not filled in confirms nothing; nor does a word (持平) that may be the wrong one."""
        if len(candidate.mends) > 1:
            return True
        (index,) = candidate.mends
        if index in self._worded:
            return False
        if len(self._figures[index]) == 1:
            return not candidate.interval.contains(Decimal(0))
        return self._untrusted[index] <= {candidate.leaf.figure}


def _clearest(candidates: Sequence[_Candidate], open_checks: set[int]) -> _Candidate | None:
    """The candidate that alone mends most of the checks still open; none where another mends as many of the same."""
    useful = [c for c in candidates if c.mends <= open_checks]
    for candidate in sorted(useful, key=lambda c: -len(c.mends)):
        rivals = [c for c in useful if c is not candidate and c.mends & candidate.mends]
        if all(len(rival.mends) < len(candidate.mends) for rival in rivals):
            return candidate
    return None


def _suspect(candidate: _Candidate, mended: Sequence[Check], bounds: Sequence[Check], equations: Equations) -> Suspect:
    """`bounds`: failed inequalities; those that the likely value mends too are of the same slip."""
    figure = candidate.leaf.figure
    likely = mended_value(figure, map(equations.of, mended), candidate.interval)
    mended_too = {figure: replace(figure, value=likely)}
    held = [c for c in bounds if any(leaf.figure == figure for leaf in all_leaves(c)) and would_hold(c, mended_too)]
    rules = tuple(dict.fromkeys(check.rule for check in (*mended, *held)))
    return Suspect(figure, candidate.leaf.name, likely, slip_between(figure, likely), rules, len(mended) + len(held))


def _exchanges(
    every: Mapping[int, Check], standing: Mapping[Figure, Mapping[int, Leaf]], outcomes: Sequence[Outcome]
) -> tuple[list[Suspect], AbstractSet[int]]:
    """The figures in each other's place, and the failures that need no other explanation."""
    held = [o.check for o in outcomes if o.status in _HOLDS and isinstance(o.check, Check)]
    swapped, doubtful = exchanges(Grounds(standing, every, held, _holding(held, standing)))
    found = [suspect for exchange in swapped for suspect in _exchanged(exchange, every, standing)]
    return found, doubtful.union(*(exchange.mends for exchange in swapped))


def _exchanged(
    exchange: Exchange, failed: Mapping[int, Check], standing: Mapping[Figure, Mapping[int, Leaf]]
) -> Iterable[Suspect]:
    for figure, other in exchange.mended.items():
        if mended := standing.get(figure):
            rules = tuple(dict.fromkeys(failed[i].rule for i in sorted(mended)))
            name = next(iter(mended.values())).name
            elsewhere = standing.get(exchange.partners[figure])
            partner = next(iter(elsewhere.values())).name if elsewhere else ""
            yield Suspect(figure, name, other.value, Slip.EXCHANGED, rules, len(mended), partner)
