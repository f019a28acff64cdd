"""What rules/statements/*.yaml may say: the grammar, and quantities and sections of a template."""

from collections.abc import Mapping
from typing import Literal

from audit.model.knowledge.grammar import Stretch
from audit.rulebook.packs.source import Strict


class NumberSpec(Strict):
    slot: str
    unit: Literal["金额", "比率"]
    before: str
    again: str = ""
    direction: str = ""
    earlier: bool = False
    kinds: tuple[Literal["预算", "决算"], ...] = ()
    opens: bool = False
    reaches: bool = False
    after: str = ""
    unsaid: bool = False


class WordSpec(Strict):
    slot: str
    pattern: str
    closes: Literal["", "句", "段"] = ""
    opens: bool = False
    value: str = ""
    looks_on: bool = False
    kinds: tuple[Literal["预算", "决算"], ...] = ()


class UnitSpec(Strict):
    pattern: str
    unit: str


class HeadingSpec(Strict):
    level: int
    pattern: str


class DateSpec(Strict):
    name: str
    pattern: str
    after: str = ""
    last: bool = False
    kinds: tuple[Literal["预算", "决算"], ...] = ()


class PhraseSpec(Strict):
    name: str
    pattern: str


class NameSpec(PhraseSpec):
    own: Literal["", "部门", "单位"] = ""


class MembersSpec(Strict):
    sentence: str
    opening: str
    number: str
    item: str
    header: str
    name: str
    budgeted: str
    count: str
    open_end: str
    own: str
    speaks: str
    joining: str


class LeftoverSpec(Strict):
    name: str
    pattern: str
    ordered: bool = False
    under: str = ""
    cells: bool = False


class AnnouncementSpec(Strict):
    says: str
    heading: str = ""


class EchoSpec(Strict):
    name: str
    of: Stretch
    says: str
    lawful: str = ""
    inside: str = ""
    equal: int = 0


class YearsSpec(Strict):
    heading: str
    part: str
    own: str
    opening: str
    base: str
    reason: str
    spent: str
    target: str
    note: str
    head: str
    column: str
    planned: str
    done: str
    tasks: str
    budgeted: str
    paid: str
    funds: str
    beside: str
    span: str


class GrammarSpec(Strict):
    macros: Mapping[str, str] = {}
    numbers: tuple[NumberSpec, ...]
    words: tuple[WordSpec, ...]
    units: tuple[UnitSpec, ...]
    directions: Mapping[str, Literal[1, 0, -1]]
    headings: tuple[HeadingSpec, ...]
    announced: tuple[AnnouncementSpec, ...] = ()
    comparison: str
    filler: str
    moved: str
    narrowing: str
    own: str
    funds: str
    several: str
    two_measures: str
    all_funds: str
    others: str
    place: str
    overall: str
    threshold: str
    limit: str
    unitless: str
    ours: str
    office: str
    at_head: str
    last_year: str
    made_up: str
    rest: str
    anew: str
    average: str
    within: str
    opposites: Mapping[str, str]
    comparisons: Mapping[str, str]
    leading_over: tuple[str, ...]
    bare: str
    displaced: str
    aside: str
    marker: str
    key: str
    running_on: str
    continues: str
    resumes: str
    may_end: str
    noise: str
    members: MembersSpec
    leftovers: tuple[LeftoverSpec, ...] = ()
    echoes: tuple[EchoSpec, ...] = ()
    dates: tuple[DateSpec, ...] = ()
    enumerations: tuple[PhraseSpec, ...] = ()
    names: tuple[NameSpec, ...] = ()
    years: YearsSpec


class PartedSpec(Strict):
    by: str
    same: str
    referent: str = ""


class WholeSpec(Strict):
    by: str
    unless: str = ""


class QuantitySpec(Strict):
    name: str
    referent: str = ""
    parted: PartedSpec | None = None
    whole: WholeSpec | None = None
    budget: str = ""
    prior: str = ""
    base: str = ""
    local: bool = False
    apart: bool = False


class SubjectSpec(Strict):
    say: str
    quantity: str
    repeated: dict[str, str] = {}
    parts: dict[str, str] = {}
    compared: bool = False
    after: tuple[str, ...] = ()


class ListSpec(Strict):
    total: str
    otherwise: tuple[str, ...] = ()
    together: bool = False
    closed: bool = False
    anew: bool = False
    only_with: str = ""
    items: Literal["全部", "部分"]
    name: str = ""
    follows: bool = False
    of: tuple[SubjectSpec, ...]


class SectionSpec(Strict):
    heading: tuple[str, ...]
    kinds: tuple[Literal["预算", "决算"], ...] = ()
    subjects: tuple[SubjectSpec, ...] = ()
    lists: tuple[ListSpec, ...] = ()
    default: str = ""
    elsewhere: bool = False
    outside: str = ""


class TemplateSpec(Strict):
    region: str = ""
    quantities: tuple[QuantitySpec, ...] = ()
    sections: tuple[SectionSpec, ...] = ()
