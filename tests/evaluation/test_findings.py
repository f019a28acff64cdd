"""A finding is the sentence a reviewer would write, with its figures in the printed unit."""

from decimal import Decimal

from audit.evaluation.findings import coverage
from audit.evaluation.findings.amounts import printed
from audit.evaluation.verdict import judge
from audit.model.check import Check, Leaf, Product
from audit.model.figure import COUNT, WAN_YUAN, YUAN, Figure
from audit.model.knowledge.formula import Relation
from audit.model.knowledge.notes import Severity
from audit.model.place import Place
from audit.model.record import replace

TABLE = """
2024年单位预算公开
单位支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 1,100.00 | 60.00 | 40.00
 | | | 合计 | 100.00 | 60.00 | 40.00
"""


def figure_of(text: str, decimals: int) -> Figure:
    return Figure(text, Decimal(text), decimals, WAN_YUAN, Place(1))


def test_the_sentence_names_table_row_and_column_and_how_much_rounding_explains(report):
    (finding,) = report(TABLE, "T101")
    assert finding.message == (
        "《单位支出总体情况表》「201 一般公共服务支出」合计应为 100.00 万元，实际为 1,100.00 万元，"
        "相差 1,000.00 万元（四舍五入最多可解释 0.015 万元）"
    )


def test_amounts_are_in_the_printed_unit(report):
    (finding,) = report(TABLE, "T101")
    amounts = (finding.expected, finding.actual, finding.difference, finding.rounding_allowance, finding.unit)
    assert amounts == (Decimal(100), Decimal(1100), Decimal(1000), Decimal("0.015"), "万元")


def test_the_formula_names_only_what_differs(report):
    assert [f.formula for f in report(TABLE, "T101")] == ["合计 = 基本支出 + 项目支出"]


def test_every_figure_of_the_check_is_cited_as_printed(report):
    (finding,) = report(TABLE, "T101")
    assert [c.figure.text for c in finding.figures] == ["1,100.00", "60.00", "40.00"]
    assert all("《单位支出总体情况表》" in c.where for c in finding.figures)


def test_all_rounding_differences_of_a_table_are_one_note(report):
    table = TABLE.replace("1,100.00 | 60.00 | 40.00", "100.01 | 60.00 | 40.00").replace("| 100.00 |", "| 100.01 |")
    (note,) = report(table, "T101")
    assert (note.severity, note.count, note.within_rounding) == (Severity.NOTE, 2, True)


def test_two_tables_that_print_one_amount_differently_are_both_quoted(report):
    summary = """
单位收支总体情况表
单位：万元
收入 | | 支出 |
项目 | 预算数 | 功能分类 | 预算数
一、本年收入 | 100.00 | 201 一般公共服务支出 | 100.10
收入总计 | 100.00 | 支出总计 | 100.10
"""
    (finding,) = report(TABLE + summary, "C102")
    assert "「支出总计」预算数为 100.10 万元" in finding.message
    assert "两处应当相同，相差 0.10 万元" in finding.message


def test_a_sound_disclosure_has_no_findings(report):
    assert report(TABLE.replace("1,100.00", "100.00"), "T101", "T104") == ()


def test_two_computed_sides_say_where_they_stand(report):
    general = """
一般公共预算支出情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 90.00 | 60.00 | 30.00
 | | | 合计 | 90.00 | 60.00 | 30.00
单位收入总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 总计 | 一般公共预算 | 上级一般公共预算安排的转移支付 | 单位资金
201 | | | 一般公共服务支出 | 100.00 | 80.00 | 10.00 | 10.00
 | | | 合计 | 100.00 | 80.00 | 10.00 | 10.00
"""
    (finding,) = report(TABLE.replace("1,100.00", "104.00") + general, "C401")
    assert finding.message.startswith(
        "201 一般公共服务支出：（《单位支出总体情况表》·合计 − 《一般公共预算支出情况表》·合计）合 14.00 万元"
    )


def test_a_computed_amount_keeps_its_cents_beside_a_figure_printed_without():
    def leaf(text, unit):
        return Leaf(Figure(text, Decimal(text), 0, unit, Place(1), exact=unit is not WAN_YUAN), text)

    people, price, months = leaf("35760", COUNT), leaf("165", YUAN), leaf("12", COUNT)
    check = Check("Q", Relation.EQUAL, leaf("3858", WAN_YUAN), Product(Product(people, price), months), ())
    assert printed(judge(check)).expected == Decimal("7080.48")


def test_a_figure_is_told_with_the_decimals_it_is_printed_with():
    told, table = Leaf(figure_of("0.3", 1), "甲"), Leaf(figure_of("2961.68", 2), "乙")
    amounts = printed(judge(Check("N", Relation.EQUAL, told, table, ())))
    assert (f"{amounts.actual}", f"{amounts.expected}", f"{amounts.difference}") == ("0.3", "2961.68", "-2961.38")


def test_a_check_of_nothing_but_blanks_is_told_without_amounts(report):
    text = """
2024年单位预算公开
第二部分 2024年单位预算公开表
单位收支总体情况表
单位：万元
收入 | | 支出 |
项目 | 预算数 | 功能分类 | 预算数
一、本年收入 | 90.00 | 201 一般公共服务支出 | 90.00
1.一般公共预算拨款 | 90.00 | |
2.政府性基金预算拨款 | | |
收入总计 | 90.00 | 支出总计 | 90.00
第三部分 2024年单位预算情况说明
一、关于青石县档案馆2024年收支预算情况的总体说明
收入预算包括：一般公共预算、政府性基金预算。
"""
    (finding,) = report(text, "N573")
    assert (finding.figures, finding.expected) == ((), None)


PROSE = """
2024年单位预算公开
第三部分 2024年单位预算情况说明
三、关于青石县档案馆2024年支出预算情况说明
基本支出60.00万元，比上年预算增加10.00万元，增长{}%。
"""


def test_a_rate_that_fits_the_other_direction_says_so(report):
    (turned,) = report(PROSE.format("14.29"), "P201")
    assert turned.message.endswith("；反过来（增加与减少对调）正好相符，可能是方向写反了")
    (wrong,) = report(PROSE.format("41.29"), "P201")
    assert "方向" not in wrong.message


def test_figures_of_a_table_that_no_form_knows_are_printed_and_unread(read):
    unknown = "专项债务情况表\n单位：万元\n名称 | 余额 | 利息\n甲 | 850.00 | 39.40\n乙 | 400.00 | 19.10\n"
    covered = coverage(read(TABLE + unknown), ())
    assert (covered.figures, covered.unread, covered.printed) == (6, 4, 10)


def test_figures_that_are_read_and_not_understood_are_counted_once(read):
    facts = read(f"{TABLE}2024年预算情况说明\n一、其他\n往来款项12.30万元。\n")
    covered = coverage(facts, ())
    assert ([item.figures for item in facts.unrecognised], covered.figures, covered.unread) == ([1], 7, 0)


def test_what_is_printed_at_one_place_is_one_figure_though_it_is_read_twice(read):
    """0% is nothing at all as one pattern reads it, and 0.4 rounded as another does."""
    facts = read(
        TABLE + "2024年预算情况说明\n一、支出预算情况说明\n支出预算10.00万元，其中：项目支出0.00万元，占0%。\n"
    )
    once = coverage(facts, ()).figures
    again = [
        replace(s, figures={k: replace(f, exact=not f.exact) for k, f in s.figures.items()}) for s in facts.statements
    ]
    twice = replace(facts, statements=(*facts.statements, *again))
    assert len(facts.statements) == 2
    assert coverage(twice, ()).figures == once
