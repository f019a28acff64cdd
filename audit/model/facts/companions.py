"""The facts of the disclosures that one is compared with, by what they are to it."""

from collections.abc import Iterable, Mapping

from audit.model.facts import Facts
from audit.model.knowledge.formula import Role
from audit.model.record import field, record


@record
class Companions:
    """Their figures say which file they stand in."""

    by_role: Mapping[Role, tuple[Facts, ...]] = field(default_factory=dict)

    def of(self, role: Role) -> tuple[Facts, ...]:
        return self.by_role.get(role, ())

    def without(self, role: Role) -> "Companions":
        return Companions({other: facts for other, facts in self.by_role.items() if other is not role})


ALONE = Companions()


def companions_of(facts: Iterable[tuple[Role, Facts]]) -> Companions:
    """Disclosures with their roles, in their order."""
    by_role: dict[Role, tuple[Facts, ...]] = {}
    for role, one in facts:
        by_role[role] = (*by_role.get(role, ()), one)
    return Companions(by_role) if by_role else ALONE


def last_year(facts: Facts | None) -> Companions:
    """Nothing but last year's disclosure."""
    return companions_of([(Role.PRIOR, facts)] if facts else ())
