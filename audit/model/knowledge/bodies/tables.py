"""What rules say of the tables as they are printed: their rows, accounts, notes and captions."""

from enum import StrEnum

from audit.model.record import record
from audit.model.regex import NEVER, Regex


@record
class Ordinals:
    """kind 行次: the printed row numbers of a table run without gaps."""


@record
class AccountNames:
    """kind 同码同名: one account code has one name in all tables of a disclosure."""


class Misnomer(StrEnum):
    """How a printed account name can be at odds with its code."""

    OTHER_ACCOUNT = "别的科目"
    OTHER_YEAR = "往年名称"
    NO_ACCOUNT = "没有的名称"
    ALTERED = "改动的名称"


@record
class AccountCodes:
    """kind 同名同码: one account has one code in all tables of a disclosure."""


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
    BOTH = "缺两边合计"
    STEP = "缺一级"
    DETAIL = "缺细目"
    SUBTOTAL = "缺小计"


@record
class Ladder:
    """kind 层级: a table that lists a level of accounts lists it throughout. `fault`: the row that is missing. `pairs`:
    totals that stand side by side, the one not without the other."""

    fault: Hole
    pairs: tuple[tuple[str, str], ...] = ()


class Disorder(StrEnum):
    """How a row of a table of accounts is out of its place."""

    BELOW = "不在上级之下"
    AFTER = "前后颠倒"


@record
class AccountOrder:
    """kind 科目次序: accounts stand below their higher ones, and in the order of their codes. `fault`: what fails."""

    fault: Disorder


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
class PrintedUnit:
    """kind 单位: the unit that a table prints is the one its numbers are in elsewhere."""


@record
class Numerals:
    """kind 写法: what stands in the place of a figure and is no numeral, though in a way that `wrong` tells it was meant
    for one."""

    wrong: Regex


@record
class TwiceOver:
    """kind 重印: no row whose words end as `rows` says is printed again right below itself."""

    rows: Regex


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
