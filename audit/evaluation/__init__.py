"""Rules × Facts → Outcomes; failed outcomes → Findings. Checks in, outcomes out: nothing is dropped."""

from collections.abc import Set as AbstractSet

from audit.evaluation.doubt.bases import fault_of_year, of_like_bases
from audit.evaluation.doubt.illegible import of_legible_words, of_printed_characters
from audit.evaluation.doubt.lost.lost_pages import of_whole_texts
from audit.evaluation.doubt.told_once import told_once
from audit.evaluation.doubt.undated import of_known_years
from audit.evaluation.either_table import of_either_table
from audit.evaluation.ground import Ground
from audit.evaluation.ground.naming import FILES
from audit.evaluation.kinds import kinds
from audit.model.check import Outcome
from audit.model.facts import Facts, Profile
from audit.model.facts.companions import ALONE, Companions
from audit.model.knowledge.rules import Rule, RuleBook


def evaluate(rulebook: RuleBook, facts: Facts, companions: Companions = ALONE) -> tuple[Outcome, ...]:
    """What became of every check of every rule that applies to this disclosure, in the order of the rules."""
    ground = Ground(rulebook, facts, companions)
    regions = _regions(facts)
    applicable = [rule for rule in rulebook.rules if _applies(rule, facts.profile, regions)]
    outcomes = tuple(outcome for rule in applicable for outcome in kinds()[rule.kind].outcomes(rule, ground))
    outcomes = of_whole_texts(of_legible_words(outcomes), ground)
    outcomes = of_either_table(outcomes, {rule.id: rule for rule in applicable}, ground)
    dated = {rule.id for rule in applicable if rule.years}
    outcomes = of_known_years(outcomes, dated, facts.profile.year)
    outcomes = told_once(outcomes, {rule.id: rule.told_by for rule in applicable if rule.told_by})
    for role in companions.by_role:
        comparing = {rule.id for rule in applicable if role in rule.needs}
        fault = fault_of_year(facts.profile.year, role, companions, FILES[role])
        outcomes = tuple(each.left_open(fault) if each.rule in comparing else each for each in outcomes)
        outcomes = of_like_bases(outcomes, comparing, FILES[role])
    return of_printed_characters(outcomes, ground)


def applies(rule: Rule, facts: Facts) -> bool:
    """What the document does not say about itself excludes no rule."""
    return _applies(rule, facts.profile, _regions(facts))


def _regions(facts: Facts) -> AbstractSet[str | None]:
    return {facts.profile.region, *(table.variant for table in facts.tables)}


def _applies(rule: Rule, profile: Profile, regions: AbstractSet[str | None]) -> bool:
    return (
        (not rule.kinds or profile.kind is None or profile.kind in rule.kinds)
        and (not rule.calibers or profile.caliber is None or profile.caliber in rule.calibers)
        and (not rule.regions or not regions.isdisjoint(rule.regions))
        and rule.years.admit(profile.year)
    )
