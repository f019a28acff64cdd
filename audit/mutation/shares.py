"""How often, and how surely: shares of detected errors with Wilson intervals."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from audit.model.mutation import MutationReport, MutationRun, Operator, Part, Share, Trial, Verdict
from audit.model.report import Failure

_Z = Decimal("1.959963985")  # 95 % of the normal distribution lie within so many deviations
_PRINTED = Decimal("0.0001")


def share(name: str, trials: Iterable[Trial]) -> Share:
    """Errors that a finding cites, and errors that only other findings tell of."""
    verdicts = [trial.verdict for trial in trials]
    cited, found = verdicts.count(Verdict.CITED), verdicts.count(Verdict.FOUND)
    low, high = wilson(cited, len(verdicts))
    return Share(name, len(verdicts), cited, found, low, high)


def wilson(hits: int, total: int) -> tuple[Decimal, Decimal]:
    """The 95 % score interval of Wilson (1927), which is right also near 0 and 1 and for few trials."""
    if not total:
        return Decimal(0), Decimal(1)
    n, p = Decimal(total), Decimal(hits) / total
    middle = p + _Z**2 / (2 * n)
    reach = _Z * (p * (1 - p) / n + _Z**2 / (4 * n**2)).sqrt()
    whole = 1 + _Z**2 / n
    low, high = (middle - reach) / whole, (middle + reach) / whole
    return max(low, Decimal(0)).quantize(_PRINTED), min(high, Decimal(1)).quantize(_PRINTED)


def by(trials: Sequence[Trial], name: Callable[[Trial], str], order: Iterable[str] = ()) -> tuple[Share, ...]:
    """One share per name, in the order given, else as first met."""
    groups: defaultdict[str, list[Trial]] = defaultdict(list)
    for trial in trials:
        groups[name(trial)].append(trial)
    names = [n for n in order if n in groups] or list(groups)
    return tuple(share(n, groups[n]) for n in names)


def by_rule(trials: Sequence[Trial]) -> tuple[Share, ...]:
    """Per rule: of the errors in figures that it has a check on, how many it told of itself."""
    watched: defaultdict[str, int] = defaultdict(int)
    told: defaultdict[str, int] = defaultdict(int)
    for trial in trials:
        for rule in {*trial.watching, *trial.rules}:
            watched[rule] += 1
            told[rule] += rule in trial.rules
    return tuple(
        Share(rule, watched[rule], told[rule], 0, *wilson(told[rule], watched[rule])) for rule in sorted(watched)
    )


def together(reports: Sequence[MutationReport], failures: Sequence[Failure] = ()) -> MutationRun:
    """Several disclosures, and the shares of all their errors."""
    trials = [trial for report in reports for trial in report.trials if trial.beyond]
    return MutationRun(tuple(reports), by_part(trials), by_operator(trials), tuple(failures))


def by_part(trials: Sequence[Trial]) -> tuple[Share, ...]:
    """How many were found in tables, in prose and elsewhere."""
    return by(trials, lambda trial: trial.part.value, Part)


def by_operator(trials: Sequence[Trial]) -> tuple[Share, ...]:
    """How many were found of each kind of error."""
    return by(trials, lambda trial: trial.operator.value, Operator)
