"""What each kind of rule says, compiled: written by its file in rulebook/kinds, read by its file in evaluation/kinds."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from audit.model.formula import Cell, Formula, Role
from audit.model.record import field, record
from audit.model.regex import NEVER, Regex


@record
class RowFilter:
    """Which rows of the table at hand a rule walks over; whatever is empty does not limit."""

    levels: tuple[int, ...] = ()
    rows: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


@record
class StatementFilter:
    """Which statements a rule walks over. `words`: slot → the words allowed there; `without`: slots that must be
    missing; `named`: only those of a known quantity; `pattern` and `section` match anywhere in the name."""

    kinds: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    named: bool = False


@record
class Perhaps:
    """What went wrong, told in two languages, where a formula holds."""

    formula: Formula
    say: str
    say_en: str


@record
class Equation:
    """kind 等式. `same`: word slots that must agree for two statements to speak of the same thing, besides their
    quantity. `independent`: the two sides are the same quantity rounded in two tables independently, so that one
    unit in the last place is 尾差. `one_off`: the formula is how somebody else worked the figure out, so one unit in
    its last place is what `truncation_is_note` forgives. `when`: only where this holds of the printed figures.
    `filled_in`: a breakdown that nobody filled in (every part blank under a printed whole) is no contradiction.
    `perhaps`: where this holds of a failed check, the finding closes with what that suggests."""

    formula: Formula
    each: str
    rows: RowFilter = RowFilter()
    statements: StatementFilter = StatementFilter()
    same: tuple[str, ...] = ()
    independent: bool = False
    when: Formula | None = None
    one_off: bool = False
    filled_in: bool = False
    perhaps: Perhaps | None = None


@record
class Mode:
    """kind 众数: what the statements' items add up to is one of `allowed`, and the same throughout the disclosure.
    A statement whose word `complete` is not the one given was not read in full."""

    statements: StatementFilter
    slot: str
    allowed: tuple[Decimal, ...]
    complete: tuple[str, str]


@record
class SameWords:
    """kind 同名: two word slots of a statement name the same thing. `slot` is the figure the finding cites."""

    statements: StatementFilter
    words: tuple[str, str]
    slot: str


@record
class AccountPath:
    """kind 所属科目: what the word slot `above` (类, 款) names stands above what `slot` names in the table."""

    statements: StatementFilter
    slot: str
    above: str


@record
class Ordinals:
    """kind 行次: the printed row numbers of a table run without gaps."""


@record
class AccountNames:
    """kind 同码同名: one account code has one name in all tables of a disclosure."""


class Dated(StrEnum):
    """What says which year it is of."""

    TITLE = "表题"
    HEADING = "标题"
    BASE = "基期"
    OWN = "本年"
    ASSETS = "资产日期"
    PERIOD = "实施周期"
    SIGNED = "落款"
    NOTE = "表注"


@record
class Years:
    """kind 年度: the year in a table's title, in a heading or of a sentence is the disclosure's; a comparison is with the year before;
    assets are counted at the end of the year (in a budget: in the year before); a project is carried out in it; a budget
    is published in its year or the last months before it, final accounts after it."""

    of: Dated


class Listed(StrEnum):
    """What is asked of the contents page, of the headings, of the items of lists and of the page numbers."""

    TABLES = "表"
    SECTIONS = "标题"
    NUMBERS = "编号"
    HEADINGS = "正文编号"
    PAGES = "页码"
    ITEMS = "条目编号"


@record
class Unlisted:
    """kind 目录漏列: what the disclosure has, and of it which: tables, or the headings of a part."""

    tables: bool


@record
class Required:
    """A table that a disclosure must have: one of `forms`, the first of which it is called by. `beside`: only where these
    are there, too; `words`: what any other title of it, or what is said of its money, has; `denial`: what says that
    there is none of it. Empty `regions` mean everywhere; years are inclusive."""

    forms: tuple[str, ...]
    words: tuple[str, ...] = ()
    denial: Regex = NEVER
    beside: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    first_year: int | None = None
    last_year: int | None = None


@record
class RequiredTables:
    """kind 必有的表: a disclosure that has the others of its set has each of `tables`. `others`: words of titles that are
    of none of them; `withheld`: what says that some tables are not published, or not here."""

    tables: tuple[Required, ...]
    others: Regex = NEVER
    withheld: Regex = NEVER


@record
class Contents:
    """kind 目录: what the contents page lists is in the disclosure, and is numbered without a gap, as the text is, and
    as its pages are."""

    of: Listed


class Misnomer(StrEnum):
    """How a printed account name can be at odds with its code."""

    OTHER_ACCOUNT = "别的科目"
    OTHER_YEAR = "往年名称"
    NO_ACCOUNT = "没有的名称"
    ALTERED = "改动的名称"


@record
class AccountCatalogue:
    """kind 科目目录: a printed code and its name are a pair of the catalogue of that year. `fault`: what fails."""

    fault: Misnomer


class Hole(StrEnum):
    """Which row a table of accounts lacks."""

    PARENT = "缺上级"
    CHILDREN = "缺下级"
    TOTAL = "缺合计"
    BALANCE = "缺对应合计"


@record
class Ladder:
    """kind 层级: a table that lists a level of accounts lists it throughout. `fault`: the row that is missing. `pairs`:
    totals that stand side by side, the one not without the other."""

    fault: Hole
    pairs: tuple[tuple[str, str], ...] = ()


@record
class Leftovers:
    """kind 残留: nothing of the template is left in the prose. `names`: which leftovers the rule is about."""

    names: tuple[str, ...]


@record
class EmptyTable:
    """kind 空表: a note with one of `words` says that the table is empty; then no figure is in it. `supposed`: what stands
    before the word where the form but says what to do if it is (如本表为空，应当说明)."""

    words: tuple[str, ...]
    supposed: Regex = NEVER


@record
class BlankTable:
    """kind 空白表: nothing is printed in the table and no note with one of `words` says why. `told`: it is the amount
    in the prose that fails, whatever the note says; otherwise that the prose does not say either that there is none.
    `subjects`: words of the title by which the section about the table is known. `besides`: words of a sentence that may
    speak of what a table with such a note leaves out."""

    words: tuple[str, ...]
    subjects: tuple[str, ...]
    besides: tuple[str, ...]
    told: bool


@record
class HeaderEntity:
    """kind 编制单位: the tables are of one unit; or, of `prose`, its sentences are. `places`: what in a name is a place,
    its last character the level."""

    prose: bool = False
    places: Regex = NEVER


@record
class PrintedUnit:
    """kind 单位: the unit that a table prints is the one its numbers are in elsewhere."""


@record
class Numerals:
    """kind 写法: what stands in the place of a figure and is no numeral, though in a way that `wrong` tells it was meant
    for one."""

    wrong: Regex


@record
class SlippedRows:
    """kind 错行: the figures of a table stand beside the names that they belong to."""


@record
class NoteSubject:
    """kind 表注对象: a note under the table that speaks of one of `others` also speaks of one of `own`; and where its
    sentences say, by `denial`, that there is none, one of them says it of its own."""

    own: tuple[str, ...]
    others: tuple[str, ...]
    denial: Regex | None = None


@record
class NoteElsewhere:
    """kind 别表的注: the table has no figures where a note under another, by `denial`, says in one breath that there is
    none of its `own` money and none of one of the `others`."""

    own: tuple[str, ...]
    others: tuple[str, ...]
    denial: Regex


@record
class Wording:
    """kind 用语: what a word slot of a statement must not say (`forbidden`) or must say (`required`). `when` limits it
    to statements whose printed figures satisfy an equation, `apart` to subjects without such words."""

    statements: StatementFilter
    slot: str
    forbidden: Regex | None = None
    required: Regex | None = None
    when: Formula | None = None
    apart: Regex | None = None


@record
class Roster:
    """kind 名单: the names that the prose lists are the rows of a table that carry a figure.

    `rows` are those rows. Without a separator every statement names one row in its word slot; with one, the slot
    itself lists names, and `open_end` the words at its end (等) that make it a selection. `missing`: a row nobody
    names is the fault; otherwise a name without a row is. `codes`: only rows below these account codes.
    `also`: other forms in which a name may stand. `single`: one fault among names that all agree is an oversight,
    several are another way of listing.
    """

    statements: StatementFilter
    slot: str
    rows: Cell
    missing: bool
    separator: str = ""
    open_end: Regex | None = None
    codes: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    single: bool = False


@record
class Renamed:
    """kind 更名: the disclosure of that role is of a unit of the same name."""

    role: Role
