"""Two tables of one form: a draft and its correction, last year's beside this year's, those of several units. Which of them
is meant nobody says: what the other agrees with proves nothing."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from audit.evaluation.ground import Ground, View
from audit.evaluation.kinds import kinds
from audit.model.check import Check, Outcome, Status
from audit.model.knowledge.rules import Rule

_NOTHING = Decimal(0)
_AGREED = (Status.PASSED, Status.ROUNDING)


def of_either_table(outcomes: Sequence[Outcome], rules: Mapping[str, Rule], ground: Ground) -> tuple[Outcome, ...]:
    """The outcomes; a failure that is none with the other table of a form is left open."""
    open_now = list(outcomes)
    for other in _others(ground):
        instead = ground.choosing(other)
        failed = dict.fromkeys(outcome.rule for outcome in open_now if outcome.status is Status.FAILED)
        for rule in map(rules.__getitem__, failed):
            again = tuple(kinds()[rule.kind].outcomes(rule, instead))
            reason = f"《{other.title}》有两张，数不相同，按另一张没有这个不符"
            open_now = [
                each.left_open(reason) if each.rule == rule.id and _agrees(each, again, other) else each
                for each in open_now
            ]
    return tuple(open_now)


def _others(ground: Ground) -> Iterator[View]:
    """The tables that come second, of those that print other figures than the first of their form."""
    for view in ground.views:
        first = ground.first(view.table.form)
        if first is not None and first is not view and not view.table.garbled and _figures(first) != _figures(view):
            yield view


def _figures(view: View) -> list[str]:
    return sorted(figure.text for figure in view.table.figures())


def _agrees(failed: Outcome, again: Sequence[Outcome], other: View) -> bool:
    """Whether the same was asked again, and holds; a list of names, whether all of it does. Who says that there is nothing
    agrees with the empty one."""
    if other.is_empty and _NOTHING in (failed.expected, failed.actual):
        return True
    alike = [outcome.status for outcome in again if outcome.where == failed.where and outcome.rule == failed.rule]
    if Status.FAILED in alike:
        return False
    if any(status in _AGREED for status in alike):
        return True
    every = [outcome.status for outcome in again]
    claims = failed.check is not None and not isinstance(failed.check, Check)
    return claims and Status.FAILED not in every and any(status in _AGREED for status in every)
