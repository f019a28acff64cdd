"""All planted errors of one disclosure, each examined, and what became of them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from audit.model.facts import Facts
from audit.model.knowledge.grammar import Grammar
from audit.model.knowledge.notes import Severity
from audit.model.mutation import Change, Examiner, MutationReport, Plan, Trial, Unnoticed, Verdict
from audit.model.place import Place
from audit.model.report import Finding
from audit.mutation.operators import OF_FIGURES
from audit.mutation.plan import Error, planned
from audit.mutation.shares import by, by_operator, by_part, by_rule
from audit.mutation.targets import Target, targets

Progress = Callable[[int, int], None]


def measure(
    facts: Facts, examiner: Examiner, grammar: Grammar | None, plan: Plan, progress: Progress | None = None
) -> MutationReport:
    """Plants every error of the plan by itself; `progress` is told how many of how many are done."""
    found, unplanted = targets(facts, grammar)
    errors = list(planned(facts, found, examiner, grammar, plan))
    trials = []
    for number, error in enumerate(errors, 1):
        trials.append(_tried(error, examiner))
        if progress:
            progress(number, len(errors))
    return _report(facts, plan, found, trials, unplanted, examiner)


def _tried(error: Error, examiner: Examiner) -> Trial:
    change = error.plant()
    fresh = examiner.fresh(change)
    telling = [finding for finding in fresh if _tells(finding, change)]
    verdict = Verdict.CITED if telling else Verdict.FOUND if fresh else Verdict.MISSED
    return Trial(
        error.operator, error.part, error.group, error.where, error.place, error.before, error.after, error.beyond,
        verdict, _rules(telling or fresh), _gravest(telling or fresh), error.watching,
    )  # fmt: skip


def _tells(finding: Finding, change: Change) -> bool:
    if change.group and finding.group == change.group:
        return True
    return any((cited.figure.place, cited.figure.text) in change.figures for cited in finding.figures)


def _rules(findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(sorted({finding.rule for finding in findings}))


def _gravest(findings: Sequence[Finding]) -> Severity | None:
    return min((finding.severity for finding in findings), key=lambda severity: severity.rank, default=None)


def _report(
    facts: Facts, plan: Plan, found: Sequence[Target], trials: Sequence[Trial], unplanted: int, examiner: Examiner
) -> MutationReport:
    counted = [trial for trial in trials if trial.beyond]
    rules = by_rule(counted)
    told = {share.name for share in rules if share.cited}
    watching = {share.name for share in rules}
    made = [rule for rule, made_any in examiner.rules() if made_any]
    return MutationReport(
        facts,
        plan,
        tuple(trials),
        len(found),
        unplanted,
        sum(item.figures for item in facts.unrecognised),
        by_part(counted),
        by_operator(counted),
        by(counted, lambda trial: trial.group),
        rules,
        tuple(_unnoticed(counted)),
        tuple(rule for rule in made if rule in watching and rule not in told),
        tuple(rule for rule in made if rule not in watching),
        tuple(rule for rule, made_any in examiner.rules() if not made_any),
    )


def _unnoticed(trials: Sequence[Trial]) -> Iterator[Unnoticed]:
    """Figures of which no wrong number was found in any way; rows and words have no figure of their own."""
    of_figure: defaultdict[tuple[Place, str], list[Trial]] = defaultdict(list)
    for trial in trials:
        if trial.operator in OF_FIGURES:
            of_figure[trial.place, trial.before].append(trial)
    for alike in of_figure.values():
        if all(trial.verdict is Verdict.MISSED for trial in alike):
            first = alike[0]
            yield Unnoticed(first.part, first.group, first.where, first.before, first.place, bool(first.watching))
