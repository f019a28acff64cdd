"""Titles as knowledge: how covers, parts, tables and contents pages are worded.

Patterns are written for text without white space, with half-width digits, brackets and colons.
"""

from audit.model.record import field, record
from audit.model.regex import NEVER, Regex


@record
class DocumentTitles:
    """What says what a document is. Groups: 类 of `kind` and `title`, 年 of `title`, 口径 of both calibers, 单位 of
    `entity`. `caliber_caption` is asked where no title says it; `leaf`: the department is one unit."""

    kind: Regex = NEVER
    title: Regex = NEVER
    caliber: Regex = NEVER
    caliber_caption: Regex = NEVER
    entity: Regex = NEVER
    cover: Regex = NEVER
    leaf: Regex = NEVER


@record
class OutlineTitles:
    """What opens another part or ends a table. `tables_part`: a part's own cover; `heading_in_flow`: where the rows of
    tables are lines too."""

    part: Regex = NEVER
    tables_part: Regex = NEVER
    heading: Regex = NEVER
    heading_in_flow: Regex = NEVER
    note: Regex = NEVER
    table_number: Regex = NEVER


@record
class TableTitles:
    """`before`: what may stand before a table's own name; `other`: a line that names a table of no form we know;
    `caption`: a line below a title, never one."""

    before: Regex = NEVER
    continued: Regex = NEVER
    other: Regex = NEVER
    caption: Regex = NEVER


@record
class ContentsTitles:
    """A contents page. `tail`, `leader`: the dots and the page number of an entry; `numbering`: the levels from the
    highest, each with one group that is the number; `misread`: a number with another mark than is meant; `finished`: an
    entry that does not go on in the next line; `changing`: what is another in every year and unit."""

    heading: Regex = NEVER
    tail: Regex = NEVER
    leader: Regex = NEVER
    numbering: tuple[Regex, ...] = ()
    misread: Regex = NEVER
    finished: Regex = NEVER
    changing: Regex = NEVER


@record
class Titles:
    """All of them; one that is not said matches nothing."""

    document: DocumentTitles = field(default_factory=DocumentTitles)
    outline: OutlineTitles = field(default_factory=OutlineTitles)
    tables: TableTitles = field(default_factory=TableTitles)
    contents: ContentsTitles = field(default_factory=ContentsTitles)
