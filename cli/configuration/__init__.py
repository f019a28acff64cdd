"""What a project's configuration says, wherever it was written."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from audit.model.record import field, record
from audit.model.sets import Disclosure
from cli.exits import FailOn

NAME, PYPROJECT = "gouji.toml", "pyproject.toml"


@record
class Config:
    """What a configuration says; paths are taken from the folder it lies in.

    `severity`: rule, beginning of an id, or family → severity. `priors`: this year's file → last year's; the empty
    path stands for every file. `sets`: files that are one disclosure, and what it is compared with.
    """

    path: Path | None = None
    extends: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    severity: Mapping[str, str] = field(default_factory=dict)
    priors: Mapping[Path, Path] = field(default_factory=dict)
    sets: tuple[Disclosure, ...] = ()
    baseline: Path | None = None
    min_coverage: int = 0

    def stated(self, files: Iterable[Path]) -> tuple[Disclosure, ...]:
        """What it says of these files, by the names that they were given by."""
        given = {Path(os.path.realpath(file)): file for file in files}
        said = (each for each in self.sets if any(part in given for part in each.files))
        return tuple(each.renamed(lambda path: given.get(path, path)) for each in said)

    def prior_of(self, files: Sequence[Path]) -> Path | None:
        """Last year's disclosure for this one; a disclosure is never its own predecessor."""
        real = [Path(os.path.realpath(file)) for file in files]
        named = (self.priors.get(file) for file in (*real, Path()))
        prior = next((path for path in named if path), None)
        return None if prior in real else prior
