"""kind 必有的表: a disclosure has every table that one of its kind must have."""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from audit.model.knowledge.bodies.disclosure import Required, RequiredTables
from audit.model.knowledge.years import Years
from audit.model.regex import NEVER
from audit.rulebook.checks.rule_schema import RuleSchema, Text
from audit.rulebook.checks.telling import Line, quoted
from audit.rulebook.checks.vocabulary import Vocabulary
from audit.rulebook.packs.source import Strict

KIND = "必有的表"
WORDS = frozenset({"名称", "前", "位置", "where"})


class _Required(Strict):
    """`instead`: forms one of which may stand for it; `beside`: forms with which alone it is required; `words`: of its
    other titles, and of its money."""

    form: Text
    instead: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    first_year: int | None = None
    last_year: int | None = None


class Schema(RuleSchema):
    """`tables`: in the order in which they stand; `others`: what titles say that are of none of them; `denial`: how it is
    said that there is none of the money that {词} name; `withheld`: how it is said that tables are not published here."""

    tables: Annotated[tuple[_Required, ...], Field(min_length=1)]
    others: str
    denial: str
    withheld: str


def compile_body(spec: Schema, names: Vocabulary) -> RequiredTables:
    for table in spec.tables:
        names.check_forms((table.form, *table.instead, *table.beside))
    tables = tuple(_required(table, spec.denial, names) for table in spec.tables)
    return RequiredTables(tables, names.expression("others", spec.others), names.expression("withheld", spec.withheld))


def _required(table: _Required, denial: str, names: Vocabulary) -> Required:
    words = f"(?:{'|'.join(map(re.escape, table.words))})"
    return Required(
        (table.form, *table.instead),
        table.words,
        names.expression("denial", denial, 词=words) if table.words else NEVER,
        table.beside,
        table.regions,
        Years(table.first_year, table.last_year),
    )


def tell(body: RequiredTables) -> Iterator[Line]:
    yield "检查", "同一套的其他表都在时，应有的表一张不缺"
    for table in body.tables:
        yield table.forms[0], "；".join(_told(table)) or "都要有"


def _told(table: Required) -> Iterator[str]:
    if table.regions:
        yield "、".join(table.regions)
    if table.years:
        yield table.years.told
    if table.beside:
        yield f"有{quoted(table.beside)}的"
    if table.forms[1:]:
        yield f"或者{quoted(table.forms[1:])}"
