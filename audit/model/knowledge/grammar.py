"""The grammar of the prose as knowledge: what numbers, words, units and headings look like, whatever is spoken of.

Patterns are written for prose with full-width punctuation and half-width digits, without white space.
"""

from collections.abc import Mapping
from enum import StrEnum

from audit.model.figure import Dimension, Unit
from audit.model.record import record
from audit.model.regex import Regex, Sought


class Closes(StrEnum):
    """How long nothing more is bound after a word pattern: what follows belongs to its own text."""

    NOTHING = ""
    SENTENCE = "句"
    PARAGRAPH = "段"


class Stretch(StrEnum):
    """How much of a text is held against the rest of it."""

    PARAGRAPH = "段"
    SENTENCE = "句"
    WORDS = "语"  # what a pattern matches


@record
class NumberSlot:
    """A numeric slot of a statement."""

    slot: str
    dimension: Dimension
    before: Regex  # ends right before the numeral
    again: str = ""  # the slot where `slot` is taken already
    direction: str = ""  # the word slot that keeps the direction word
    earlier: bool = False  # it takes no figure of the disclosure's own year
    kinds: tuple[str, ...] = ()  # 预算 or 决算 only
    opens: bool = False  # it stands before the amount it belongs to and begins the statement
    reaches: bool = False  # it looks back over the events before it, to the beginning of its sentence: 减少5万元（3%）
    after: Regex | None = None  # what must follow it at once: 较上年5万元减少
    unsaid: bool = False  # no word says which amount it is; behind 其中 it is of the kind of the whole


@record
class WordSlot:
    """A textual slot, with the group of its name or the whole match as its word."""

    slot: str
    pattern: Sought
    closes: Closes = Closes.NOTHING
    opens: bool = False  # it makes a statement by itself
    value: str = ""  # always its word
    looks_on: bool = False  # numerals inside of the match are read as amounts all the same
    kinds: tuple[str, ...] = ()  # as of a `NumberSlot`


@record
class PrintedUnit:
    """How a unit is printed after a numeral (a regular expression, for units that need their context)."""

    pattern: str
    unit: Unit


@record
class Heading:
    """A numbered heading of `level` (0 is 第X部分); the match is the heading, what follows on the line is text."""

    level: int
    pattern: Regex


@record
class Announcement:
    """What a text without a heading `says` it is about, in its first words: it stands as if under that `heading`, or, where
    that is empty, under the words of the group 标题."""

    says: Regex
    heading: str


@record
class Leftover:
    """What a template says to whoever fills it in, and nobody should publish. `ordered`: it says so only where the
    words are in the order in which they are printed, which text made of a PDF does not promise. `under`: only in the
    first paragraph below such a heading. `cells`: looked for in the cells of tables, too."""

    name: str
    pattern: Sought
    ordered: bool = False
    under: Regex | None = None
    cells: bool = False


@record
class Echo:
    """What nobody says twice under one heading, though not one right after the other, where it `says` so and is not
    `lawful`. `inside` both paragraphs that it stands in this is said. `equal`: not the same is said, but the same with
    one other number, under whatever heading; so many different numbers are then the same."""

    name: str
    of: Stretch
    says: Regex
    lawful: Regex | None = None
    inside: Regex | None = None
    equal: int = 0


@record
class Phrase:
    """What the prose says without an amount. Kind 日期: the groups 年, 止 (the year it ends in), 月 and 日; `after`: how the
    paragraph before it ends, where the date has a paragraph of its own; `last`: it ends the text. Kind 列举: the group 包括,
    names of what an amount is made up of. Kind 称呼: the group 单位, whom a sentence speaks of; `own`: whose
    disclosures say so of nobody else, 部门 also those of a department with others below, 单位 only those of one unit. `kinds`
    of disclosures that say it of themselves; of both, if there are none."""

    name: str
    kind: str
    pattern: Sought
    after: Regex | None = None
    last: bool = False
    kinds: tuple[str, ...] = ()
    own: str = ""


@record
class Membership:
    """How a department says which units it consists of."""

    sentence: Regex  # one that names them (名单)
    opening: Regex  # a line that a list or a table follows
    number: Regex  # of a list's line
    item: Regex  # of the same
    header: Regex  # of the column of names
    name: Regex  # of a unit (单位)
    budgeted: Regex  # words that mean all units with a budget
    count: Regex  # how many (数)
    open_end: Regex  # the list is not all
    own: Regex  # a name that means the department itself
    speaks: Regex  # of a line as printed that may speak of units
    joining: Regex  # words between two names


@record
class YearPatterns:
    """Where a year is printed that should be the disclosure's own, in the group 年, and where another one may be."""

    heading: Regex  # of the text
    part: Regex  # the title of one
    own: Regex  # a sentence about the disclosure's own money, up to the `reason` that it gives
    opening: Regex  # of such a sentence, where no other year is told
    base: Regex  # what this year is compared with, told with its year twice
    reason: Regex
    spent: Regex  # what was so in a year before a budget's
    target: Regex  # a table headed by its year, on the line below its title
    note: Regex  # that nothing stands in the table above it
    head: Regex  # what stands before a sentence like one of its own and is only its heading
    column: Regex  # the header of a table's column
    planned: Regex  # what such a column holds
    done: Regex  # or this
    tasks: Regex  # a heading of what was done, which a budget plans and final accounts look back on
    budgeted: Regex  # ends the name of what is planned of one thing
    paid: Regex  # ends the name of what was spent of it
    funds: Regex  # what is called a budget though money was spent of it
    beside: Regex  # the column of a table that shows the year before too
    span: Regex  # that a comparison reaches over several years


@record
class Grammar:
    """What holds in every section. `comparison` and `filler` are cut from a subject phrase before it is looked up;
    `narrowing` before a subject says that only a part of it is meant (上年结转的一般公共预算收入), `own` that it is the
    disclosure's own, beside its name; `threshold` after an amount and `limit` before it say that it is a limit and no
    statement; `bare` is a subject that says not of what. `displaced`: what a paragraph says whose words came out in
    another order than they are printed; its percentages are nobody's."""

    numbers: tuple[NumberSlot, ...]
    words: tuple[WordSlot, ...]
    units: tuple[PrintedUnit, ...]
    directions: Mapping[str, int]
    headings: tuple[Heading, ...]
    any_heading: Regex  # what none of them is, most lines, is told at once
    announced: tuple[Announcement, ...]
    comparison: Regex
    filler: Regex
    moved: Regex  # how the subject of a reason changed, said between the two
    narrowing: Regex
    own: Regex
    funds: Regex  # ends what is said before a subject: it is but what this money pays
    two_measures: Regex  # in a sentence of which total and items are measured in two ways
    several: Regex  # ends what is said before a subject: its amount is that of several together
    all_funds: Regex  # of the headings above: what stands below is told of all money
    others: Regex  # a sentence that says so speaks of somebody else
    place: Regex  # the name of a disclosure of all units of a place
    overall: Regex  # says of all of a place; in such a disclosure of itself
    threshold: Regex
    limit: Regex
    unitless: Regex  # an amount whose unit was not printed: nobody knows what it is worth
    ours: Regex  # comes back to the disclosure itself
    office: Regex  # begins a clause with the name (名) of an office, maybe of the one at its head alone (本级)
    at_head: Regex  # ends the name of such an office
    last_year: Regex
    made_up: Regex  # begins a sentence that tells what an amount is made up of
    rest: Regex  # behind the items of a list: they are not all
    anew: Regex  # the whole is told once more, in another way
    average: Regex  # ends what was said before what each of several cost: a change may be that of the whole
    within: Regex  # before the first of several amounts: they are in the one before them
    opposites: Mapping[str, str]  # of the directions: what a slip of the pen makes of them
    comparisons: Mapping[str, str]  # the same of 大于, 低于
    leading_over: tuple[Regex, ...]  # ends of a subject phrase that add nothing to it
    bare: Regex
    displaced: Regex
    aside: Regex  # right after an amount: it is somebody else's, or but a part of what it is called
    marker: Regex  # opens a paragraph: list numbers, headings
    key: Regex  # opens a paragraph: 键：值
    running_on: Regex  # ends a line whose paragraph goes on
    continues: Regex  # begins a line that goes on with the paragraph before
    resumes: Regex  # the same, even after a full stop
    may_end: Regex  # how a line ends whose full stop was forgotten
    noise: Regex  # a whole line that is no text: captions
    members: Membership
    years: YearPatterns
    leftovers: tuple[Leftover, ...] = ()
    echoes: tuple[Echo, ...] = ()
    phrases: tuple[Phrase, ...] = ()
