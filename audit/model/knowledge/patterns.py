"""Sentence patterns as knowledge: how the prose names an amount, and which cell it repeats."""

from collections.abc import Mapping

from audit.model.knowledge.grammar import Grammar
from audit.model.record import field, record
from audit.model.regex import Regex


@record
class Subject:
    """A subject phrase, matched at its end; named groups become words of the statement. `total`: what the list that it
    is an item of adds up to. `region`: whose template it belongs to. `follows`: it is
    such an item only where that total has been told, `together`: in the same sentence, or the one that says what that is
    made up of. `after`: it means that only right after one of those quantities.
    `repeated`: what it is after which quantity, where it is told after several. `compared`: only what is compared with
    another year is called so. `parts`: what another quantity is where it is told as a part of this one."""

    quantity: str
    match: Regex
    list_id: str = ""
    source: str = ""
    total: str = ""
    region: str = ""
    follows: bool = False
    together: bool = False
    repeated: tuple[tuple[str, str], ...] = ()
    compared: bool = False
    parts: tuple[tuple[str, str], ...] = ()
    after: tuple[str, ...] = ()


@record
class ItemList:
    """An enumeration the prose makes: the items are `whole` of the quantity `total`, or only part of it. `otherwise`:
    what else some documents call that total. `together`: they stand in one sentence with it, or each opens a
    numbered paragraph; what else is told there may be anything. `anew`: the total is divided in another way than other
    lists divide it, whose items these are not. `closed`: there are no other items than the patterns name. `only_with`:
    the item without which the others need not be all (a total that counts what was carried over, told without it)."""

    id: str
    name: str
    total: str
    whole: bool
    otherwise: tuple[str, ...] = ()
    together: bool = False
    anew: bool = False
    closed: bool = False
    only_with: str = ""


@record
class Section:
    """Subjects under one heading path (each pattern is found in a heading, in this order), none of whose headings says
    that it is of something else (`outside`). `default` is what a sentence without a subject speaks of; a section read by
    another recogniser is `elsewhere`."""

    heading: tuple[Regex, ...]
    subjects: tuple[Subject, ...]
    lists: tuple[ItemList, ...] = ()
    default: str = ""
    elsewhere: bool = False
    kinds: tuple[str, ...] = ()
    region: str = ""  # whose template it belongs to; empty: everybody's
    outside: Regex | None = None


@record
class Parted:
    """A quantity of which a part may be told apart, as the quantity `by`: where that is told of the `same` thing, what
    is left over repeats the cells `referent`, or none that we know."""

    by: str
    same: str
    referent: str
    source: str = ""


@record
class Whole:
    """The quantity `by` of which a quantity is a part: what is told may be all of it, unless the words `unless` say whose
    it is. A quantity without `unless` follows the others of its chapter."""

    by: str
    unless: Regex | None = None


@record
class Quantity:
    """Something the prose speaks of. `referent` is the cell it repeats, in the rule language, `budget` the one that
    holds what was budgeted for it, `prior` the one beside it that holds last year's amount; `base` is the phrase that
    names it as the base of a share. `local`: every section has one of its own; `apart`: every statement may tell
    another one of that name. `whole`: what it is a part of, and may be told in its place."""

    name: str
    referent: str = ""
    budget: str = ""
    base: Regex | None = None
    source: str = ""
    local: bool = False
    prior: str = ""
    apart: bool = False
    parted: Parted | None = None
    whole: Whole | None = None


@record
class Patterns:
    """All sentence patterns, compiled."""

    grammar: Grammar
    sections: tuple[Section, ...] = ()
    quantities: Mapping[str, Quantity] = field(default_factory=dict)

    def names(self) -> frozenset[str]:
        """Every quantity that a statement can be about."""
        told = {subject.quantity for section in self.sections for subject in section.subjects}
        listed = {items.total for section in self.sections for items in section.lists}
        told |= {phrase.name for phrase in self.grammar.phrases}
        return frozenset(told | listed | {section.default for section in self.sections} | set(self.quantities))

    def referents(self) -> Mapping[str, tuple[str, str]]:
        """Quantity → (formula text, file:line), for those that repeat a cell."""
        return {q.name: (q.referent, q.source) for q in self.quantities.values() if q.referent}

    def rests(self) -> Mapping[str, tuple[str, str]]:
        """Quantity → (formula text, file:line), for those that repeat another cell where a part is told apart."""
        return {
            q.name: (q.parted.referent, q.parted.source)
            for q in self.quantities.values()
            if q.parted and q.parted.referent
        }

    def budgets(self) -> Mapping[str, tuple[str, str]]:
        """Quantity → (formula text, file:line), for those whose budget a cell holds."""
        return {q.name: (q.budget, q.source) for q in self.quantities.values() if q.budget}

    def priors(self) -> Mapping[str, tuple[str, str]]:
        """Quantity → (formula text, file:line), for those whose amount of last year a cell holds."""
        return {q.name: (q.prior, q.source) for q in self.quantities.values() if q.prior}
