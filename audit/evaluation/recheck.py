"""Facts that differ in one figure, audited again: only the checks that looked at what was changed.

Every check is made once on facts that note where they are looked at. So nothing here knows what the kinds of rules
look at, and a check that is not made again would have ended the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from audit.evaluation import applies
from audit.evaluation.binding.stand import OF_PRINTED_ROWS, Stand, stands
from audit.evaluation.doubt.told_once import told_once
from audit.evaluation.findings import finding_of, vouched_for
from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.watching import watched
from audit.evaluation.kinds import equation, kinds
from audit.model.check import EXECUTED, Outcome, Status
from audit.model.facts import Facts, Statement
from audit.model.facts.companions import ALONE, Companions
from audit.model.figure import Figure
from audit.model.knowledge.bodies.prose import Roster
from audit.model.knowledge.rules import Rule, RuleBook
from audit.model.mutation import At, Change
from audit.model.place import Place
from audit.model.record import record, replace
from audit.model.report import Finding


@record
class Unit:
    """What is made again as one: an equation at one stand, or a whole rule."""

    rule: Rule
    stand: Stand | None = None


class Recheck:
    """One disclosure, ready to be audited with errors in it."""

    def __init__(self, rulebook: RuleBook, facts: Facts, companions: Companions = ALONE) -> None:
        self._rules = {rule.id: rule for rule in rulebook.rules}
        self._told_by = {rule.id: rule.told_by for rule in rulebook.rules if rule.told_by}
        self._ground = Ground(rulebook, facts, companions)
        self._units: defaultdict[At, list[Unit]] = defaultdict(list)
        self._failed: set[object] = set()
        self._made: set[str] = set()
        self._facts = facts
        self._of_rows: dict[str, Rule] = {}  # rules that look at the rows themselves, of which nothing is noted
        self._position = {id(view): i for i, view in enumerate(self._ground.views)}
        self._of_figure: defaultdict[tuple[Place, str], list[Outcome]] = defaultdict(list)
        seen: set[At] = set()
        ground = Ground(rulebook, watched(facts, seen), companions)
        views = {id(theirs): mine for theirs, mine in zip(ground.views, self._ground.views, strict=True)}
        for rule in rulebook.rules:
            if applies(rule, facts):
                self._learn(rule, ground, seen, views)

    def fresh(self, change: Change) -> Sequence[Finding]:
        """Findings beyond rounding that were not there before."""
        ground = self._ground.changed(change.facts)
        changed = zip(self._ground.views, ground.views, strict=True)
        if any(before.is_empty is not after.is_empty for before, after in changed):
            rules = [rule for rule in self._rules.values() if applies(rule, change.facts)]
            outcomes = [o for rule in rules for o in kinds()[rule.kind].outcomes(rule, ground)]
        else:
            outcomes = self._again(ground, change.touched)
        told = told_once(outcomes, self._told_by)
        new = {_key(o): o for o in told if o.status is Status.FAILED and _key(o) not in self._failed}
        return [finding_of(self._rules[o.rule], o) for o in new.values()]

    def executed(self, figure: Figure) -> Sequence[Outcome]:
        """The checks made with the figure as it stands."""
        return self._of_figure[figure.place, figure.text]

    def lists(self) -> frozenset[str]:
        """The word slots that hold lists of names which some rule reads."""
        bodies = (rule.body for rule in self._rules.values())
        return frozenset(body.slot for body in bodies if isinstance(body, Roster) and body.separator)

    def rules(self) -> tuple[tuple[str, bool], ...]:
        """Every rule that applies, and whether it made any check."""
        return tuple(
            (rule.id, rule.id in self._made) for rule in self._rules.values() if applies(rule, self._ground.facts)
        )

    def _learn(self, rule: Rule, ground: Ground, seen: set[At], views: dict[int, View]) -> None:
        """Makes all checks of the rule, and remembers what each of them looked at."""
        seen.clear()
        if rule.kind != equation.KIND or not all(map(ground.companions.of, rule.needs)):
            self._of_rows[rule.id] = rule
            self._remember(Unit(rule), kinds()[rule.kind].outcomes(rule, ground), seen)
            return
        if rule.body.each == OF_PRINTED_ROWS:
            self._of_rows[rule.id] = rule
        walked = list(stands(rule, rule.body, ground))
        self._index(Unit(rule), seen)  # where a stand depends on a word, the rule is walked anew
        for stand in walked:
            seen.clear()
            outcome = equation.outcome_at(rule, ground, stand)
            view = views[id(stand.view)] if stand.view is not None else None
            self._remember(Unit(rule, replace(stand, view=view)), [outcome] if outcome else [], seen)

    def _remember(self, unit: Unit, outcomes: Iterable[Outcome], seen: set[At]) -> None:
        for outcome in outcomes:
            if outcome.status is Status.FAILED:
                self._failed.add(_key(outcome))
            if outcome.status in EXECUTED:
                self._made.add(outcome.rule)
                for place, text in {(leaf.figure.place, leaf.figure.text) for leaf in vouched_for(outcome)}:
                    self._of_figure[place, text].append(outcome)
        self._index(unit, seen)

    def _index(self, unit: Unit, seen: set[At]) -> None:
        for at in seen:
            self._units[at].append(unit)

    def _again(self, ground: Ground, touched: Iterable[At]) -> list[Outcome]:
        units = {id(unit): unit for at in touched for unit in self._units.get(at, ())}
        whole = {unit.rule.id: unit.rule for unit in units.values() if unit.stand is None}
        if any(
            now.rows is not before.rows for now, before in zip(ground.facts.tables, self._facts.tables, strict=True)
        ):
            whole |= self._of_rows
        made = [o for rule in whole.values() for o in kinds()[rule.kind].outcomes(rule, ground)]
        for unit in units.values():
            if unit.stand is not None and unit.rule.id not in whole:
                stand = self._moved(unit.stand, ground)
                outcome = equation.outcome_at(unit.rule, ground, stand) if stand else None
                made += [outcome] if outcome else []
        return made

    def _moved(self, stand: Stand, ground: Ground) -> Stand | None:
        """The same stand in the changed disclosure; None where its row is gone."""
        view = ground.views[self._position[id(stand.view)]] if stand.view is not None else None
        row = view.table.rows[stand.row.index] if view is not None and stand.row is not None else None
        if row is not None and not row.recognised:
            return None
        return replace(
            stand, view=view, row=row, statement=_now(stand.statement, ground), first=_now(stand.first, ground)
        )


def _now(statement: Statement | None, ground: Ground) -> Statement | None:
    return None if statement is None else ground.facts.statements[statement.index]


def _key(outcome: Outcome) -> object:
    return outcome.check or (outcome.rule, outcome.where), tuple(sorted(outcome.detail.items()))
