"""rules/families/*.yaml → what each family of rules looks at and rests on. Every fault with file and line."""

from collections.abc import Iterable

from audit.model.knowledge.rules import Family
from audit.rulebook.checks.rule_schema import Text
from audit.rulebook.packs.source import Source, Strict


class _Family(Strict):
    name: Text
    about: Text
    basis: str = ""


def load_families(sources: Iterable[Source]) -> tuple[tuple[Family, ...], list[str]]:
    """All families in the order of their files, and every problem found."""
    families: dict[str, Family] = {}
    problems: list[str] = []
    for source in sources:
        for index, entry in enumerate(source.data or []):
            spec = source.validate(_Family, entry, (index,))
            if spec is None:
                continue
            if spec.name in families:
                source.complain((index, "name"), f"类别「{spec.name}」写了两遍")
            families.setdefault(spec.name, Family(spec.name, spec.about, spec.basis))
        problems += source.problems
    return tuple(families.values()), problems
