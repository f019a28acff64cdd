"""Rules as knowledge: what must hold, why, and for which documents. Compiled from YAML, never from code."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from audit.model.knowledge.accounts import AccountName
from audit.model.knowledge.forms import Form
from audit.model.knowledge.formula import Formula, Node, Role
from audit.model.knowledge.lesson import Aside, Lesson
from audit.model.knowledge.notes import RuleNote, Severity
from audit.model.knowledge.patterns import Patterns
from audit.model.knowledge.quantities import QuantityKnowledge
from audit.model.knowledge.titles import Titles
from audit.model.knowledge.years import EVERY_YEAR, Years
from audit.model.record import field, record

_NO_LESSON = Aside.of(Lesson())


@record
class Rule:
    """One rule. `kind` names the mechanism (等式, 行次, 用语, …) whose compiled `body` only that mechanism reads.

    Empty `kinds` / `calibers` / `regions` mean everywhere.
    """

    id: str
    title: str
    family: str
    severity: Severity
    why: str
    kind: str
    body: Any  # the mechanism's own frozen dataclass; Formula for 等式
    each: str = "文件"
    forms: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    calibers: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    years: Years = EVERY_YEAR
    needs: tuple[Role, ...] = ()  # the other disclosures that it looks at
    truncation_is_note: bool = False
    error_above: Decimal | None = None  # a difference beyond this, in base units, is an error
    told_by: tuple[str, ...] = ()  # rules that may have told the same words already
    formula: Formula | None = None
    exceptions: str = ""
    basis: str = ""  # the law or the form that it rests on, where it is not that of its family
    message: str = ""
    title_en: str = ""
    message_en: str = ""
    version: int = 1
    source: str = ""
    aside: Aside = _NO_LESSON

    @property
    def lesson(self) -> Lesson:
        """What it is explained and tested with."""
        return self.aside.lesson


@record
class Family:
    """A family of rules: what they look at (`about`), and the law or form that they rest on."""

    name: str
    about: str
    basis: str = ""


@record
class RuleBook:
    """All knowledge, compiled. `referents`: canonical quantity → the cells it must equal; `budgets`, `priors`: those of
    its budget and of last year, `rests` those of what is left over where a part of it is told apart.

    `patterns` are the compiled sentence patterns; None in a rule book without any. `fingerprint`: a name for the texts
    that it was compiled from.
    """

    forms: tuple[Form, ...] = ()
    rules: tuple[Rule, ...] = ()
    referents: Mapping[str, Node] = field(default_factory=dict)
    budgets: Mapping[str, Node] = field(default_factory=dict)
    priors: Mapping[str, Node] = field(default_factory=dict)
    rests: Mapping[str, Node] = field(default_factory=dict)
    patterns: Patterns | None = None
    accounts: tuple[AccountName, ...] = ()
    quantities: QuantityKnowledge = field(default_factory=QuantityKnowledge)
    families: tuple[Family, ...] = ()
    titles: Titles = field(default_factory=Titles)
    fingerprint: str = field(default="", compare=False)

    def form(self, form_id: str) -> Form | None:
        return next((f for f in self.forms if f.id == form_id), None)

    def basis(self, rule: Rule) -> str:
        """What a rule rests on: its own basis, else that of its family; empty where neither says."""
        of_family = next((f.basis for f in self.families if f.name == rule.family), "")
        return rule.basis or of_family

    def notes(self) -> tuple[RuleNote, ...]:
        """What the reports say of every rule."""
        bases = {family.name: family.basis for family in self.families}
        return tuple(
            [
                RuleNote(
                    r.id,
                    r.family,
                    r.severity,
                    r.title,
                    r.title_en,
                    r.why,
                    r.exceptions,
                    r.basis or bases.get(r.family, ""),
                    r.version,
                )
                for r in self.rules
            ]
        )
