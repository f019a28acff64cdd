"""The grammar that all templates share: which words before a numeral make it what, headings, units, dates."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from audit.decimal_utils import parse_unit
from audit.model.facts import DATE_KIND, ENUMERATION_KIND, NAME_KIND
from audit.model.figure import COUNT, Dimension, Unit
from audit.model.knowledge.grammar import (
    Announcement,
    Closes,
    Echo,
    Grammar,
    Heading,
    Leftover,
    Membership,
    NumberSlot,
    Phrase,
    PrintedUnit,
    WordSlot,
    YearPatterns,
)
from audit.model.regex import NEVER, Regex
from audit.rulebook.packs.expressions import compiled
from audit.rulebook.packs.source import Path, Source
from audit.rulebook.packs.words import sought
from audit.rulebook.statements.schema import GrammarSpec, YearsSpec

_AT_THE_END = "(?:{})$"
_ENDS = frozenset({"narrowing", "at_head", "running_on", "may_end"})  # patterns of how something ends


class _Compiled(Protocol):
    def __call__(self, *path: Any, template: str = ...) -> Regex: ...


def load_grammar(sources: Sequence[Source], macros: Mapping[str, str]) -> tuple[Grammar | None, Mapping[str, str]]:
    """The one grammar of the sources, and the macros that there are with its own. None where there is none."""
    for extra in sources[1:]:
        extra.complain((), f"通用的句式只能有一份，已经有 {sources[0].name}")
    spec = sources[0].validate(GrammarSpec, sources[0].data) if sources else None
    if spec is None:
        return None, macros
    known = {**macros, **spec.macros}
    return _grammar(sources[0], spec, known), known


def _grammar(source: Source, spec: GrammarSpec, macros: Mapping[str, str]) -> Grammar:
    def at(*path: Any, template: str = "{}") -> Regex:
        text: Any = source.data
        for step in path:
            text = text[step]
        return compiled(source, path, text, macros, template)

    headings = tuple(Heading(h.level, at("headings", i, "pattern")) for i, h in enumerate(spec.headings))
    alone = [key for key, field in GrammarSpec.model_fields.items() if field.annotation is str]
    return Grammar(
        numbers=_numbers(spec, at),
        words=_words(spec, at),
        units=tuple(PrintedUnit(u.pattern, _unit(source, ("units", i), u.unit)) for i, u in enumerate(spec.units)),
        directions=spec.directions,
        headings=headings,
        any_heading=Regex.checked("|".join(f"(?:{heading.pattern.pattern})" for heading in headings) or NEVER.pattern),
        announced=tuple(Announcement(at("announced", i, "says"), one.heading) for i, one in enumerate(spec.announced)),
        opposites=dict(spec.opposites),
        comparisons=dict(spec.comparisons),
        leading_over=tuple(at("leading_over", i) for i in range(len(spec.leading_over))),
        members=_members(at),
        years=YearPatterns(**{key: at("years", key) for key in YearsSpec.model_fields}),
        leftovers=_leftovers(spec, at),
        echoes=_echoes(spec, at),
        phrases=_phrases(spec, at),
        **{key: at(key, template=_AT_THE_END if key in _ENDS else "{}") for key in alone},
    )


def _leftovers(spec: GrammarSpec, at: _Compiled) -> tuple[Leftover, ...]:
    def under(number: int) -> Regex | None:
        return at("leftovers", number, "under") if spec.leftovers[number].under else None

    return tuple(
        Leftover(one.name, sought(at("leftovers", i, "pattern")), one.ordered, under(i), one.cells)
        for i, one in enumerate(spec.leftovers)
    )


def _numbers(spec: GrammarSpec, at: _Compiled) -> tuple[NumberSlot, ...]:
    return tuple(
        NumberSlot(
            n.slot,
            Dimension(n.unit),
            at("numbers", i, "before", template=_AT_THE_END),
            n.again,
            n.direction,
            n.earlier,
            tuple(n.kinds),
            n.opens,
            n.reaches,
            at("numbers", i, "after") if n.after else None,
            n.unsaid,
        )
        for i, n in enumerate(spec.numbers)
    )


def _words(spec: GrammarSpec, at: _Compiled) -> tuple[WordSlot, ...]:
    return tuple(
        WordSlot(
            w.slot, sought(at("words", i, "pattern")), Closes(w.closes), w.opens, w.value, w.looks_on, tuple(w.kinds)
        )
        for i, w in enumerate(spec.words)
    )


def _members(at: _Compiled) -> Membership:
    anywhere = ("sentence", "opening", "number", "header", "budgeted", "count", "speaks", "joining")
    whole = ("item", "name", "open_end", "own")
    return Membership(
        **{key: at("members", key) for key in anywhere},
        **{key: at("members", key, template=_AT_THE_END) for key in whole},
    )


def _echoes(spec: GrammarSpec, at: _Compiled) -> tuple[Echo, ...]:
    return tuple(
        Echo(
            one.name,
            one.of,
            at("echoes", i, "says"),
            at("echoes", i, "lawful") if one.lawful else None,
            at("echoes", i, "inside") if one.inside else None,
            one.equal,
        )
        for i, one in enumerate(spec.echoes)
    )


def _phrases(spec: GrammarSpec, at: _Compiled) -> tuple[Phrase, ...]:
    dates = (
        Phrase(
            one.name,
            DATE_KIND,
            sought(at("dates", i, "pattern")),
            at("dates", i, "after", template=_AT_THE_END) if one.after else None,
            one.last,
            one.kinds,
        )
        for i, one in enumerate(spec.dates)
    )
    listed = (
        Phrase(one.name, ENUMERATION_KIND, sought(at("enumerations", i, "pattern")))
        for i, one in enumerate(spec.enumerations)
    )
    named = (
        Phrase(one.name, NAME_KIND, sought(at("names", i, "pattern")), own=one.own) for i, one in enumerate(spec.names)
    )
    return (*dates, *listed, *named)


def _unit(source: Source, path: Path, name: str) -> Unit:
    unit = parse_unit(name)
    if unit is None:
        source.complain(path, f"没有名为「{name}」的单位")
        return COUNT
    return unit
