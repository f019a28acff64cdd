"""How quantities are written, as knowledge: head-counts, stocks, project blocks, performance tables.

Patterns are written for prose with full-width punctuation and half-width digits, without white space.
"""

from collections.abc import Mapping
from enum import Enum

from audit.model.figure import Unit
from audit.model.record import record
from audit.model.regex import Regex, Sought


@record
class SlotPattern:
    """Where a numeric slot stands: group 值 is the numeral, group 方向 the word that signs it.

    A `listed` or `numbered` slot, or one that says what `each` looks like, has group 名单 instead and is worth the number
    of names, or numbered items, in it.
    """

    slot: str
    match: Regex
    unit: Unit
    exact: bool = False
    listed: Regex | None = None  # what separates the names
    numbered: bool = False
    each: Regex | None = None  # what every one of them looks like


class Again(Enum):
    """Where the same thing is told once more: in one section two numbers may be those of two units."""

    ANYWHERE = "处处"
    ELSEWHERE = "别节"


@record
class SentencePattern:
    """A statement with its slots, looked for in the sections whose heading matches. Without `anchor` there is none.

    `within`: the stretch of the section it is read from; several stretches make several statements. `unless`: what its
    sentence does not say before it; then it does not speak of another year either. `items` are statements inside the
    stretch, each a part of it. `again`: only what is told twice counts.
    """

    id: str
    kind: str
    heading: Regex
    anchor: Sought
    slots: tuple[SlotPattern, ...]
    within: Sought | None = None
    items: tuple["SentencePattern", ...] = ()
    kinds: tuple[str, ...] = ()
    unless: Regex | None = None
    again: Again | None = None

    def leading(self) -> Sought:
        """What is looked for first."""
        return self.within or self.anchor


@record
class Naming:
    """How a list of offices and units is written: `office`, the end of a name; `last`, the last item of a numbered list,
    which the next line may run into; `selected`, what makes it no whole list; `joining`, words that may join two names;
    `run_together`, names whose spaces are lost."""

    office: Regex
    last: Regex
    selected: Regex
    joining: Regex
    run_together: Regex


@record
class Counters:
    """Words of measure. `classes`: measure word → what it counts (名 → 人)."""

    classes: Mapping[str, str]
    skipped: Regex  # dates, document numbers, ages: digits that are no quantity
    price_before: Regex  # 每人每月 right before a sum of money
    price_after: Regex  # /人/月, 的标准 right after it
    paid_for: Regex  # group 物: what a price is paid for (每人, /村)
    things: Mapping[str, str]  # how it is called → what it is (生 → 人)
    monthly: Regex
    repeated: Regex  # 每天, 每次: paid an unknown number of times
    rounded: Regex  # 平均, 约: the price is an average
    fewer: Regex  # of a direction: down
    bounded: Regex  # 不低于, 不超过: no price to multiply with
    total: Regex  # 共计, 合计 before a sum of money
    counted: Regex  # 户数, 人数 before a numeral without measure word
    timed: Regex  # measure words of counts that have the months in them: 人次
    among: Regex  # breaks down the amount before it
    ordinal: Regex  # opens one of several points: 一是, （二）
    noise: Regex  # what is said around a label: brackets, 合计
    others: Regex  # what a sentence says up to a number of somebody else's, or of another day
    earlier: Regex  # what it says up to one of the years before; group 年, where it names the year
    limited: Regex  # stands behind a number that only bounds what is counted: 12批次以内
    roughly: Regex  # stands before one
    dated: Regex  # begins a sentence of one of the years before; group 年, where it names the year
    naming: Naming


@record
class Labels:
    """What does not distinguish one label from another: words that do not count (`stop`), and `alias` for one thing. `head`:
    what a label of people says besides whom it counts; `staff`: slots of head-counts by the name that goals give them."""

    stop: Regex
    alias: Mapping[str, str]
    head: Regex
    staff: Mapping[str, str]


@record
class BlockPattern:
    """Project blocks: 键：值 fields. `keys`: printed key → field (项目, 规模, 分配, 期间, 人数, 标准, …). `form` and
    `column` hold the same projects as a table."""

    heading: Regex
    form: str
    column: str
    keys: Mapping[str, str]
    numbering: str
    withheld: Regex
    full_year: Regex
    months: Regex  # groups 起 and 止: months of one year


@record
class TargetPattern:
    """Performance tables. `forms`: the form whose region holds them → 整体 or 项目.

    An indicator reads: classes, name, value, basis, value of last year, weight, scoring rule, evidence.
    """

    forms: Mapping[str, str]
    starts: Regex  # a row that begins the next table where its title is lost
    segments: Regex  # words that begin the next stretch of a head in flow text
    project: Regex  # group 值: the project's name
    office: Regex  # group 值: the name of the unit whose table it is
    done: Regex  # group 年: an indicator that says by when the project is finished
    goal: Regex  # group 值: the goal's text
    funds: tuple[SlotPattern, ...]
    header: Regex  # ends the table's head; the indicators follow
    value: Regex  # groups 比较, 值, 单位
    basis: Regex
    scoring: Regex
    evidence: Regex
    classes: Regex
    capped: Regex  # indicators that cannot exceed 100 %
    cost: Regex  # the class word of cost indicators
    priced: Regex  # names of those that are a price per head
    comparators: Mapping[str, str]
    markup: Mapping[str, str]  # marks of typesetting → what they stand for
    lead: Regex  # 项目总投资: right before the goal's total
    yearly: Regex  # 2024年安排: right before what of it is this year's
    tasks: Mapping[str, Regex]  # of the tasks of a whole unit: the headers of names and costs, the name of their sum
    columns: Mapping[str, Regex]  # of tables read by their columns: what a column holds → its header
    unit: Regex  # group 单位: of the money, above the table
    weight: Regex  # in a header: the indicators have weights
    untitled: str  # what a table is called whose title is lost


@record
class ReviewPattern:
    """Tables in which a project, or the whole unit, reviews itself. `forms`: the form whose region holds them → 整体 or
    项目. The head has the money, the body the indicators; each has a header row of its own."""

    forms: Mapping[str, str]
    starts: Regex  # a row that begins the next table where its title is lost
    project: Regex  # group 值: the project's name
    funds: Mapping[str, Regex]  # slot → how the header calls its column
    scores: Mapping[str, Regex]
    reached: Mapping[str, Regex]  # what was aimed at, and what was reached
    value: Regex  # groups 比较, 值, 单位
    comparators: Mapping[str, str]
    indicator: Regex  # the header of the indicators' names
    whole: Regex  # the label of the row with all the money
    parts: Regex  # the labels of the rows that add up to it
    total: Regex  # the label of the row with the total score
    name_before: Regex  # how prose ends before a project's name, for it to be the whole of the name
    name_after: Regex  # and how it goes on behind it
    unit: Regex  # group 单位
    number: Regex
    rate: Regex
    blank: Regex
    untitled: str  # what a table is called whose title is lost


@record
class QuantityKnowledge:
    """All of it, compiled."""

    sentences: tuple[SentencePattern, ...] = ()
    counters: Counters | None = None
    labels: Labels | None = None
    blocks: tuple[BlockPattern, ...] = ()
    targets: TargetPattern | None = None
    reviews: ReviewPattern | None = None
    sections: Regex | None = None  # a line that opens a first-level section
