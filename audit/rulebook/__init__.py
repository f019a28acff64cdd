"""The rule book: YAML packs → RuleBook. What parses YAML and formulas is imported only when the cache has no answer."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from audit.model.knowledge.rules import RuleBook
from audit.rulebook.packs.cache import cached, recalled
from audit.rulebook.packs.stamp import stamp

if TYPE_CHECKING:
    from audit.rulebook.packs.texts import Texts

Meanwhile = Callable[[], AbstractContextManager[None]]


def load(extra: Sequence[Path] = (), *, alone: bool = False, compiling: Meanwhile = nullcontext) -> RuleBook:
    """The built-in rule book plus the packs at `extra`, or these `alone`; `compiling` is entered for as long as they are
    compiled, which takes seconds. Raises RuleBookError with every fault found."""
    untouched = stamp(extra, alone=alone)
    known = recalled(untouched)
    if known is not None:
        return known
    from audit.rulebook.packs.texts import read_packs

    texts, problems = read_packs(extra, alone=alone)

    def compiled() -> RuleBook:
        with compiling():
            return _compile(texts, problems)

    return compiled() if problems else cached(texts, compiled, untouched)


def _compile(texts: "Texts", problems: Sequence[str]) -> RuleBook:
    from audit.rulebook.assembly import assemble
    from audit.rulebook.packs.source import read_source

    sources = {folder: [read_source(name, text) for name, text in found] for folder, found in texts.items()}
    return assemble(sources, problems)
