"""Projects → statements: what the prose says, what the performance table says, and both held together."""

from collections.abc import Iterator

from audit.model.knowledge.quantities import BlockPattern
from audit.recognition.labels import plain
from audit.recognition.quantities.blocks import HEADS, PRICES, SHARES, SOURCES, Block
from audit.recognition.quantities.drafts import Draft
from audit.recognition.quantities.mentions.addends import addends, up_to_whole
from audit.recognition.quantities.mentions.labels import LabelReader
from audit.recognition.quantities.pairs import Item, are_one, is_whole, items_of, pairs, united
from audit.recognition.quantities.performance.table_statements import TableTeller
from audit.recognition.quantities.performance.targets import Target, fiscal_total_of, items_of_indicators
from audit.recognition.quantities.products import ProductFinder
from audit.recognition.quantities.projects import Listed, Project, size_of
from audit.recognition.quantities.spoken import add_breakdown, add_mentions, add_products, add_sum, within

_NAMES = "项目名称对照"
_AS_LONG = 2  # characters more or less


class Teller:
    """For one disclosure."""

    def __init__(self, labels: LabelReader, blocks: BlockPattern | None, tables: TableTeller) -> None:
        self._labels = labels
        self._blocks = blocks
        self._tables = tables

    def project(self, project: Project) -> Iterator[Draft]:
        """The prose's statement, then the performance table's, then what they say of each other."""
        finder = ProductFinder(project.block, self._blocks, self._labels)
        if project.block:
            yield self._of_block(project.block, project.listed, finder)
        if project.target:
            yield self._tables.tell(project.target, finder, project.name)
        if project.block and project.target:
            yield self._compared(project.block, project.target, project.listed)
        elif project.listed and project.target:
            yield _listed_target(project.listed, project.target)

    def overall(self, target: Target) -> Draft:
        """The table of the whole unit."""
        return self._tables.tell(target, ProductFinder(None, self._blocks, self._labels), "")

    def _of_block(self, block: Block, listed: Listed | None, finder: ProductFinder) -> Draft:
        draft = _draft("项目", block)
        size = size_of(block)
        allotted = up_to_whole(block.of(SHARES), size)
        totals = [m.amount.figure for m in allotted if m.amount and m.total]
        total = totals[0] if len(totals) == 1 else None
        draft.figures |= {slot: f for slot, f in (("规模", size), ("共计", total)) if f}
        if listed:
            draft.words["表中项目"] = listed.name
        if listed and size and len(listed.figures) == listed.rows:
            add_sum(draft, "项目支出表对照", {"规模": size}, "表内金额", listed.figures)
        shares = [m.amount.figure for m in addends(allotted, size) if m.amount]
        if total and shares:
            add_sum(draft, "分配合计", {"合计": total}, "分配金额", shares)
        elif size and shares:
            add_sum(draft, "分配规模", {"规模": size}, "分配金额", shares)
        sources = [m.amount.figure for m in addends(block.of(SOURCES), size) if m.amount]
        if size and len(sources) > 1:
            add_sum(draft, "来源之和", {"规模": size}, "来源金额", sources)
        for key, kind in ((SHARES, "分配"), (HEADS, "补贴人数"), (PRICES, "补贴标准")):
            add_mentions(draft, kind, block.of(key), "分配金额" if key == SHARES else "金额")
        add_mentions(draft, "资金来源", block.of(SOURCES), "金额")
        add_products(draft, finder.of_block())
        add_breakdown(draft, block.of(SHARES))
        for a, b in pairs(items_of(block.of(SHARES)), _stated(block), self._labels):
            draft.add("说明内对照", {"分配": a.figure, "补贴": b.figure}, within(draft, a.label or b.label))
        return draft

    def _compared(self, block: Block, target: Target, listed: Listed | None) -> Draft:
        """The prose against the performance table of the same project; its name may be that of the table of projects."""
        draft = _draft("项目对照", block)
        _add_names(draft, target, [block.name, *([listed.name] if listed else [])])
        size, total = size_of(block), fiscal_total_of(target)
        if size and total:
            draft.add("规模对照", {"规模": size, "绩效表总额": total}, block.name)
        prose = united(items_of(block.of(SHARES)), _stated(block), self._labels)
        table = united(items_of_indicators(target.indicators), items_of(target.goal), self._labels)
        for a, b in pairs(prose, table, self._labels):
            if is_whole(a, block.name, size, self._labels) and not are_one(a, b, self._labels):
                continue
            draft.add("说明绩效对照", {"说明": a.figure, "绩效": b.figure}, within(draft, a.label or b.label))
        return draft


def _stated(block: Block) -> list[Item]:
    """What 补贴人数 and 补贴标准 say."""
    return items_of(m for key in (HEADS, PRICES) for m in block.of(key))


def _listed_target(listed: Listed, target: Target) -> Draft:
    """A project without a block: its rows against its performance table."""
    draft = Draft("绩效表对项目表", "绩效目标表", listed.name, target.title, target.place, (target.title,))
    _add_names(draft, target, [listed.name])
    total = fiscal_total_of(target)
    if total and len(listed.figures) == listed.rows:
        add_sum(draft, "绩效表对项目支出表", {"绩效表总额": total}, "表内金额", listed.figures)
    return draft


def _add_names(draft: Draft, target: Target, names: list[str]) -> None:
    """A performance table may call its project by a shorter name, or add to it; only one as long is the same name."""
    own = _letters(target.name)
    known = [name for name in names if abs(len(_letters(name)) - len(own)) <= _AS_LONG]
    if own and known:
        is_one = any(_letters(name) == own for name in known)
        draft.add(_NAMES, {}, 项目=target.name if is_one else known[0], 绩效项目=target.name)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, plain(name)))


def _draft(kind: str, block: Block) -> Draft:
    place = next(iter(block.fields.values())).place(0, 1)
    return Draft(kind, "项目块", block.name, block.name, place, (block.section,), words={"项目": block.name})
