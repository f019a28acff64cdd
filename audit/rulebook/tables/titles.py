"""rules/titles/*.yaml → Titles. Every fault is collected with file and line."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from audit.model.knowledge.titles import (
    CaptionTitles,
    ContentsTitles,
    DocumentTitles,
    HeaderTitles,
    LinePatterns,
    ListTitles,
    OutlineTitles,
    RowTitles,
    TableTitles,
    Titles,
    UnitNames,
)
from audit.model.regex import Regex
from audit.rulebook.packs.expressions import compiled
from audit.rulebook.packs.source import Source, Strict

_GROUPS = {
    ("document", "kind"): ("类",),
    ("document", "title"): ("年", "类"),
    ("document", "caliber"): ("口径",),
    ("document", "caliber_caption"): ("口径",),
    ("document", "spoken"): ("类",),
    ("document", "spoken_year"): ("年",),
    ("document", "entity"): ("单位",),
    ("document", "wrapped"): ("单位",),
    ("captions", "unit"): ("单位",),
    ("captions", "entity"): ("单位",),
    ("captions", "year"): ("年",),
    ("captions", "year_alone"): ("年",),
    ("rows", "of_year"): ("年", "谁"),
}
# What is said in words, beside the words of headers
_WORDS = ("apart", "opposites", "whole", "last_word")


class _Document(Strict):
    kind: str
    title: str
    caliber: str
    caliber_caption: str
    spoken: str
    spent: str
    spoken_year: str
    entity: str
    wrapped: str
    cover: str
    published: str
    leaf: str


class _Units(Strict):
    aside: str
    places: str
    itself: str
    office: str


class _Outline(Strict):
    part: str
    tables_part: str
    heading: str
    heading_in_flow: str
    of_money: str
    note: str
    table_number: str
    manieth: str


class _Tables(Strict):
    before: str
    project: str
    continued: str
    other: str
    caption: str


class _Captions(Strict):
    unit: str
    entity: str
    year: str
    year_alone: str
    cell: str
    note: str


class _HeaderWords(Strict):
    labels: frozenset[str]
    words: frozenset[str]
    levels: frozenset[str]
    ordinals: frozenset[str]
    serials: frozenset[str]
    remarks: frozenset[str]
    nothing: frozenset[str] = frozenset()
    sums: frozenset[str]
    totals: tuple[str, ...] = ()


class _Headers(_HeaderWords):
    label: str
    index: str
    unit: str
    year: str
    another_year: str
    whose: str
    whose_name: str
    account: str
    of_department: str
    of_government: str


class _Rows(Strict):
    total: str
    account_class: str
    begins: str
    carried: str
    of_year: str
    whole: frozenset[str]
    last_word: str


class _Contents(Strict):
    heading: str
    tail: str
    leader: str
    page: str
    numbering: tuple[str, ...]
    misread: str
    finished: str
    changing: str
    opening: str
    opposites: tuple[tuple[str, str], ...] = ()


class _Lists(Strict):
    marker: str
    inside: str
    apart: frozenset[str]
    astray: str
    table: str
    other: str


class _Lines(Strict):
    begins: str
    name: str
    title: str
    ended: str
    spoken: str
    worded: str
    before_number: str
    after_number: str
    unopened: str
    code: str
    head: str
    number: str
    caption: str
    titled: str
    glued: str
    sections: str
    unbroken: str
    run_on: str
    joined: str
    opener: str
    rows: str


class _Titles(Strict):
    macros: Mapping[str, str] = {}
    document: _Document
    units: _Units
    outline: _Outline
    tables: _Tables
    captions: _Captions
    headers: _Headers
    rows: _Rows
    contents: _Contents
    lists: _Lists
    lines: _Lines


def load_titles(sources: Iterable[Source]) -> tuple[Titles, list[str]]:
    """How titles are worded, and every problem found; where no source says it, titles that match nothing."""
    every = [source for source in sources if source.data is not None]
    for extra in every[1:]:
        extra.complain((), f"标题的写法只能有一份，已经有 {every[0].name}")
    titles = _titles(every[0]) if every else Titles()
    return titles, [problem for source in every for problem in source.problems]


def _titles(source: Source) -> Titles:
    spec = source.validate(_Titles, source.data)
    if spec is None:
        return Titles()

    def all_of(part: str) -> dict[str, Any]:
        told: dict[str, str | Sequence[str]] = getattr(spec, part).model_dump(
            exclude={*_HeaderWords.model_fields, *_WORDS}
        )
        return {key: _expression(source, (part, key), text, spec.macros) for key, text in told.items()}

    _check_groups(source, spec)
    return Titles(
        DocumentTitles(**all_of("document")),
        UnitNames(**all_of("units")),
        OutlineTitles(**all_of("outline")),
        TableTitles(**all_of("tables")),
        CaptionTitles(**all_of("captions")),
        HeaderTitles(**(all_of("headers") | _words(spec.headers))),
        RowTitles(**(all_of("rows") | {"whole": spec.rows.whole, "last_word": spec.rows.last_word})),
        ContentsTitles(**(all_of("contents") | {"opposites": spec.contents.opposites})),
        ListTitles(**(all_of("lists") | {"apart": spec.lists.apart})),
        LinePatterns(**all_of("lines")),
    )


def _words(spec: _Headers) -> dict[str, Collection[str]]:
    """The lists of words; what stands above labels only headers say, too."""
    told = {key: getattr(spec, key) for key in _HeaderWords.model_fields}
    return told | {"words": spec.words | spec.labels}


def _expression(
    source: Source, path: tuple[str, ...], text: str | Sequence[str], macros: Mapping[str, str]
) -> Regex | tuple[Regex, ...]:
    if isinstance(text, str):
        return compiled(source, path, text, macros)
    return tuple(compiled(source, (*path, i), each, macros) for i, each in enumerate(text))


def _check_groups(source: Source, spec: _Titles) -> None:
    """A pattern that says something of the document needs the groups that it says it with."""
    for (part, key), groups in _GROUPS.items():
        for group in groups:
            if f"(?P<{group}>" not in getattr(getattr(spec, part), key):
                source.complain((part, key), f"缺少命名组 (?P<{group}>…)")
