"""rules/statements/*.yaml → Patterns. One file holds the grammar; every other one quantities and sections."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from audit.decimal_utils import parse_unit
from audit.model.figure import COUNT, Dimension, Unit
from audit.model.patterns import (
    Closes,
    DatePattern,
    Grammar,
    Heading,
    ItemList,
    Leftover,
    Membership,
    NumberSlot,
    Patterns,
    PrintedUnit,
    Quantity,
    Section,
    Subject,
    WordSlot,
)
from audit.model.record import field, mutable, replace
from audit.model.regex import NEVER, Regex
from audit.rulebook.source import Path, Source, Strict

_MACRO = re.compile(r"\{([^\d{},][^{}]*)\}")


class _Number(Strict):
    slot: str
    unit: Literal["金额", "比率"]
    before: str
    again: str = ""
    direction: str = ""
    earlier: bool = False
    kinds: tuple[Literal["预算", "决算"], ...] = ()
    opens: bool = False
    reaches: bool = False


class _Word(Strict):
    slot: str
    pattern: str
    closes: Literal["", "句", "段"] = ""
    opens: bool = False
    value: str = ""
    looks_on: bool = False


class _Unit(Strict):
    pattern: str
    unit: str


class _Heading(Strict):
    level: int
    pattern: str


class _Date(Strict):
    name: str
    pattern: str
    after: str = ""


class _Members(Strict):
    sentence: str
    opening: str
    number: str
    item: str
    header: str
    name: str
    budgeted: str
    count: str
    open_end: str
    own: str


class _Leftover(Strict):
    name: str
    pattern: str
    ordered: bool = False


class _Grammar(Strict):
    macros: Mapping[str, str] = {}
    numbers: tuple[_Number, ...]
    words: tuple[_Word, ...]
    units: tuple[_Unit, ...]
    directions: Mapping[str, Literal[1, -1]]
    headings: tuple[_Heading, ...]
    comparison: str
    filler: str
    narrowing: str
    others: str
    threshold: str
    displaced: str
    marker: str
    key: str
    running_on: str
    continues: str
    noise: str
    members: _Members
    leftovers: tuple[_Leftover, ...] = ()
    dates: tuple[_Date, ...] = ()


class _Quantity(Strict):
    name: str
    referent: str = ""
    budget: str = ""
    prior: str = ""
    base: str = ""
    local: bool = False


class _Subject(Strict):
    say: str
    quantity: str


class _List(Strict):
    total: str
    otherwise: tuple[str, ...] = ()
    items: Literal["全部", "部分"]
    name: str = ""
    follows: bool = False
    of: tuple[_Subject, ...]


class _Section(Strict):
    heading: tuple[str, ...]
    kinds: tuple[Literal["预算", "决算"], ...] = ()
    subjects: tuple[_Subject, ...] = ()
    lists: tuple[_List, ...] = ()
    default: str = ""
    elsewhere: bool = False


class _Template(Strict):
    region: str = ""
    quantities: tuple[_Quantity, ...] = ()
    sections: tuple[_Section, ...] = ()


@mutable
class _Loader:
    macros: Mapping[str, str] = field(default_factory=dict)
    quantities: dict[str, Quantity] = field(default_factory=dict)
    sections: list[Section] = field(default_factory=list)
    used: list[tuple[Source, Path, str]] = field(default_factory=list)

    def pattern(self, source: Source, path: Path, text: str, template: str = "{}") -> Regex:
        """`text` with its macros filled in, compiled; a fault is noted at its line."""
        try:
            return Regex.checked(template.replace("{}", _MACRO.sub(lambda m: self.macros[m[1]], text)))
        except KeyError as error:
            source.complain(path, f"unknown macro {{{error.args[0]}}}")
        except re.error as error:
            source.complain(path, f"not a regular expression: {error}")
        return NEVER

    def quantity(self, source: Source, path: Path, spec: _Quantity) -> None:
        if spec.name in self.quantities:
            source.complain(
                path, f"quantity {spec.name} is defined twice, first at {self.quantities[spec.name].source}"
            )
            return
        base = self.pattern(source, (*path, "base"), spec.base, "(?:{})$") if spec.base else None
        self.quantities[spec.name] = Quantity(
            spec.name, spec.referent, spec.budget, base, source.at((*path, "referent")), spec.local, spec.prior
        )

    def section(self, source: Source, path: Path, spec: _Section, region: str) -> None:
        heading = tuple(self.pattern(source, (*path, "heading", i), h) for i, h in enumerate(spec.heading))
        subjects = [self.subject(source, (*path, "subjects", i), s) for i, s in enumerate(spec.subjects)]
        lists = []
        for i, entry in enumerate(spec.lists):
            at = (*path, "lists", i)
            lists.append(self.list(source, at, entry))
            items = [self.subject(source, (*at, "of", n), s, lists[-1]) for n, s in enumerate(entry.of)]
            subjects += [replace(item, follows=entry.follows) for item in items]
        if spec.default:
            self.used.append((source, (*path, "default"), spec.default))
        subjects = [replace(subject, region=region) for subject in subjects]
        self.sections.append(
            Section(heading, tuple(subjects), tuple(lists), spec.default, spec.elsewhere, tuple(spec.kinds), region)
        )

    def list(self, source: Source, path: Path, spec: _List) -> ItemList:
        self.used += [(source, path, name) for name in (spec.total, *spec.otherwise)]
        return ItemList(source.at(path), spec.name or spec.total, spec.total, spec.items == "全部", spec.otherwise)

    def subject(self, source: Source, path: Path, spec: _Subject, items: ItemList | None = None) -> Subject:
        self.used.append((source, path, spec.quantity))
        say = self.pattern(source, path, spec.say, "(?:{})$")
        listed = (items.id, items.total) if items else ("", "")
        return Subject(spec.quantity, say, listed[0], source.at(path), listed[1])

    def check_names(self) -> None:
        for source, path, name in self.used:
            if name not in self.quantities:
                source.complain(path, f"no quantity {name}")


def load_patterns(
    sources: Iterable[Source], macros: Mapping[str, str] | None = None
) -> tuple[Patterns | None, list[str]]:
    """All sentence patterns of the sources, and every problem found in them. None when there is no grammar.

    `macros`: those that other knowledge gives (the names of the 类); a grammar adds its own.
    """
    every = list(sources)
    grammars = [s for s in every if isinstance(s.data, dict) and "numbers" in s.data]
    loader = _Loader(macros or {})
    grammar = _load_grammar(loader, grammars)
    for source in every:
        if source not in grammars and source.data is not None:
            _load_template(loader, source)
    loader.check_names()
    problems = [problem for source in every for problem in source.problems]
    if grammar is None:
        return None, problems or ["rules/statements: no file with a grammar (numbers: …)"]
    return Patterns(grammar, tuple(loader.sections), loader.quantities), problems


def _load_template(loader: _Loader, source: Source) -> None:
    spec = source.validate(_Template, source.data)
    if spec is None:
        return
    for i, quantity in enumerate(spec.quantities):
        loader.quantity(source, ("quantities", i), quantity)
    for i, section in enumerate(spec.sections):
        loader.section(source, ("sections", i), section, spec.region)


def _load_grammar(loader: _Loader, sources: list[Source]) -> Grammar | None:
    for extra in sources[1:]:
        extra.complain((), f"a second grammar; the first is {sources[0].name}")
    spec = sources[0].validate(_Grammar, sources[0].data) if sources else None
    if spec is None:
        return None
    loader.macros = {**loader.macros, **spec.macros}
    return _grammar(loader, sources[0], spec)


def _grammar(loader: _Loader, source: Source, spec: _Grammar) -> Grammar:
    def compiled(*path: Any, template: str = "{}") -> Regex:
        text: Any = source.data
        for step in path:
            text = text[step]
        return loader.pattern(source, path, text, template)

    return Grammar(
        numbers=tuple(
            NumberSlot(
                n.slot,
                Dimension(n.unit),
                compiled("numbers", i, "before", template="(?:{})$"),
                n.again,
                n.direction,
                n.earlier,
                tuple(n.kinds),
                n.opens,
                n.reaches,
            )
            for i, n in enumerate(spec.numbers)
        ),
        words=tuple(
            WordSlot(w.slot, compiled("words", i, "pattern"), Closes(w.closes), w.opens, w.value, w.looks_on)
            for i, w in enumerate(spec.words)
        ),
        units=tuple(PrintedUnit(u.pattern, _unit(source, ("units", i), u.unit)) for i, u in enumerate(spec.units)),
        directions=spec.directions,
        headings=tuple(Heading(h.level, compiled("headings", i, "pattern")) for i, h in enumerate(spec.headings)),
        comparison=compiled("comparison"),
        filler=compiled("filler"),
        narrowing=compiled("narrowing", template="(?:{})$"),
        others=compiled("others"),
        threshold=compiled("threshold"),
        displaced=compiled("displaced"),
        marker=compiled("marker"),
        key=compiled("key"),
        running_on=compiled("running_on", template="(?:{})$"),
        continues=compiled("continues"),
        noise=compiled("noise"),
        members=Membership(
            **{
                key: compiled("members", key)
                for key in ("sentence", "opening", "number", "header", "budgeted", "count")
            },
            **{key: compiled("members", key, template="(?:{})$") for key in ("item", "name", "open_end", "own")},
        ),
        leftovers=tuple(
            Leftover(one.name, compiled("leftovers", i, "pattern"), one.ordered) for i, one in enumerate(spec.leftovers)
        ),
        dates=tuple(
            DatePattern(
                one.name,
                compiled("dates", i, "pattern"),
                compiled("dates", i, "after", template="(?:{})$") if one.after else None,
            )
            for i, one in enumerate(spec.dates)
        ),
    )


def _unit(source: Source, path: Path, name: str) -> Unit:
    unit = parse_unit(name)
    if unit is None:
        source.complain(path, f"unknown unit {name}")
        return COUNT
    return unit
