"""Documents that belong together: who each says it is, and which are compared with which."""

from collections.abc import Callable
from pathlib import Path

from audit.model.facts.members import NOBODY, Members
from audit.model.record import record


@record
class Identity:
    """What a file says it is. `content`: a name for its bytes. `tables` of figures and `amounts` in sentences: how many
    it has of them. `leaf`: it has no units below it; `members`: the units that it consists of. None and empty where it does not
    say."""

    path: Path
    content: str
    entity: str
    kind: str | None
    caliber: str | None
    year: int | None
    tables: int
    amounts: int
    leaf: bool = False
    members: Members = NOBODY


@record
class Disclosure:
    """The files of one disclosure, and those of others that it is compared with: last year's of the same kind, for 决算
    the same year's 预算, and for a 部门 its units' of the same year. `all_units`: it has no other units."""

    files: tuple[Path, ...]
    prior: tuple[Path, ...] = ()
    budget: tuple[Path, ...] = ()
    units: tuple[tuple[Path, ...], ...] = ()
    all_units: bool = False

    def renamed(self, name: Callable[[Path], Path]) -> "Disclosure":
        """The same disclosures, their files by other names."""
        files, prior, budget = (tuple(map(name, paths)) for paths in (self.files, self.prior, self.budget))
        return Disclosure(files, prior, budget, tuple(tuple(map(name, unit)) for unit in self.units), self.all_units)

    def all_files(self) -> tuple[Path, ...]:
        return (*self.files, *self.prior, *self.budget, *(path for unit in self.units for path in unit))

    def is_alone(self) -> bool:
        return len(self.files) == 1 and not (self.prior or self.budget or self.units)


@record
class Grouping:
    """`doubts`: what might belong together and was left apart, each with its reason."""

    disclosures: tuple[Disclosure, ...]
    doubts: tuple[str, ...] = ()
