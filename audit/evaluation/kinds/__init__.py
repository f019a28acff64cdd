"""One file per kind of rule, the other half of audit/rulebook/kinds. Each has `KIND` and `outcomes`."""

import pkgutil
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from audit.evaluation.ground import Ground
from audit.model.check import Outcome
from audit.model.rules import Rule


class Kind(Protocol):
    """The face of a file in this folder."""

    KIND: str

    def outcomes(self, rule: Rule, ground: Ground) -> Iterable[Outcome]:
        """One outcome for every check that the rule makes on this disclosure."""
        ...


@cache
def kinds() -> Mapping[str, Kind]:
    modules = (import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    return {module.KIND: cast("Kind", module) for module in modules}
