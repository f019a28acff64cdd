"""Several disclosures bound in one file."""

import pytest

from audit.errors import UnreadableInput
from audit.model.document import UnreadPage, joined
from audit.model.document.pagination import PageNumber
from audit.model.place import Place
from audit.model.record import replace
from audit.readers.text import document_from_text
from audit.recognition import recognise

BUDGET = """{name}2031年部门预算
---
目录
---
2031年部门收入预算总表
单位：元
| 科目编码 | 科目名称 | 合计 | 财政拨款收入 |
| 207 | 文化旅游体育与传媒支出 | {sum} | {sum} |
| 合计~2 | {sum} | {sum} |
---
2031年部门支出预算总表
单位：元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 207 | 文化旅游体育与传媒支出 | {sum} | {sum} | |
| 合计~2 | {sum} | {sum} | |
---
2031年部门一般公共预算支出功能分类预算表
单位：元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 207 | 文化旅游体育与传媒支出 | {sum} | {sum} | |
| 合计~2 | {sum} | {sum} | |
"""
FINAL = """青石县图书馆2030年度部门决算
---
收入决算表
单位：元
| 科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 |
| 合计~2 | 700.00 | 700.00 |
---
支出决算表
单位：元
| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
| 合计~2 | 700.00 | 700.00 | |
---
一般公共预算财政拨款支出决算表
单位：元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 合计~2 | 700.00 | 700.00 | |
"""
ONE = BUDGET.format(name="青石县图书馆", sum="900.00")


def totals(facts):
    return [table.entries[table.rows[-1].index, table.columns[0].name].text for table in facts.tables]


def test_the_second_of_two_disclosures_is_said_to_be_unread(bound, knowledge):
    facts = recognise(bound(ONE + "---\n" + BUDGET.format(name="白河县图书馆", sum="800.00")), knowledge)
    assert totals(facts) == ["900.00"] * 3
    assert [(page.page, "另一份公开" in page.reason) for page in facts.unread] == [(6, True)]


def _numbered(document, *numbers: int, gap: int):
    """With these numbers on its pages (0: none), and a page that lacks behind one where they begin anew."""
    foot = (250.0, 800.0, 260.0, 810.0)
    told = tuple(PageNumber(n, at, Place(page=at + 1, bbox=foot)) for at, n in enumerate(numbers) if n)
    return replace(document, numbers=told, unread=(UnreadPage(gap, "像是缺了页或次序不对", behind=True),))


def test_pages_are_numbered_anew_where_another_disclosure_begins(bound, knowledge):
    document = bound(ONE + "---\n" + BUDGET.format(name="白河县图书馆", sum="800.00"))
    facts = recognise(_numbered(document, 0, 2, 3, 4, 5, 0, 2, 3, 4, 5, gap=6), knowledge)
    assert ([number.number for number in facts.numbers], [page.page for page in facts.unread]) == ([2, 3, 4, 5], [6])


def test_pages_before_the_disclosure_that_is_read_say_nothing_of_its_own(bound, knowledge):
    facts = recognise(_numbered(bound(FINAL + "---\n" + ONE), 0, 2, 3, 4, 0, 2, 3, 4, 5, gap=5), knowledge)
    read = [2, 3, 4] if totals(facts) == ["700.00"] * 3 else [2, 3, 4, 5]
    assert [number.number for number in facts.numbers] == read
    assert not any(page.behind for page in facts.unread)


def test_of_three_disclosures_the_first_is_read(bound, knowledge):
    others = "".join("---\n" + BUDGET.format(name="白河县图书馆", sum=total) for total in ("800.00", "700.00"))
    assert totals(recognise(bound(ONE + others), knowledge)) == ["900.00"] * 3


@pytest.mark.parametrize("first", ["预算", "决算"])
def test_final_accounts_bound_with_a_budget_are_not_mixed_with_it(bound, knowledge, first):
    parts = [ONE, FINAL] if first == "预算" else [FINAL, ONE]
    facts = recognise(bound("---\n".join(parts)), knowledge)
    assert set(totals(facts)) in ({"900.00"}, {"700.00"})
    assert len(facts.tables) == 3
    assert len(facts.unread) == 1


def test_tables_printed_twice_with_the_same_figures_are_one_disclosure(bound, knowledge):
    facts = recognise(bound(ONE + "---\n" + ONE), knowledge)
    assert len(facts.tables) == 6
    assert not facts.unread


def test_two_disclosures_without_a_cover_between_them_are_refused(bound, knowledge):
    tables = BUDGET.split("目录\n---\n")[1].format(sum="800.00")
    with pytest.raises(UnreadableInput, match="两份公开"):
        recognise(bound(ONE + "---\n" + tables), knowledge)


TOLD = """白河县图书馆2031年部门预算
---
目录
第一部分 部门概况
第二部分 部门预算表
---
一、部门概况
本馆向公众开放。
---
二、部门预算表
表另行公开。
---
"""


def test_contents_that_begin_again_are_those_of_another_disclosure_whatever_the_first_has_of_tables(bound, knowledge):
    other = ONE.replace("目录\n", "目录\n一、部门主要职能\n二、部门预算表\n")
    with pytest.raises(UnreadableInput):  # what is left has no table
        recognise(bound(TOLD + other), knowledge)


def test_contents_of_the_tables_alone_begin_no_disclosure(bound, knowledge):
    tables = ONE.split("---\n", 1)[1].replace("目录\n", "目录\n1.部门收入预算总表\n2.部门支出预算总表\n")
    facts = recognise(bound(TOLD + tables), knowledge)
    assert totals(facts) == ["900.00"] * 3
    assert not facts.unread


_TABLES = """2031年部门预算
部门收入总表
单位：万元
科目编码\t科目名称\t合计\t一般公共预算拨款收入
合计\t\t{0}\t{0}
部门支出总表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
合计\t\t{0}\t{0}\t
一般公共预算支出表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
合计\t\t{0}\t{0}\t
"""


def _in_two_files(*texts):
    return joined([document_from_text(f"{name}.txt", text) for name, text in zip("甲乙", texts, strict=True)])


@pytest.mark.parametrize(
    "other",
    [_TABLES.format("8.00"), _TABLES.format("9.00").replace("\n部门", "\n2032年部门").replace("\n一", "\n2032年一")],
)
def test_files_with_other_totals_or_of_other_years_cannot_be_joined(rulebook, other):
    one = _TABLES.format("9.00").replace("\n部门", "\n2031年部门").replace("\n一", "\n2031年一")
    with pytest.raises(UnreadableInput, match="各是一份公开"):
        recognise(_in_two_files(one, other), rulebook)


@pytest.mark.parametrize("total", ["9.00", "9.0"])
def test_files_that_print_the_same_tables_are_one_disclosure(rulebook, total):
    facts = recognise(_in_two_files(_TABLES.format("9.00"), _TABLES.format(total)), rulebook)
    assert len(facts.tables) == 6
