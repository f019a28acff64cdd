"""What rules say of a disclosure as a whole: what it is made up of, and whose it is."""

from enum import StrEnum

from audit.model.knowledge.formula import Role
from audit.model.knowledge.years import EVERY_YEAR, Years
from audit.model.record import record
from audit.model.regex import NEVER, Regex


class Numbered(StrEnum):
    """What numbers are asked to run on: of the contents page, of the headings, of the items of lists."""

    CONTENTS = "目录"
    HEADINGS = "标题"
    ITEMS = "条目"


@record
class Numbering:
    """kind 编号: the numbers of that run on by one."""

    of: Numbered


@record
class HeadingsTwice:
    """kind 标题重复: the headings of the sections of a part differ."""


@record
class PageNumbers:
    """kind 页码: the page numbers that are printed run on by one."""


@record
class TableNumbers:
    """kind 表号: the numbers printed above the tables run on by one."""


@record
class Unlisted:
    """kind 目录漏列: what the disclosure has, and of it which: tables, or the headings of a part."""

    tables: bool


@record
class ContentsPages:
    """kind 目录页码: the pages that the contents page tells do not go back, or are those where the headings stand."""

    in_order: bool


@record
class Required:
    """A table that a disclosure must have: one of `forms`, the first of which it is called by. `beside`: only where these
    are there, too; `words`: what any other title of it, or what is said of its money, has; `denial`: what says that
    there is none of it. Empty `regions` mean everywhere."""

    forms: tuple[str, ...]
    words: tuple[str, ...] = ()
    denial: Regex = NEVER
    beside: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    years: Years = EVERY_YEAR


@record
class RequiredTables:
    """kind 必有的表: a disclosure that has the others of its set has each of `tables`. `others`: words of titles that are
    of none of them; `withheld`: what says that some tables are not published, or not here."""

    tables: tuple[Required, ...]
    others: Regex = NEVER
    withheld: Regex = NEVER


@record
class Contents:
    """kind 目录: the tables, or the headings, that the contents page lists are in the disclosure."""

    tables: bool


class Printed(StrEnum):
    """Where names of units are looked for, and of which kind."""

    TABLES = "表"
    ANOTHER = "另一单位"  # above a table or on the cover, of an office that is clearly another one
    PROSE = "说明"
    TARGETS = "绩效表"  # in a performance table, of an office that is clearly another one
    KEYED = "栏目"  # behind a keyword of the prose, of an office that is clearly another one


@record
class HeaderEntity:
    """kind 编制单位: the tables are of one unit; or its sentences are. `places`: what in a name is a place, its last
    character the level; `cover`: the name on a cover, its only group; `names`: the phrases that tell names behind
    keywords."""

    of: Printed = Printed.TABLES
    places: Regex = NEVER
    cover: Regex = NEVER
    names: tuple[str, ...] = ()


@record
class Renamed:
    """kind 更名: the disclosure of that role is of a unit of the same name."""

    role: Role
