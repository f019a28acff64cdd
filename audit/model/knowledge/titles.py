"""Titles as knowledge: how covers, parts, tables, captions, headers and contents pages are worded.

Patterns are written for text without white space, with half-width digits, brackets and colons.
"""

from audit.model.record import field, record
from audit.model.regex import NEVER, Regex


@record
class DocumentTitles:
    """What says what a document is. Groups: 类 of `kind` and `title`, 年 of `title`, 口径 of both calibers, 单位 of
    `entity` and of `wrapped`, a title printed in several lines. `spoken`, `spoken_year` (年) and
    `caliber_caption` are asked where no title says it, `spent`, what only a final account says, where the text names
    neither; `leaf`: the department is one unit."""

    kind: Regex = NEVER
    spoken: Regex = NEVER
    spent: Regex = NEVER
    spoken_year: Regex = NEVER
    title: Regex = NEVER
    caliber: Regex = NEVER
    caliber_caption: Regex = NEVER
    entity: Regex = NEVER
    wrapped: Regex = NEVER
    cover: Regex = NEVER
    leaf: Regex = NEVER


@record
class UnitNames:
    """How units are called, in half-width brackets. `aside`: what a name may do without; `places`: the province and the city
    before it; `itself`: how a department's name ends as that of one of its units; `office`: how any office's name ends."""

    aside: Regex = NEVER
    places: Regex = NEVER
    itself: Regex = NEVER
    office: Regex = NEVER


@record
class OutlineTitles:
    """What opens another part or ends a table. `tables_part`: a part's own cover; `heading_in_flow`: where the rows of
    tables are lines too; `of_money`: a heading whose text has amounts; `manieth`: the number of a table, alone or before its
    name (group 号)."""

    part: Regex = NEVER
    tables_part: Regex = NEVER
    heading: Regex = NEVER
    heading_in_flow: Regex = NEVER
    of_money: Regex = NEVER
    note: Regex = NEVER
    table_number: Regex = NEVER
    manieth: Regex = NEVER


@record
class TableTitles:
    """`before`: what may stand before a table's own name, `project`: before that of a table of one project; `other`: a line that names a table of no form we know;
    `caption`: a line below a title, never one."""

    before: Regex = NEVER
    project: Regex = NEVER
    continued: Regex = NEVER
    other: Regex = NEVER
    caption: Regex = NEVER


@record
class CaptionTitles:
    """What the lines around a table say. Groups: 单位 of `unit` and `entity` (which may have 主管, the one
    above), 年 of `year` (a title's) and `year_alone` (a caption's). `cell`: one that is a caption above the header;
    `note`: what opens a note below the table."""

    unit: Regex = NEVER
    entity: Regex = NEVER
    year: Regex = NEVER
    year_alone: Regex = NEVER
    cell: Regex = NEVER
    note: Regex = NEVER


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
    """How rows are called whatever the form: `total`, with the sum of a table; `account_class`, like a 类 of expenditure, and
    not like a total or a kind of it; `begins`, the number or the code before a row without rulings; `carried`, the sum of
    a page, which is no row."""

    total: Regex = NEVER
    account_class: Regex = NEVER
    begins: Regex = NEVER
    carried: Regex = NEVER


@record
class ContentsTitles:
    """A contents page. `tail`, `leader`: the dots and the page number of an entry; `page`:
    that number alone, where it is sure; `numbering`: the levels from the
    highest, each with one group that is the number; `misread`: a number with another mark than is meant; `finished`: an
    entry that does not go on in the next line; `changing`: what is another in every year and unit; `opening`: the entries
    with which the contents of a whole disclosure begin; `opposites`: words by which two titles alike are those of two
    things."""

    heading: Regex = NEVER
    tail: Regex = NEVER
    leader: Regex = NEVER
    page: Regex = NEVER
    numbering: tuple[Regex, ...] = ()
    misread: Regex = NEVER
    finished: Regex = NEVER
    changing: Regex = NEVER
    opening: Regex = NEVER
    opposites: tuple[tuple[str, str], ...] = ()


@record
class ListTitles:
    """The numbered items of a text. `marker`: a number that opens a line, its group named after the way it is written; `inside`: one within a line;
    `apart`: ways that are read only to know where a list ends; `astray`: how a line ends that goes on with such a number;
    `table`: a line that names a table, where any list ends; `other`: a number wherever an item may have one, its group
    named after its digits."""

    marker: Regex = NEVER
    inside: Regex = NEVER
    apart: frozenset[str] = frozenset()
    astray: Regex = NEVER
    table: Regex = NEVER
    other: Regex = NEVER


@record
class LinePatterns:
    """Lines as a text has them, white space and all, to tell where some program broke them. `begins`: what opens a row or a
    paragraph; `name`: what a row opens with, where the one before ends with a number of which it is no unit; `title`: a
    line that is the name of a table, behind one that has `ended`; `spoken`: what only a sentence has, and `worded`, one with words on
    either side of it; `before_number` and `after_number`: what words of a sentence
    say right before and behind a number that fell out of it; `unopened`: what no line opens with; `code`: the whole code of
    an account; `head`: the name of a table, and `number`: that of one, at the end of a line; `caption`: what stands below
    them; `titled`: behind the end of a sentence, the `title` of a table and its `below`, what stands below it; `unbroken`:
    where a line must begin in a text, or a line, that has lost its line breaks, as several `sections` in one tell. Where the lines of tables run on like
    those of paragraphs: `run_on` tells so; a line begins behind `joined`, and the first row of a table behind `opener`; `rows`:
    behind the amounts of a row, before the code of the next or the word for the total."""

    begins: Regex = NEVER
    name: Regex = NEVER
    title: Regex = NEVER
    ended: Regex = NEVER
    spoken: Regex = NEVER
    worded: Regex = NEVER
    before_number: Regex = NEVER
    after_number: Regex = NEVER
    unopened: Regex = NEVER
    code: Regex = NEVER
    head: Regex = NEVER
    number: Regex = NEVER
    caption: Regex = NEVER
    titled: Regex = NEVER
    sections: Regex = NEVER
    unbroken: Regex = NEVER
    run_on: Regex = NEVER
    joined: Regex = NEVER
    opener: Regex = NEVER
    rows: Regex = NEVER

    @property
    def wording(self) -> tuple[str, ...]:
        """All that they say, to name what was read by them."""
        behind = (self.spoken, self.worded, self.before_number, self.after_number, self.unopened, self.code)
        heads = (self.head, self.number, self.caption, self.titled, self.sections, self.unbroken)
        merged = (self.run_on, self.joined, self.opener, self.rows)
        return tuple(
            each.pattern for each in (self.begins, self.name, self.title, self.ended, *behind, *heads, *merged)
        )


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
