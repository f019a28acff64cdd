"""What recognition hands over: tables bound to their forms, statements of the prose, and what was not recognised."""

from collections.abc import Mapping
from enum import StrEnum

from audit.model.document import UnreadPage
from audit.model.document.contents import Entry as ContentsEntry
from audit.model.document.contents import NumberedList
from audit.model.document.pagination import PageNumber
from audit.model.facts.members import NOBODY, Members
from audit.model.figure import Figure, Unit
from audit.model.place import Place
from audit.model.record import field, record


class EntryState(StrEnum):
    """What is printed in a cell."""

    PRINTED = "有数"
    BLANK = "空白"  # the form's blank: zero in sums, and nobody's missing figure
    DASH = "不适用"  # —— : excluded, not zero
    UNREADABLE = "不可读"  # something is printed that is no numeral
    UNPLACED = "列不定"  # the row's figures are read, but which column each belongs to is not proven


@record
class Entry:
    """One cell of a recognised table."""

    state: EntryState
    place: Place
    figure: Figure | None = None
    text: str = ""


@record
class Row:
    """A row of a recognised table.

    `name` is the form's own name of the row, or the label without white space where the form leaves rows open.
    `code` is the account code joined (2080109). `level`: 0 total, then 1 for 类, 2 款, 3 项, 4 project; in listed
    forms the depth in the form's tree. `parent` is an index into the table's rows. `recognised` is False for a row
    that carries something but fits nowhere in the form.
    """

    index: int
    name: str
    label: str
    place: Place
    block: str = ""
    code: str | None = None
    level: int = 1
    parent: int | None = None
    recognised: bool = True
    project: str = ""
    ordinal: int | None = None  # the printed 行次
    illegible: str = ""  # digits in a column that the form does not know, which are no numeral as they were read
    jumbled: bool = False  # words of other rows, a page or table number may have run into its name


@record
class Column:
    """A value column: the form's name of it, its header as printed (empty when it was inferred), and its block.

    `parts`: the columns of this table that it is the sum of. In flow text whose headers cannot be told apart, columns
    are told apart by arithmetic alone and are called 第2列, 第3列, ….
    """

    name: str
    header: str
    block: str = ""
    parts: tuple[str, ...] = ()


def nameless_columns(count: int) -> tuple[str, ...]:
    """What so many columns behind the first are called where nobody knows which of the form's they are."""
    return tuple(f"第{number}列" for number in range(2, count + 2))


@record
class Note:
    """A 注 / 备注 / 说明 line below a table."""

    text: str
    place: Place


@record
class Repeat:
    """A row that is printed again right below itself: its words, and its first amount as it is printed the second time."""

    words: str
    amount: str
    place: Place


@record
class RowNumber:
    """A printed 行次, also of a row that has nothing else."""

    number: int
    place: Place


@record
class FormTable:
    """One table of the disclosure bound to a form: what it says, and how far its being read can be trusted."""

    form: str
    title: str
    unit: Unit | None
    place: Place
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    entries: Mapping[tuple[int, str], Entry]
    notes: tuple[Note, ...] = ()
    loose: Mapping[int, tuple[Figure, ...]] = field(default_factory=dict)  # row index -> figures without a column
    entity: str = ""
    year: int | None = None
    columns_lost: bool = False  # some figures could not be given a column
    unit_told: bool = True  # its unit is printed in its own caption or header
    unit_said: Unit | None = None  # what is printed there and cannot be, by the same numbers elsewhere, whose is `unit`
    flow: bool = False  # read from text without cells, where a figure may have come to stand beside another row
    garbled: bool = False  # one did, so often that neither a blank nor a missing row means anything
    variant: str = ""  # the template of the form that fitted
    row_numbers: tuple[RowNumber, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    slipped: bool = False  # whole rows of figures stand beside other names than their own
    codes_cut: bool = False  # codes of accounts are printed in columns too narrow for them
    headed: bool = False  # a line of flow text names all of its columns
    unruled: bool = False  # no lines part its cells: they were told by where the words stand
    dated: tuple[str, ...] = ()  # headers of its columns that say a year
    may_be: tuple[str, ...] = ()  # what the columns of flow text are, in their order where it is `headed`, or can be

    def has_figures(self) -> bool:
        return bool(self.loose) or any(entry.figure is not None for entry in self.entries.values())

    def figure_at(self, row: Row, column: str) -> Figure | None:
        """What is printed there; None for whatever is no figure."""
        entry = self.entries.get((row.index, column))
        return entry.figure if entry is not None else None

    def filled(self) -> frozenset[int]:
        """The rows with a figure in a column."""
        return frozenset(index for (index, _), entry in self.entries.items() if entry.figure is not None)

    def totals(self) -> list[Row]:
        """The rows of the table's own sum."""
        return [row for row in self.rows if row.recognised and row.level == 0]

    def figures(self) -> tuple[Figure, ...]:
        placed = tuple(e.figure for e in self.entries.values() if e.figure is not None)
        return placed + tuple(f for figures in self.loose.values() for f in figures)


# What a disclosure is, and of whom: a department adds up several units.
BUDGET, FINAL = "预算", "决算"
DEPARTMENT, UNIT = "部门", "单位"

LIST_KIND = "清单"
EACH_TOLD = "各项"  # the word of a list that tells every item it can have: none is on a page that lacks
CUT_OFF = "不全"  # the word of what is said in a sentence of which something was not read
LEFTOVER_KIND = "残留"
EITHER_WAY = "（未定增减）"  # behind the name of the slot of a change of which nobody said whether it is up or down
DATE_KIND = "日期"
ENUMERATION_KIND = "列举"
NAME_KIND = "称呼"
OFFICE_KIND = "绩效表的单位"
_LONG = 40  # characters of a subject that people read at a glance


@record
class Statement:
    """Something the prose (or a performance table) says: named figures and words about one subject.

    `kind` names the sentence pattern's family (金额, 项目, 指标, 人员, …). `figures` are the numeric slots, signed by
    their direction words; `words` the textual ones. Kind 清单 is an enumeration: the total that its items add up to.
    `quantity` is the canonical name of what is spoken of; the rule book says which cell it must equal. `parent` is the
    index of the enclosing total, in the same tuple of statements.
    """

    index: int
    kind: str
    pattern: str
    subject: str
    sentence: str
    place: Place
    section: tuple[str, ...] = ()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    quantity: str = ""
    parent: int | None = None

    @property
    def heading(self) -> str:
        """What it stands under; 正文 where there is none."""
        return self.section[-1] if self.section else "正文"

    @property
    def topic(self) -> str:
        """Its subject as people are told it: of a whole sentence, what stands right before the amount."""
        if len(self.subject) <= _LONG:
            return self.subject
        clause = max(self.subject.rfind(mark) for mark in "，：；") + 1
        return f"…{self.subject[clause:]}" if clause else self.subject


TABLE = "表"  # what is unrecognised: a whole table
UNTITLED = "表前没有标题，其中的数没有核对"  # why a table is not recognised


@record
class Unrecognised:
    """Something that was read but not understood, with the reason; `figures` counts the numerals in it. `counted`: they
    are among the figures of the tables and the statements all the same, so that nobody counts them twice."""

    what: str
    text: str
    reason: str
    place: Place
    figures: int = 0
    counted: bool = False


@record
class Profile:
    """What the document says it is. `kind` is 预算 or 决算, `caliber` 部门 or 单位; None where it does not say. `cover`: its
    own title, empty where it does not begin with one."""

    kind: str | None
    caliber: str | None
    entity: str
    year: int | None
    unit: str | None
    region: str | None = None  # whose templates the tables follow; None where no table says
    leaf: bool = False  # it says that it has no subordinate units
    members: Members = NOBODY  # the units that a department says it consists of
    cover: str = ""


@record
class Brink:
    """The foot of a full page behind which nothing proves that no page lacks. `over`: it ends with an item of a list, and
    another section begins overleaf, so that names may lack, but hardly a part of a sum."""

    place: Place
    over: bool = False


@record
class Facts:
    """Everything recognised in one disclosure."""

    path: str
    profile: Profile
    tables: tuple[FormTable, ...]
    statements: tuple[Statement, ...]
    unrecognised: tuple[Unrecognised, ...] = ()
    unread: tuple[UnreadPage, ...] = ()
    partly_read: tuple[UnreadPage, ...] = ()  # the tables of which know themselves what they lack
    contents: tuple[ContentsEntry, ...] = ()  # what the contents page lists
    headings: tuple[ContentsEntry, ...] = ()  # the numbered headings of the prose
    lists: tuple[NumberedList, ...] = ()
    table_numbers: tuple[ContentsEntry, ...] = ()  # printed above the tables, each with the name of its table
    numbers: tuple[PageNumber, ...] = ()  # printed on the pages, in the order of reading
    lines: tuple[str, ...] = ()  # all that is printed outside of tables, without white space
    brinks: tuple[Brink, ...] = ()
    misread: int = 0  # numbers that have letters for digits
