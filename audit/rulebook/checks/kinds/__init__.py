"""One file per kind of rule. A new kind is a new file here and one of the same `KIND` in audit/evaluation/kinds.

Each file has `KIND` (the word after `kind:`), `WORDS` (what its outcomes give to messages, besides what every rule
has), `Schema` (what its YAML may say), `compile_body` and `tell`.
"""

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any, Protocol, cast

from audit.rulebook.checks.rule_schema import RuleSchema
from audit.rulebook.checks.telling import Line
from audit.rulebook.checks.vocabulary import Vocabulary


class Kind(Protocol):
    """The face of a file in this folder."""

    KIND: str
    WORDS: frozenset[str]
    Schema: type[RuleSchema]

    def compile_body(self, spec: Any, names: Vocabulary) -> Any:
        """The mechanism's frozen body. What is wrong is told to `names.complain`; None when nothing can be made."""
        ...

    def tell(self, body: Any) -> Iterator[Line]:
        """What a body looks at, for people."""
        ...


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind of rule by its name, a module of this package each."""
    modules = (import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    return {module.KIND: cast("Kind", module) for module in modules}
