"""Documents that belong together: who each says it is, and which are compared with which."""

from pathlib import Path

from audit.model.record import record


@record
class Identity:
    """What a file says it is. `content`: a name for its bytes. `tables` of figures and `amounts` in sentences: how many
    it has of them. None and empty where it does not say."""

    path: Path
    content: str
    entity: str
    kind: str | None
    caliber: str | None
    year: int | None
    tables: int
    amounts: int


@record
class Disclosure:
    """The files of one disclosure, and those of another that it is compared with: last year's of the same kind, and
    for 决算 the same year's 预算."""

    files: tuple[Path, ...]
    prior: tuple[Path, ...] = ()
    budget: tuple[Path, ...] = ()

    def is_alone(self) -> bool:
        return len(self.files) == 1 and not self.prior and not self.budget


@record
class Grouping:
    """`doubts`: what might belong together and was left apart, each with its reason."""

    disclosures: tuple[Disclosure, ...]
    doubts: tuple[str, ...] = ()
