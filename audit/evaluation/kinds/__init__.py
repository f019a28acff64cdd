"""One file per kind of rule, the other half of audit/rulebook/checks/kinds. Each has `KIND` and `outcomes`."""

import os
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from audit.evaluation.ground import Ground
from audit.model.check import Outcome
from audit.model.knowledge.rules import Rule


class Kind(Protocol):
    """The face of a file in this folder."""

    KIND: str

    def outcomes(self, rule: Rule, ground: Ground) -> Iterable[Outcome]:
        """One outcome for every check that the rule makes on this disclosure."""
        ...


_NO_KINDS = {"__init__", "__pycache__"}


@cache
def kinds() -> Mapping[str, Kind]:
    """By the name that rules give them. (To list the files, pkgutil loads all that it takes to look into modules.)"""
    names = {file.partition(".")[0] for folder in __path__ for file in os.listdir(folder)} - _NO_KINDS  # noqa: PTH208 - names are all that is asked
    modules = (import_module(f"{__name__}.{name}") for name in sorted(names))
    return {module.KIND: cast("Kind", module) for module in modules}
