"""rules/statements/*.yaml → Patterns. One file holds the grammar; every other one quantities and sections."""

from collections.abc import Iterable, Mapping
from itertools import chain

from audit.model.knowledge.patterns import ItemList, Parted, Patterns, Quantity, Section, Subject, Whole
from audit.model.record import field, mutable, replace
from audit.model.regex import Regex
from audit.rulebook.packs.expressions import compiled
from audit.rulebook.packs.faults import alike
from audit.rulebook.packs.source import Path, Source
from audit.rulebook.statements.grammar import load_grammar
from audit.rulebook.statements.schema import (
    ListSpec,
    PartedSpec,
    QuantitySpec,
    SectionSpec,
    SubjectSpec,
    TemplateSpec,
    WholeSpec,
)


def load_patterns(
    sources: Iterable[Source], macros: Mapping[str, str] | None = None
) -> tuple[Patterns | None, list[str]]:
    """All sentence patterns of the sources, and every problem found in them. None when there is no grammar.

    `macros`: those that other knowledge gives (the names of the 类); a grammar adds its own.
    """
    every = list(sources)
    grammars = [s for s in every if isinstance(s.data, dict) and "numbers" in s.data]
    grammar, known = load_grammar(grammars, macros or {})
    templates = _Templates(known)
    for source in every:
        if source not in grammars and source.data is not None:
            templates.add(source)
    templates.check_names()
    problems = [problem for source in every for problem in source.problems]
    if grammar is None:
        return None, problems or ["rules/statements: no file with a grammar (numbers: …)"]
    return Patterns(grammar, tuple(templates.sections), templates.quantities), problems


@mutable
class _Templates:
    """What all template files say together; a name may be used before the file that defines it is read."""

    macros: Mapping[str, str]
    quantities: dict[str, Quantity] = field(default_factory=dict)
    sections: list[Section] = field(default_factory=list)
    used: list[tuple[Source, Path, str]] = field(default_factory=list)

    def add(self, source: Source) -> None:
        spec = source.validate(TemplateSpec, source.data)
        if spec is None:
            return
        for i, quantity in enumerate(spec.quantities):
            self._quantity(source, ("quantities", i), quantity)
        for i, section in enumerate(spec.sections):
            self._section(source, ("sections", i), section, spec.region)

    def check_names(self) -> None:
        for source, path, name in self.used:
            if name not in self.quantities:
                source.complain(path, f"没有名为「{name}」的量{alike(name, self.quantities)}")

    def _pattern(self, source: Source, path: Path, text: str, template: str = "{}") -> Regex:
        return compiled(source, path, text, self.macros, template)

    def _quantity(self, source: Source, path: Path, spec: QuantitySpec) -> None:
        if spec.name in self.quantities:
            source.complain(path, f"量「{spec.name}」写了两遍，先在 {self.quantities[spec.name].source}")
            return
        base = self._pattern(source, (*path, "base"), spec.base, "(?:{})$") if spec.base else None
        self.quantities[spec.name] = Quantity(
            spec.name,
            spec.referent,
            spec.budget,
            base,
            source.at((*path, "referent")),
            spec.local,
            spec.prior,
            spec.apart,
            self._parted(source, path, spec.parted) if spec.parted else None,
            self._whole(source, path, spec.whole) if spec.whole else None,
        )

    def _parted(self, source: Source, path: Path, spec: PartedSpec) -> Parted:
        self.used.append((source, (*path, "parted", "by"), spec.by))
        return Parted(spec.by, spec.same, spec.referent, source.at((*path, "parted", "referent")))

    def _whole(self, source: Source, path: Path, spec: WholeSpec) -> Whole:
        self.used.append((source, (*path, "whole", "by"), spec.by))
        return Whole(spec.by, self._pattern(source, (*path, "whole", "unless"), spec.unless) if spec.unless else None)

    def _section(self, source: Source, path: Path, spec: SectionSpec, region: str) -> None:
        heading = tuple(self._pattern(source, (*path, "heading", i), h) for i, h in enumerate(spec.heading))
        subjects = [self._subject(source, (*path, "subjects", i), s) for i, s in enumerate(spec.subjects)]
        lists = []
        for i, entry in enumerate(spec.lists):
            at = (*path, "lists", i)
            lists.append(self._list(source, at, entry))
            items = [self._subject(source, (*at, "of", n), s, lists[-1]) for n, s in enumerate(entry.of)]
            subjects += [replace(item, follows=entry.follows, together=entry.together) for item in items]
        if spec.default:
            self.used.append((source, (*path, "default"), spec.default))
        subjects = [replace(subject, region=region) for subject in subjects]
        outside = self._pattern(source, (*path, "outside"), spec.outside) if spec.outside else None
        told = spec.default, spec.elsewhere, tuple(spec.kinds), region, outside
        self.sections.append(Section(heading, tuple(subjects), tuple(lists), *told))

    def _list(self, source: Source, path: Path, spec: ListSpec) -> ItemList:
        named = (spec.total, *spec.otherwise, *filter(None, (spec.only_with,)))
        self.used += [(source, path, name) for name in named]
        name, whole = spec.name or spec.total, spec.items == "全部"
        told = spec.together, spec.anew, spec.closed, spec.only_with
        return ItemList(source.at(path), name, spec.total, whole, spec.otherwise, *told)

    def _subject(self, source: Source, path: Path, spec: SubjectSpec, items: ItemList | None = None) -> Subject:
        repeated, parts = tuple(spec.repeated.items()), tuple(spec.parts.items())
        self.used += [
            (source, path, name) for name in (spec.quantity, *spec.after, *chain.from_iterable((*repeated, *parts)))
        ]
        say = self._pattern(source, path, spec.say, "(?:{})$")
        if not spec.say:
            source.complain((*path, "say"), "say：不能空着，否则什么话都当作说它")
        listed = (items.id, items.total) if items else ("", "")
        return Subject(
            spec.quantity,
            say,
            listed[0],
            source.at(path),
            listed[1],
            repeated=repeated,
            parts=parts,
            compared=spec.compared,
            after=spec.after,
        )
