"""Final accounts as other regions word them: units, staff, projects and what is numbered."""

import pytest

UNITS = """
2031年度部门决算
第一部分 部门概况
二、部门基本情况
青石县档案局包括6个处（科）室{}，其中：列入2031年部门决算编制范围的单位详细情况见下表：
单位名称 | 单位性质
青石县档案局 | 行政单位
青石县档案馆 | 事业单位
三、主要工作
第三部分 部门决算情况说明
二、收入决算情况说明
2031年度收入合计100.00万元。
"""


@pytest.mark.parametrize(("units", "rules"), [("", set()), ("及2个下属单位", set()), ("及4个下属单位", {"Q453"})])
def test_offices_are_not_counted_as_units(failed, units, rules):
    assert failed(UNITS.format(units), "Q453") == rules


GRADED = """
2031年度部门决算
第三部分 部门决算情况说明
十三、预算绩效情况说明
我部门组织对2031年度项目支出全面开展绩效自评，共涉及项目7个，资金50.00万元。从评价情况来看，自评结果优{}个、良1个、中0个、差0个。
"""


@pytest.mark.parametrize(("best", "rules"), [(6, set()), (8, {"Q418"})])
def test_the_projects_of_all_grades_are_those_that_were_graded(failed, best, rules):
    assert failed(GRADED.format(best), "Q418") == rules


REVIEWED = """
2031年度部门决算
第三部分 部门决算情况说明
十、预算绩效情况说明
（二）绩效自评结果。
“青石修复”项目绩效自评综述：{}
"""


@pytest.mark.parametrize(
    ("told", "rules"),
    [
        ("项目自评得分为97分。项目全年预算数为40.00万元，执行数为36.00万元，完成预算的90.00%。", set()),
        ("项目自评得分为97分。项目全年预算数为40.00万元，执行数为36.00万元，完成预算的95.00%。", {"P302"}),
        ("自评得分97分，全年预算数为40.00万元，执行数为39.00万元，完成预算的90.00%。", {"P302"}),
        ("全年预算数40.00万元，执行数36.00万元，预算执行率90.00%。", set()),
        ("全年预算数40.00万元，执行数36.00万元，预算执行率92.00%。", {"P302"}),
    ],
)
def test_a_reviewed_project_spent_the_share_of_its_budget_that_is_said(failed, told, rules):
    assert failed(REVIEWED.format(told), "N102", "P302") == rules


STAFF = """
2031年度部门决算
第一部分 部门概况
二、部门基本情况
2031年末实有人员编制26人。其中：行政编制16人（含行政工勤编制1人），事业编制{}人（含参公管理事业编制0人）；
第三部分 部门决算情况说明
二、收入决算情况说明
2031年度收入合计100.00万元。
"""


@pytest.mark.parametrize(("posts", "rules"), [(10, set()), (9, {"Q450"}), (11, {"Q449"})])
def test_classes_of_posts_may_follow_a_full_stop_and_have_notes_in_brackets(failed, posts, rules):
    assert failed(STAFF.format(posts), "Q449", "Q450") == rules


NUMBERED = """
2031年度单位决算
三、2031年度单位决算情况说明
（九）“三公”经费财政拨款支出决算情况说明
（2）公务用车购置及运行维护费预算数为1.20万元，支出决算为1.20万元。
公务用车购置支出0.00万元，购置公务用车{}辆。
公务用车运行维护费支出1.20万元。截至2031年12月31日，开支一般公共预算财政拨款的公务用车保有量为{}辆。
（十二）国有资产占有使用情况说明
截至2031年12月31日，本单位共有车辆1辆，其中，机要通信用车0辆、其他用车1辆。
"""


@pytest.mark.parametrize(("bought", "kept", "rules"), [(0, 1, set()), (3, 1, {"Q415", "Q514"}), (0, 4, {"Q452"})])
def test_sections_may_be_numbered_in_brackets_up_to_the_last(failed, bought, kept, rules):
    assert failed(NUMBERED.format(bought, kept), "Q404", "Q415", "Q452", "Q514") == rules


EVALUATED = """
2031年度部门决算
一般公共预算财政拨款支出决算表
单位：万元
科目代码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | | 100.00 | 60.00 | 40.00
205 | 教育支出 | 100.00 | 60.00 | 40.00
第三部分 部门决算情况说明
十二、预算绩效情况说明
对2031年度一般公共预算项目支出开展绩效自评，共对2个项目，涉及资金{}万元开展了绩效自评，占一般公共预算项目支出总额的100%。
"""


@pytest.mark.parametrize(("funds", "rules"), [("40.00", set()), ("46.00", {"P114"})])
def test_a_share_told_after_the_review_is_that_of_the_funds(failed, funds, rules):
    assert failed(EVALUATED.format(funds), "P114") == rules


PROJECTS = """
2031年度部门决算公开
第一部分 部门概况
二、机构设置
从决算单位构成看，青石县文旅局部门决算包括局本级决算以及下属4家预算单位决算，其中：行政单位1家，参照公务员法管理的事业单位1家，其他事业单位{units}家。
第三部分 部门决算情况说明
十、预算绩效情况说明
（三）绩效评价情况
2031年度本部门开展绩效评价的项目24个，涉及预算金额600.00万元，其中：评价结果为“优”的项目{good}个，评价结果为“良”的项目5个，评价结果为“合格”的项目1个，评价结果为“不合格”的项目0个。
图书购置项目预算金额60.00万元，实际支出57.00万元，预算执行率{rate}%，绩效评价得分91.50分。
"""


@pytest.mark.parametrize(
    ("wrong", "rules"),
    [
        ({}, set()),
        ({"units": "2"}, set()),  # the office itself is not counted among them
        ({"units": "6"}, {"Q694"}),
        ({"good": "16"}, {"Q418"}),
        ({"rate": "59.00"}, {"Q753"}),
    ],
)
def test_units_by_class_grades_of_projects_and_what_was_carried_out(failed, wrong, rules):
    told = {"units": "3", "good": "18", "rate": "95.00"} | wrong
    assert failed(PROJECTS.format(**told), "Q694", "Q418", "Q753") == rules
