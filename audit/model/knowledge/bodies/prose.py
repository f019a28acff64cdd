"""What rules say of sentences and of what is counted in them."""

from decimal import Decimal
from enum import StrEnum

from audit.model.knowledge.bodies.equations import StatementFilter
from audit.model.knowledge.formula import Cell, Formula
from audit.model.record import record
from audit.model.regex import Regex


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
class SharedBase:
    """kind 同一基数: the slot `part` over the slot `share` is one base for all that name it by the same `words`, where it
    is not `known`, a slot too."""

    statements: StatementFilter
    part: str
    share: str
    words: str
    known: str


@record
class AccountPath:
    """kind 所属科目: what the word slot `above` (类, 款) names stands above what `slot` names in the table."""

    statements: StatementFilter
    slot: str
    above: str


@record
class AccountUnder:
    """kind 目录所属: what the word slot `above` names stands above what `slot` names in the catalogue of accounts.
    `names`: the only ones asked for."""

    statements: StatementFilter
    slot: str
    above: str
    names: tuple[str, ...] = ()


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
    DONE = "完成时间"
    REASON = "原因"
    COLUMN = "表头"
    COVER = "题目"


@record
class Years:
    """kind 年度: the year in a table's title, in a heading or of a sentence is the disclosure's; a comparison is with the
    year before; assets are counted at the end of the year (in a budget: in the year before); a project is carried out
    in it; a budget is published in its year or the last months before it, final accounts after it."""

    of: Dated


@record
class Leftovers:
    """kind 残留: nothing of the template is left in the prose. `names`: which leftovers the rule is about."""

    names: tuple[str, ...]


@record
class Wording:
    """kind 用语: what a word slot of a statement must not say. `when` limits it to statements whose printed figures
    satisfy an equation, `apart` to subjects without such words, `unless` to subjects and words (主题：词) that do not go
    together like this."""

    statements: StatementFilter
    slot: str
    forbidden: Regex
    when: Formula | None = None
    apart: Regex | None = None
    unless: Regex | None = None


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
