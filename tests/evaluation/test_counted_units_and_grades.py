"""Head-counts, units and grades in the words of more provinces."""

import pytest

from audit.model.check import Status


def failed(outcomes):
    return {o.rule for o in outcomes if o.status is Status.FAILED}


PEOPLE = """2025年度单位决算公开
第一部分 单位概况
二、单位人员情况
截至2025年12月31日，本单位人员编制1120人，其中行政编制0人、事业编制{posts}人；在职人员总数30人，其中：管理人员7人，专业技术人员{experts}人，工勤人员2人。
"""


@pytest.mark.parametrize(("posts", "experts", "rules"), [(1120, 21, set()), (1102, 21, {"Q450"}), (1120, 23, {"Q449"})])
def test_head_counts_of_four_digits_and_kinds_of_posts(check, posts, experts, rules):
    assert failed(check(PEOPLE.format(posts=posts, experts=experts), "Q449", "Q450")) == rules


UNITS = """2025年度部门决算公开
第一部分 部门概况
二、部门决算单位构成
下属事业单位{}个，分别是青石县救援中心、青石县宣教中心，均未单独编制决算。
"""


@pytest.mark.parametrize(("count", "wrong"), [(2, False), (3, True)])
def test_a_list_of_units_ends_where_all_of_them_are_spoken_of(check, count, wrong):
    rules = (
        "Q431",
        "Q432",
        "Q433",
        "Q434",
        "Q435",
        "Q436",
        "Q441",
        "Q442",
        "Q443",
        "Q444",
        "Q445",
        "Q446",
        "Q447",
        "Q448",
    )
    assert bool(failed(check(UNITS.format(count), *rules))) == wrong


GRADES = """2025年度部门决算公开
第三部分 情况说明
十、其他重要事项的情况说明
（四）预算绩效情况说明
{}
"""
_TOLD = [
    "本部门组织对2025年度项目支出全面开展绩效自评，共涉及项目38个，资金300.00万元，占一般公共预算项目支出总额的100%。其中：一级项目6个，二级项目32个。自评结果为优的项目{}个，为良的项目4个，为中的项目1个。",
    "本部门组织对2025年度项目支出开展绩效自评，其中一级项目38个，共涉及资金300.00万元，占项目支出总额的100.00%。自评结果为“优”的{}个，“良”的5个。",
    "年终执行完毕后，对38个项目开展了绩效自评，涉及资金300.00万元。其中，评价结果为“优”的项目{}个，“良”的项目5个。",
]


@pytest.mark.parametrize("told", _TOLD)
@pytest.mark.parametrize(("best", "wrong"), [(33, False), (35, True)])
def test_the_grades_of_a_sentence_of_their_own_add_up(check, told, best, wrong):
    outcomes = check(GRADES.format(told.format(best)), "Q944")
    assert bool(failed(outcomes)) == wrong
    assert outcomes


def test_first_and_second_level_projects_are_not_the_grades_whole(check):
    told = "其中一级项目6个，二级项目32个，共涉及资金300.00万元。自评结果为“优”的33个，“良”的5个。"
    assert not failed(check(GRADES.format(told), "Q944"))
