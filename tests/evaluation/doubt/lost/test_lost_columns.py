"""Text without cells accuses nobody of what its lost columns, rows and notes may explain."""

import pytest

from audit import pipeline
from audit.model.check import Status


@pytest.fixture
def audited(tmp_path):
    def run(text: str):
        path = tmp_path / "甲.txt"
        path.write_text(text, encoding="utf-8")
        return pipeline.audit(path, pipeline.load_rulebook())

    return run


_EXPENDITURE = """2031年部门预算公开
一般公共预算支出表
部门：滨海市档案馆 单位：万元
科目编码 科目名称 合计 基本支出 项目支出
{parts}
201 一般公共服务支出 90.00 60.00 50.00 10.00 30.00
20103 政府办公厅（室）及相关机构事务 90.00 60.00 50.00 10.00 30.00
2010301 行政运行 60.00 60.00 50.00 10.00
2010399 其他政府办公厅（室）及相关机构事务支出 31.00 30.00
合计 90.00 60.00 50.00 10.00 30.00
"""


def test_a_table_that_provinces_draw_up_differently_is_not_judged_without_its_columns(audited):
    """2010399 is a project; without cells its second figure may as well be basic expenditure."""
    report = audited(_EXPENDITURE.format(parts="小计 人员经 公用经\n费 费"))
    assert not [outcome for outcome in report.outcomes if outcome.status is Status.FAILED]
    assert any("没有核对" in found.reason for found in report.facts.unrecognised)


def test_where_two_lines_of_the_header_tell_them_it_is(audited):
    """31.00 is neither what stands beside it, nor what 20103 leaves for it."""
    failed = [
        o for o in audited(_EXPENDITURE.format(parts="小计 人员经费 公用经费")).outcomes if o.status is Status.FAILED
    ]
    assert {(o.rule, o.where[1][:7].strip(), o.where[2]) for o in failed} == {
        ("T101", "2010399", "合计"),
        ("T104", "20103 政", "合计"),
    }


_NARRATIVE = """2031年度部门决算公开
一般公共预算财政拨款支出决算表
公开05表
部门：滨海市档案馆 金额单位：万元
科目代码 科目名称 小计 基本支出 项目支出
{rows}合计 90.00 90.00 0.00
第三部分 2031年度部门决算情况说明
五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
1.一般公共服务支出（类）档案事务（款）行政运行（项）。支出决算为60.00万元。
2.一般公共服务支出（类）档案事务（款）档案馆（项）。支出决算为30.00万元。
3.一般公共服务支出（类）档案事务（款）机关服务（项）。支出决算为10.00万元。
"""


def test_several_names_that_the_table_lacks_were_not_read(audited):
    rows = "201 一般公共服务支出 90.00 90.00 0.00\n20126 档案事务 90.00 90.00 0.00\n2012601 行政运行 60.00 60.00 0.00\n"
    outcomes = [o for o in audited(_NARRATIVE.format(rows=rows)).outcomes if o.rule == "N412"]
    assert {o.status for o in outcomes} <= {Status.PASSED, Status.UNDETERMINED}
    assert any("文本里可能没有读到" in o.reason for o in outcomes)


def test_a_note_may_be_that_of_the_next_table(audited):
    report = audited(
        """2031年部门预算公开
政府性基金预算支出情况表
编制部门：滨海市档案馆 单位：万元
科目编码 科目名称 合计 基本支出 项目支出
212 城乡社区支出 20.00 0.00 20.00
合计 20.00 0.00 20.00
备注：无国有资本经营预算支出，本表为空表。
"""
    )
    about_notes = [o for o in report.outcomes if o.rule in {"C701", "C704"} and o.status is not Status.NOT_APPLICABLE]
    assert {o.status for o in about_notes} == {Status.UNDETERMINED}


CUT = """2031年部门预算
收入总表
单位：万元
部门（单位）代码 | 部门（单位）名称 | 合计 | 本年收入 | | {head}
 | | | 小计 | 一般公共预算 | 小计
合计 | | 90.00 | 80.00 | 80.00 | 10.00
361008 | 青柳县疾控中心 | 90.00 | 80.00 | 80.00 | 10.00
"""


@pytest.mark.parametrize("head", ["上年结转结余", "上年结"])
def test_a_header_cut_at_the_edge_of_the_page_is_no_column_of_last_year(check, head):
    assert Status.FAILED not in {o.status for o in check(CUT.format(head=head), "T101")}


_TABBED = """2031年部门预算公开
一般公共预算支出情况表
编制部门：滨海市档案馆 单位：万元
类\t款\t项\t科目名称\t合计\t基本支出\t项目支出
201\t\t\t一般公共服务支出\t90.00\t60.00\t30.00
201\t26\t\t档案事务\t90.00\t60.00\t30.00
201\t26\t01\t行政运行\t60.00\t60.00\t
201\t26\t04\t档案馆\t30.00\t\t30.00
210\t\t\t卫生健康支出\t5.00\t5.00\t
\t\t\t合计\t95.00\t65.00\t30.00
"""


@pytest.mark.parametrize(
    "row",
    ["类\t款\t项\t科目名称", "201\t26\t04\t档案馆\t30.00\t\t30.00", "210\t\t\t卫生健康支出\t5.00\t5.00\t"],
)
def test_a_row_whose_tabs_became_blanks_accuses_nobody(audited, row):
    said = "\n第三部分 情况说明\n三、关于滨海市档案馆2031年一般公共预算支出情况说明\n一般公共预算支出95.00万元。\n"
    report = audited(_TABBED.replace(row, " ".join(row.split())) + said)
    assert not [finding.message for finding in report.findings if finding.severity == "error"]


def test_a_row_that_is_not_there_is_missed(audited):
    report = audited(_TABBED.replace("210\t\t\t卫生健康支出\t5.00\t5.00\t\n", ""))
    assert "T104" in {finding.rule for finding in report.findings if finding.severity == "error"}
