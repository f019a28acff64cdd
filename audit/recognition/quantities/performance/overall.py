"""The performance table of the whole unit against what it repeats: the head-counts, and the indicators of projects."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from audit.recognition.quantities.drafts import Draft
from audit.recognition.quantities.mentions.labels import LabelReader
from audit.recognition.quantities.mentions.numbers import Measure
from audit.recognition.quantities.pairs import items_of, pairs
from audit.recognition.quantities.performance.targets import Target, items_of_indicators

STAFF = ("人员", "科室")
_SURE = Fraction(8, 10)  # labels of different tables must agree better than those of one project


def overall_against(
    target: Target, projects: Sequence[Target], staff: Sequence[Draft], labels: LabelReader
) -> Iterator[Draft]:
    """What it says of the staff, and of what the projects' tables say; nothing where it repeats none of it."""
    draft = Draft(
        "整体对照", "绩效目标表", target.title, target.goal_text or target.title, target.place, (target.title,)
    )
    counts = [item for item in items_of(target.goal) if item.number.measure is Measure.COUNT]
    for slot, figure in (told for said in staff for told in said.figures.items()):
        for item in counts:
            if labels.counts(item.label, slot):
                draft.add("人员对照", {"机构设置": figure, "绩效表": item.figure}, slot)
    own = items_of_indicators(target.indicators)
    others = [item for project in projects for item in items_of_indicators(project.indicators)]
    for a, b in pairs(own, others, labels, guess=False):
        if a.number.measure is Measure.COUNT and labels.share(a.label, b.label) >= _SURE:
            draft.add("整体与项目对照", {"整体": a.figure, "项目": b.figure}, a.label)
    if draft.parts:
        yield draft
