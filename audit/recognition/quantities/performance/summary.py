"""The summary of performance (项目 n 个，涉及 …) beside what is really shown: tables, rows and withheld blocks."""

from collections.abc import Sequence
from decimal import Decimal

from audit.model.figure import COUNT, Figure
from audit.model.place import Place
from audit.recognition.quantities.blocks import Block
from audit.recognition.quantities.drafts import Draft
from audit.recognition.quantities.performance.targets import Target
from audit.recognition.quantities.projects import Listed, size_of

_KINDS = ("绩效情况", "绩效目标个数")
_PROJECTS = ("财政项目数", "非财政项目数", "项目总数", "目标个数")
_NOT_PUBLISHED = "未公开数"
_TABLES = "项目绩效表数"
_STATED = ("财政金额", "非财政金额", "未公开金额", "目标个数", "所涉金额", "目标金额", _TABLES)


def complete_summary(
    drafts: Sequence[Draft], blocks: Sequence[Block], targets: Sequence[Target], listed: Sequence[Listed], *, flow: bool
) -> None:
    """Adds to the summary sentence how many there are; a list of names is worth how many they are. `flow`: the tables are in
    text without cells, where the title of one may be lost, and with it the table; fewer than are told were not all read."""
    for draft in drafts:
        if draft.kind not in _KINDS:
            continue
        single = [t for t in targets if not t.overall]
        overall = [t for t in targets if t.overall]
        withheld = [b for b in blocks if b.withheld]
        if flow and single and len(single) + _withheld(draft) < _told(draft):
            single[0].complain(
                f"说有 {_told(draft)} 个项目", "没有单元格的文本里，绩效目标表可能没有读全", single[0].place
            )
            single = []
        _count(
            draft,
            "项目支出表项目数",
            [p.name for p in listed],
            next((f.place for p in listed for f in p.figures), None),
        )
        _count(draft, _TABLES, [t.name or t.title for t in single], single[0].place if single else None)
        _count(draft, "整体绩效表数", [t.title for t in overall], overall[0].place if overall else None)
        _count(draft, "不公开项目数", [b.name for b in withheld], _place(withheld[0]) if withheld else None)
        _add_withheld(draft, withheld)
        _add_totals(draft, single)


def _withheld(draft: Draft) -> Decimal:
    """Of how many it says that they are not published."""
    return draft.figures[_NOT_PUBLISHED].value if _NOT_PUBLISHED in draft.figures else Decimal(0)


def _told(draft: Draft) -> Decimal:
    """How many projects the sentence tells of."""
    return sum((draft.figures[slot].value for slot in _PROJECTS if slot in draft.figures), Decimal(0))


def _count(draft: Draft, slot: str, names: Sequence[str], place: Place | None) -> None:
    if names and place:
        draft.figures[slot] = Figure("、".join(names), Decimal(len(names)), 0, COUNT, place, exact=True)


def _place(block: Block) -> Place:
    return next(iter(block.fields.values())).place(0, 1)


def _add_totals(draft: Draft, targets: Sequence[Target]) -> None:
    """The money of all tables shown; nothing unless every one of them is legible."""
    amounts = [_amounts(t) for t in targets]
    if not amounts or not all(amounts):
        return
    stated = {slot: draft.figures[slot] for slot in _STATED if slot in draft.figures}
    whole = draft.add("绩效金额合计", stated)
    for target, figures in zip(targets, amounts, strict=True):
        for figure in figures:
            whole.add("绩效表金额", {"绩效表金额": figure}, target.name or target.title)


def _add_withheld(draft: Draft, withheld: Sequence[Block]) -> None:
    sizes = [(block, size) for block in withheld if (size := size_of(block))]
    if sizes and "涉密金额" in draft.figures:
        whole = draft.add("涉密合计", {"涉密金额": draft.figures["涉密金额"]})
        for block, size in sizes:
            whole.add("不公开项目", {"不公开规模": size}, block.name)


def _amounts(target: Target) -> list[Figure]:
    """The total, or what it is made of where it is not legible."""
    if total := target.funds.get("预算总额"):
        return [total]
    parts = [target.funds.get("财政拨款"), target.funds.get("其他资金")]
    return [p for p in parts if p] if all(parts) else []
