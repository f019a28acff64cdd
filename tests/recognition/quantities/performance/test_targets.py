"""Performance tables in both layouts."""

from decimal import Decimal

TABS = """十二、其他重要事项的情况说明
项目支出绩效目标表
(2024年)
预算单位\t\t星河市档案馆\t\t\t\t\t\t
项目名称\t\t档案修复项目\t\t\t项目负责人\t\t张三\t
项目资金(万元)\t\t年度预算总额:\t{total}\t其中:财政拨款\t30.00\t其他资金\t0.00\t
项目总体目标\t\t本项目安排预算资金30.00万元,计划修复档案1200卷次，培训26名人员。\t\t\t\t\t\t
一级指标\t二级指标\t三级指标\t指标值\t指标值设置依据\t上年完成值\t指标分值权重\t指标赋分规则\t佐证资料
产出指标\t数量指标\t培训人员数量\t{count}\t计划标准\t=20人\t50\t按照完成比例赋分\t原始凭证
成本指标\t经济成本指标\t修复支出\t<=18.00万元\t预算支出标准\t=1万元\t20\t按照完成比例赋分\t原始凭证
\t\t培训支出\t$\\leq 12.00$万元\t预算支出标准\t\t{weight}\t按照完成比例赋分\t原始凭证
"""

FLOW = """十二、其他重要事项的情况说明
项目支出绩效目标表
(2024 年）
预算单位 星河市档案馆
项目名称
档案修复
项目
项目负责人 张三
项目资金
（万元）
年度
预算
总额：
30.00
其中：
财政拨款
30.00
其他
资金：
0.00
项目总体目标
项目总投资 30 万元，用于培训 26 名人员。
一级
指标
三级
指标
指标值
指标值设
置依据
佐证
资料
产出指
标
数量指
标
培训人
员数量
>=26
人
计划标准 50
按照正
常比例
赋分
工作资料
成本指
标
经济成
本指标
修复支
<=30.00
万元
计划标准 40
按照正
原始凭证
 出 常比例
"""


def _tabs(told, kind, count=">=26人", total="30.00", weight="20"):
    return told(kind, TABS.format(count=count, total=total, weight=weight))


def test_a_table_with_cells_gives_funds_weights_and_values(told):
    [table] = _tabs(told, "项目绩效")
    assert {slot: f.text for slot, f in table.figures.items()} == {
        "预算总额": "30.00",
        "财政拨款": "30.00",
        "其他资金": "0.00",
    }
    assert [s.figures["权重"].value for s in _tabs(told, "指标")] == [50, 20, 20]


def test_a_table_whose_header_was_lost_does_not_swallow_the_next(told):
    first, second = (TABS.format(count=">=26人", total=total, weight="20") for total in ("30.00", "40.00"))
    headless = "".join(line for line in first.splitlines(keepends=True) if not line.startswith("一级指标"))
    untitled = second.partition("(2024年)\n")[2]
    assert [s.figures["预算总额"].text for s in told("项目绩效", headless + untitled)] == ["30.00", "40.00"]


def test_a_head_printed_again_on_the_next_page_begins_no_table(told):
    table = TABS.format(count=">=26人", total="30.00", weight="20")
    head = table.partition("(2024年)\n")[2].partition("产出指标")[0]
    on_two_pages = table.replace("成本指标\t", f"\n- 7 -\n\n{head}成本指标\t", 1)
    assert [s.figures["预算总额"].text for s in told("项目绩效", on_two_pages)] == ["30.00"]
    assert [s.figures["权重"].value for s in told("指标", on_two_pages)] == [50, 20, 20]


def test_white_space_inside_a_value_is_no_break(told):
    [pair] = _tabs(told, "绩效内对照", count="> =2 6 人")
    assert pair.figures["指标"].value == 26


def test_costs_are_held_against_the_total(told):
    [whole] = _tabs(told, "成本合计")
    assert [s.figures["成本金额"].amount for s in _tabs(told, "成本")] == [Decimal(180000), Decimal(120000)]
    assert whole.figures["总额"].text == "30.00"


def test_a_total_torn_into_several_cells_is_unread_with_a_reason(recognised):
    facts = recognised(TABS.format(count="=1人", total="3\t\t0.00", weight="20"))
    [table] = [s for s in facts.statements if s.kind == "项目绩效"]
    assert "预算总额" not in table.figures
    assert any("被拆在几格里" in u.reason for u in facts.unrecognised)


def test_an_illegible_weight_is_said_and_the_table_is_marked(recognised):
    facts = recognised(TABS.format(count="=1人", total="30.00", weight="2O"))
    [weights] = [s for s in facts.statements if s.kind == "权重合计"]
    assert weights.words["权重"] == "未读全"
    assert any("权重读不出" in u.reason for u in facts.unrecognised)


def test_a_garbled_comparison_is_unread(recognised):
    facts = recognised(TABS.format(count="三100%", total="30.00", weight="20"))
    assert any(u.text == "三100%" for u in facts.unrecognised)


def test_flow_text_gives_the_same_indicators(told):
    first, second = told("指标", FLOW)
    assert (first.subject, first.figures["权重"].value) == ("培训人员数量", 50)
    assert (second.subject, second.figures["权重"].value) == ("修复支", 40)
    [pair] = told("绩效内对照", FLOW)
    assert pair.figures["目标"].value == 26
    assert told("项目绩效", FLOW)[0].subject == "档案修复项目"


def test_a_table_without_title_behind_another_is_told_as_unread_and_adds_nothing_to_it(told):
    second = FLOW[FLOW.index("预算单位") :]
    alone, both = told("权重合计", FLOW), told("权重合计", FLOW + second)
    assert [one.figures for one in both] == [one.figures for one in alone]


LAST = """十二、其他重要事项的情况说明
项目支出绩效目标表
(2024年)
项目名称\t档案修复项目\t\t\t
项目资金（万元）\t年度资金总额\t30.00\t\t
一级指标\t二级指标\t三级指标\t指标值\t权重
产出指标\t数量指标\t培训人员数量\t≥26人\t50
效益指标\t社会效益指标\t利用水平\t明显提升\t30
满意度指标\t服务对象满意度指标\t满意度\t≥90%\t20
{total}"""


def test_the_weights_of_a_table_without_basis_stand_in_its_last_column(told):
    assert [s.figures["权重"].value for s in told("权重", LAST.format(total=""))] == [50, 30, 20]
    [whole] = told("权重合计", LAST.format(total="合计\t\t\t\t100\n"))
    assert (whole.words["权重"], whole.figures["权重总计"].value) == ("读全", 100)
    assert next(s.subject for s in told("指标", LAST.format(total=""))) == "培训人员数量"


def test_a_row_without_a_weight_in_that_column_leaves_them_unread(told):
    [whole] = told("权重合计", LAST.format(total="").replace("明显提升\t30", "≥30%\t"))
    assert whole.words["权重"] == "未读全"


def test_in_flow_text_fewer_tables_than_projects_told_of_were_not_all_read(recognised):
    summary = "（四）预算绩效情况\n档案馆的整体预算绩效目标1个，涉及金额100.00万元；财政拨款项目{}个，涉及预算金额30.00万元；非财政拨款项目0个，涉及预算金额0万元。\n项目支出绩效目标表"
    for told, counted in (("1", True), ("3", False)):
        facts = recognised(FLOW.replace("项目支出绩效目标表", summary.format(told), 1))
        (statement,) = [s for s in facts.statements if s.kind == "绩效情况"]
        assert ("项目绩效表数" in statement.figures) is counted
        assert any("可能没有读全" in problem.reason for problem in facts.unrecognised) is not counted
