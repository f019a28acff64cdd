"""Titles as knowledge: how covers, parts, tables, captions, headers and contents pages are worded.

Patterns are written for text without white space, with half-width digits, brackets and colons.
"""

from audit.model.record import field, record
from audit.model.regex import NEVER, Regex


@record
class DocumentTitles:
    """What says what a document is; the groups that a pattern has are named behind it."""

    kind: Regex = NEVER  # 类
    spoken: Regex = NEVER  # 类; asked where no title says it
    spent: Regex = NEVER  # what only a final account says, where the text names neither
    spoken_year: Regex = NEVER  # 年; asked where no title says it
    title: Regex = NEVER  # 年 and 类
    caliber: Regex = NEVER  # 口径
    caliber_caption: Regex = NEVER  # 口径; asked where no title says it
    entity: Regex = NEVER  # 单位
    wrapped: Regex = NEVER  # 单位; a title printed in several lines
    cover: Regex = NEVER  # 年
    published: Regex = NEVER  # a title whose year may be that of its publication
    leaf: Regex = NEVER  # the department is one unit


@record
class UnitNames:
    """How units are called, in half-width brackets."""

    aside: Regex = NEVER  # what a name may do without
    places: Regex = NEVER  # the province and the city before it
    itself: Regex = NEVER  # how a department's name ends as that of one of its units
    office: Regex = NEVER  # how any office's name ends


@record
class OutlineTitles:
    """What opens another part or ends a table."""

    part: Regex = NEVER
    tables_part: Regex = NEVER  # a part's own cover
    heading: Regex = NEVER
    heading_in_flow: Regex = NEVER  # where the rows of tables are lines too
    of_money: Regex = NEVER  # a heading whose text has amounts
    note: Regex = NEVER
    table_number: Regex = NEVER
    manieth: Regex = NEVER  # 号; the number of a table, alone or before its name


@record
class TableTitles:
    """Which line is the title of a table."""

    before: Regex = NEVER  # what may stand before a table's own name
    project: Regex = NEVER  # what may before that of a table of one project
    continued: Regex = NEVER  # what may stand behind it
    other: Regex = NEVER  # a line that names a table of no form we know
    caption: Regex = NEVER  # a line below a title, never one


@record
class CaptionTitles:
    """What the lines around a table say; the groups that a pattern has are named behind it."""

    unit: Regex = NEVER  # 单位
    entity: Regex = NEVER  # 单位, and 主管 where it is the one above
    year: Regex = NEVER  # 年; a title's
    year_alone: Regex = NEVER  # 年; a caption's
    cell: Regex = NEVER  # one that is a caption above the header
    note: Regex = NEVER  # what opens a note below the table


@record
class HeaderTitles:
    """What cells of headers say, whatever the form: words, and patterns."""

    labels: frozenset[str] = frozenset()  # above codes and names
    words: frozenset[str] = frozenset()  # all that only headers say
    levels: frozenset[str] = frozenset()  # that make a row a header by themselves
    ordinals: frozenset[str] = frozenset()  # above the numbers of rows
    serials: frozenset[str] = frozenset()  # above numbers that mean nothing
    remarks: frozenset[str] = frozenset()  # above words
    sums: frozenset[str] = frozenset()  # short, and whole all the same
    totals: tuple[str, ...] = ()  # what is printed for 合计 as well
    nothing: frozenset[str] = frozenset()  # in cells that have no amount
    label: Regex = NEVER  # part of one above codes and names
    index: Regex = NEVER  # a cell of the row that numbers the columns
    unit: Regex = NEVER  # behind a header
    year: Regex = NEVER  # a column's own
    another_year: Regex = NEVER  # of last year, or the change against it
    whose: Regex = NEVER  # above the unit whose row it is
    whose_name: Regex = NEVER  # above its name
    account: Regex = NEVER
    of_department: Regex = NEVER  # of the two economic classifications, the department's
    of_government: Regex = NEVER


@record
class RowTitles:
    """How rows are called whatever the form."""

    total: Regex = NEVER  # with the sum of a table
    account_class: Regex = NEVER  # like a 类 of expenditure, and not like a total or a kind of it
    begins: Regex = NEVER  # the number or the code before a row without rulings
    carried: Regex = NEVER  # the sum of a page, which is no row
    of_year: Regex = NEVER  # 年, and 谁: a whole name, in a table with a row for every year
    whole: frozenset[str] = frozenset()  # who has the rows of years that are everybody's
    last_word: str = ""  # what a sentence leaves out of the name of an account, or adds to it


UNKNOWN_ROWS = RowTitles()  # nothing is known of how rows are called


@record
class ContentsTitles:
    """A contents page."""

    heading: Regex = NEVER
    tail: Regex = NEVER  # the dots and the page number of an entry
    leader: Regex = NEVER  # the dots, with or without the number
    page: Regex = NEVER  # 页; that number alone, where it is sure
    numbering: tuple[Regex, ...] = ()  # the levels from the highest, each with one group that is the number
    misread: Regex = NEVER  # a number with another mark than is meant
    finished: Regex = NEVER  # an entry that does not go on in the next line
    changing: Regex = NEVER  # what is another in every year and unit
    opening: Regex = NEVER  # the entries with which the contents of a whole disclosure begin
    opposites: tuple[tuple[str, str], ...] = ()  # words by which two titles alike are those of two things


@record
class ListTitles:
    """The numbered items of a text."""

    marker: Regex = NEVER  # a number that opens a line, its group named after the way it is written
    inside: Regex = NEVER  # one within a line
    apart: frozenset[str] = frozenset()  # ways that are read only to know where a list ends
    astray: Regex = NEVER  # how a line ends that goes on with such a number
    table: Regex = NEVER  # a line that names a table, where any list ends
    other: Regex = NEVER  # a number wherever an item may have one, its group named after its digits


@record
class LinePatterns:
    """Lines as a text has them, white space and all, to tell where some program broke them. The last four: where those of
    tables run on like those of paragraphs."""

    begins: Regex = NEVER  # what opens a row or a paragraph
    name: Regex = NEVER  # what a row opens with, where the one before ends with a number of which it is no unit
    title: Regex = NEVER  # a line that is the name of a table, behind one that has `ended`
    ended: Regex = NEVER
    spoken: Regex = NEVER  # what only a sentence has
    worded: Regex = NEVER  # one with words on either side of it
    before_number: Regex = NEVER  # what a sentence says right before a number that fell out of it
    after_number: Regex = NEVER  # and right behind it
    unopened: Regex = NEVER  # what no line opens with
    code: Regex = NEVER  # the whole code of an account
    head: Regex = NEVER  # the name of a table at the end of a line
    number: Regex = NEVER  # the number of one there
    caption: Regex = NEVER  # what stands below them
    titled: Regex = NEVER  # behind the end of a sentence, the `title` of a table and its `below`, what stands below it
    glued: Regex = NEVER  # behind the end of a sentence, before a heading that the next one stands right behind
    sections: Regex = NEVER  # several in one line tell that it has lost its line breaks
    unbroken: Regex = NEVER  # where a line must begin then
    run_on: Regex = NEVER  # tells so
    joined: Regex = NEVER  # behind it begins a line
    opener: Regex = NEVER  # behind it begins the first row of a table
    rows: Regex = NEVER  # behind the amounts of a row, before the code of the next or the word for the total

    @property
    def wording(self) -> tuple[str, ...]:
        """All that they say, to name what was read by them."""
        return tuple(getattr(self, name).pattern for name in self.__match_args__)


ANY_LINE = LinePatterns()  # nothing is known of how lines are worded


@record
class Titles:
    """All of them; one that is not said matches nothing."""

    document: DocumentTitles = field(default_factory=DocumentTitles)
    units: UnitNames = field(default_factory=UnitNames)
    outline: OutlineTitles = field(default_factory=OutlineTitles)
    tables: TableTitles = field(default_factory=TableTitles)
    captions: CaptionTitles = field(default_factory=CaptionTitles)
    headers: HeaderTitles = field(default_factory=HeaderTitles)
    rows: RowTitles = field(default_factory=RowTitles)
    contents: ContentsTitles = field(default_factory=ContentsTitles)
    lists: ListTitles = field(default_factory=ListTitles)
    lines: LinePatterns = field(default_factory=LinePatterns)
