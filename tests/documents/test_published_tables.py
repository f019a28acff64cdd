"""Published PDFs: every amount of every ruled table stands in exactly one cell of a recognised table, and tables close."""

import re
from collections import Counter

import pytest

from audit.model.check import Status
from audit.model.document import Document
from audit.model.figure import WAN_YUAN, YUAN
from audit.model.knowledge.notes import Severity
from audit.model.knowledge.rules import RuleBook
from audit.readers import read
from audit.recognition.identity.profile import profile_of
from audit.recognition.regions.outline import Region, outline
from audit.recognition.tables import recognise_tables

_AMOUNT = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)")
# Beginning of the file name → tables bound to a form, amounts printed in ruled tables.
TABLES = {
    "普陀区万里街道办事处2024": (9, 525),
    "普陀区万里街道办事处2025": (9, 525),
    "普陀区商务委员会2025年单位": (9, 300),
    "普陀区商务委员会2025年部门": (9, 287),
    "普陀区规划和自然资源局2024": (9, 308),
    "普陀区财政局2024": (9, 195),
    "普陀区财政局2025": (9, 241),
    "草稿预览1": (9, 529),
    "江苏省人民检察院2017": (12, 187),
    "江苏省人民检察院2018": (12, 194),
    "江苏省人民检察院2019": (12, 183),
    "江苏省政协办公厅2017年度部门预算公开表": (12, 175),
    "江苏省政协办公厅2018年度部门预算公开表": (12, 170),
    "江苏省政协办公厅2019年度部门预算公开表": (12, 154),
}
# Everything is recognised but two rows without any name in a draft.
UNNAMED = {"草稿预览1": 2}
ARITHMETIC = ("小计=明细之和", "收支平衡", "表间一致")


def regions_of(document: Document, book: RuleBook) -> tuple[Region, ...]:
    return outline(document, book.forms, book.titles, profile_of(document, book.titles).kind)


def amounts(texts: list[str]) -> Counter[str]:
    bare = (re.sub(r"\s+", "", text) for text in texts)
    return Counter(text for text in bare if _AMOUNT.fullmatch(text))


@pytest.mark.parametrize("name", TABLES)
def test_every_amount_of_a_ruled_table_is_one_entry(name, path_of, book):
    document = read(path_of(name))
    regions = regions_of(document, book)
    tables, problems = recognise_tables(regions, document, profile_of(document, book.titles), book)
    cells = [c.text for r in regions for g in r.grids for row in g.rows for c in row if c]
    printed = amounts(cells)
    assert (len(tables), printed.total()) == TABLES[name]
    assert amounts([e.text for t in tables for e in t.entries.values()]) == printed
    assert len(problems) == UNNAMED.get(name, 0)


@pytest.mark.parametrize("name", [name for name in TABLES if name.startswith("普陀区") and not name.endswith("局2024")])
def test_shanghai_budgets_are_in_yuan_except_for_the_three_public_expenses(name, audited):
    units = {table.form: table.unit for table in audited(name).facts.tables}
    assert units.pop("三公经费和机关运行经费表") == WAN_YUAN
    assert set(units.values()) == {YUAN}


@pytest.mark.parametrize("name", TABLES)
def test_no_sum_within_a_table_and_no_figure_shown_in_two_tables_fails(name, audited, book):
    report = audited(name)
    arithmetic = {rule.id for rule in book.rules if rule.family in ARITHMETIC and rule.severity is Severity.ERROR}
    outcomes = [o for o in report.outcomes if o.rule in arithmetic - {"C701"}]  # a note's words are no arithmetic
    bad = (
        {Status.FAILED} if name in UNNAMED else {Status.FAILED, Status.UNDETERMINED}
    )  # a row without a name may be any
    assert [o for o in outcomes if o.status in bad] == []
    assert sum(o.status is Status.PASSED for o in outcomes) > 90
