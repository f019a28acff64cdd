"""Regions → performance tables, whichever way their text is laid out."""

import re
from collections.abc import Iterator, Sequence

from audit.model.document import Cell
from audit.model.figure import Unit
from audit.model.knowledge.quantities import QuantityKnowledge, TargetPattern
from audit.model.record import replace
from audit.model.regex import Regex
from audit.recognition.labels import chinese_length
from audit.recognition.quantities.mentions import Mention, mentions
from audit.recognition.quantities.mentions.labels import LabelReader
from audit.recognition.quantities.mentions.numbers import NumberReader
from audit.recognition.quantities.performance.above import name_above, unit_above
from audit.recognition.quantities.performance.layouts.columns import PROJECT, ColumnTargets
from audit.recognition.quantities.performance.layouts.flow import FlowIndicators, has_more, parted, split_head_of_lines
from audit.recognition.quantities.performance.layouts.tabbed import TabbedIndicators, split_head, split_tables
from audit.recognition.quantities.performance.targets import Target, ValueReader, read_funds, tell_unread_money
from audit.recognition.quantities.performance.tasks import tasks_of
from audit.recognition.regions import PRINTED_AMOUNT, Region
from audit.recognition.text import Passage

_LEAST_NAME = 4
_NUMERAL = Regex(r"\d[\d,]*\.?\d*")
_LEAST_GOAL = 12  # characters: a goal is a sentence


class TargetReader:
    """Compiled once per knowledge."""

    def __init__(self, knowledge: QuantityKnowledge, pattern: TargetPattern, numbers: NumberReader) -> None:
        self._pattern = pattern
        self._numbers = numbers
        self._labels = LabelReader(knowledge.labels) if knowledge.labels else None
        self._values = ValueReader(pattern, numbers)
        self._columns = ColumnTargets(self._values, pattern)

    def read(self, region: Region) -> Iterator[Target]:
        """Every table of a region; a region may hold several when titles were lost."""
        kind = self._pattern.forms[region.form]
        if self._columns.reads(region.grids, PROJECT):
            yield from self._columns.read(region, kind, _title(region))
            return
        if not region.grids:
            yield self._from_lines(region, kind)
            return
        for index, rows in enumerate(split_tables(region.grids, self._pattern)):
            target = self._from_rows(
                rows, _title(region) if index == 0 else self._pattern.untitled, kind if index == 0 else "项目", region
            )
            if target.overall:
                target.tasks = tasks_of(region.grids, self._pattern)
            tell_unread_money(target)
            yield target

    def in_prose(self, region: Region) -> Iterator[Target]:
        """Tables that stand in the prose, under no title that a form has."""
        if self._columns.reads(region.grids):
            yield from self._columns.read(region, "项目", _title(region))

    def _from_lines(self, region: Region, kind: str) -> Target:
        """Tables that follow without a title are not read: which of their columns are lost nobody knows."""
        lines, *others = parted(region.lines, self._pattern)
        head, body, header = split_head_of_lines(lines, self._pattern)
        place = region.title.place if region.title else body.place(0, 1)
        target = Target(kind, _title(region), place, weighted=self._is_weighted(header))
        self._head(target, head, flow=True)
        amounts = [found for row in head for found in PRINTED_AMOUNT.finditer(row.text)]
        if amounts and not (target.funds or target.problems):
            target.complain(amounts[0][0], "没有单元格的文本里，资金没有读", place, len(amounts))
        FlowIndicators(self._values).read(target, body)
        target.unread_weights += has_more(lines, self._pattern)
        for other in others:
            text = "".join(line.text for line in other)
            reason = "后面的绩效目标表没有题名，文本又失去了行列，没有读"
            target.complain(other[0].text, reason, other[0].place, len(_NUMERAL.findall(text)))
        return target

    def _is_weighted(self, header: str) -> bool:
        return bool(self._pattern.weight.search(header))

    def _from_rows(self, rows: Sequence[list[Cell]], title: str, kind: str, region: Region) -> Target:
        head, body, header = split_head(rows, self._pattern)
        target = Target(kind, title, rows[0][0].place, weighted=self._is_weighted(header))
        self._head(target, head, flow=False, above=unit_above(region, self._pattern.unit))
        target.name = target.name or name_above(region, self._pattern.project)
        weights = [found.end() for found in self._pattern.weight.finditer(header)]
        TabbedIndicators(self._values, weight_last=weights[-1:] == [len(header)]).read(target, body)
        return target

    def _head(self, target: Target, rows: Sequence[Passage], *, flow: bool, above: Unit | None = None) -> None:
        for row in rows:
            if named := self._pattern.project.search(row.text):
                self._name(target, row, named)
            if office := self._pattern.office.search(row.text):
                target.office = office["值"]
        rest = read_funds(target, rows, self._pattern, flow=flow, above=above)
        texts = [row for row in rest if not self._pattern.project.search(row.text)]
        target.rest = texts
        goal = max(texts, key=lambda row: len(row.text), default=None)
        match = self._pattern.goal.search(goal.text) if goal else None
        if goal and match and len(match["值"]) >= _LEAST_GOAL and self._labels:
            text = goal[match.start("值") :]
            target.goal_text = text.printed(0, len(text.text))
            target.goal = tuple(self._led(mentions(text, self._numbers, self._labels)))

    def _name(self, target: Target, row: Passage, named: re.Match[str]) -> None:
        """A name needs characters enough to be one."""
        name = named["值"].strip("：，")
        if chinese_length(name) >= _LEAST_NAME:
            target.name = name
        else:
            target.complain(row.printed(*named.span("值")), "项目名称读不出", row.place(*named.span("值")), 0)

    def _led(self, goal: Sequence[Mention]) -> Iterator[Mention]:
        """The first amount is the whole if it is introduced as such, and not as that of so many things; where the goal
        says what of it is this year's, that is."""
        first = next((m for m in goal if m.amount), None)
        led = bool(first and self._pattern.lead.search(first.intro) and not first.count)
        yearly = next((m for m in goal if led and m.amount and self._pattern.yearly.search(m.intro)), first)
        for mention in goal:
            if led and mention is yearly and mention.amount:
                yield replace(mention, amount=replace(mention.amount, total=True))
            elif not (led and mention is first):
                yield mention


def _title(region: Region) -> str:
    return region.title.text.strip("# ") if region.title else "绩效目标表"
