"""The performance table of the whole unit against what it repeats: the head-counts, and the indicators of projects."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from audit.model.regex import Regex
from audit.recognition.quantities.drafts import Draft
from audit.recognition.quantities.labels import LabelReader
from audit.recognition.quantities.numbers import Measure
from audit.recognition.quantities.pairs import Item, items_of, items_of_indicators, pairs
from audit.recognition.quantities.performance.targets import Target

STAFF = ("人员", "科室")
_OF_PEOPLE = Regex(r"人?数$|人员$|^现有")
_SURE = Fraction(8, 10)  # labels of different tables must agree better than those of one project
# What its goal calls the figures of the section 机构设置: the slot's own name, or the words around it.
_NAMES = {"个数": "下设科室"}


def overall_against(
    target: Target, projects: Sequence[Target], staff: Sequence[Draft], labels: LabelReader
) -> Iterator[Draft]:
    """Two lists of comparisons, empty ones left out."""
    draft = Draft(
        "整体对照", "绩效目标表", target.title, target.goal_text or target.title, target.place, (target.title,)
    )
    for said in staff:
        for slot, figure in said.figures.items():
            for item in items_of(target.goal):
                if item.number.measure is Measure.COUNT and _calls(item, slot):
                    draft.add("人员对照", {"机构设置": figure, "绩效表": item.figure}, slot)
    own = items_of_indicators(target.indicators)
    others = [item for project in projects for item in items_of_indicators(project.indicators)]
    for a, b in pairs(own, others, labels, guess=False):
        if a.number.measure is Measure.COUNT and labels.share(a.label, b.label) >= _SURE:
            draft.add("整体与项目对照", {"整体": a.figure, "项目": b.figure}, a.label)
    if draft.parts:
        yield draft


def _calls(item: Item, slot: str) -> bool:
    """编制数 20 and 编制 are one; 退休 5000 人 who are paid a pension stand under another label."""
    return _OF_PEOPLE.sub("", item.label) == _NAMES.get(slot, slot)
