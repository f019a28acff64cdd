"""Head-counts, units and grades in the words of more provinces."""

import pytest

PEOPLE = """2025年度单位决算公开
第一部分 单位概况
二、单位人员情况
截至2025年12月31日，本单位人员编制1120人，其中行政编制0人、事业编制{posts}人；在职人员总数30人，其中：管理人员7人，专业技术人员{experts}人，工勤人员2人。
"""


@pytest.mark.parametrize(("posts", "experts", "rules"), [(1120, 21, set()), (1102, 21, {"Q450"}), (1120, 23, {"Q449"})])
def test_head_counts_of_four_digits_and_kinds_of_posts(failed, posts, experts, rules):
    assert failed(PEOPLE.format(posts=posts, experts=experts), "Q449", "Q450") == rules


BUDGETED = """2031年部门预算公开
第一部分 部门概况
二、部门机构设置情况
{}
"""


@pytest.mark.parametrize(
    ("told", "rules"),
    [
        ("纳入部门预算编制范围的预算单位共计3家，具体包括：局本级、青石县档案馆、青石县图书馆。", set()),
        ("纳入部门预算编制范围的预算单位共计2家，具体包括：局本级、青石县档案馆、青石县图书馆。", {"N174"}),
        ("纳入部门预算编制范围的二级预算单位共计2家，包括：局本级、青石县档案馆、青石县图书馆。", set()),
        ("本部门下属预算单位共2家，包括：局本级、青石县档案馆、青石县图书馆。", set()),
        ("纳入部门预算编制范围的单位共2家，具体包括：\n1.局本级\n2.青石县档案馆\n3.青石县图书馆", {"N174"}),
        ("纳入部门预算编制范围的单位包括局本级、青石县档案馆、青石县图书馆，共计4家。", {"Q441"}),
        ("纳入部门预算编制范围的单位包括局本级、青石县档案馆、青石县图书馆，共计2家。", set()),
    ],
)
def test_the_department_itself_is_one_of_the_units_budgeted_for(failed, told, rules):
    assert failed(BUDGETED.format(told), "Q441", "Q442", "Q443", "N174") == rules


OFFICES = """2031年度单位决算公开
第一部分 单位概况
一、机构设置
{}
"""


@pytest.mark.parametrize(
    ("told", "rules"),
    [
        ("内设2个内设机构及2个派驻检察室，包括办公室、政治科、东山检察室、西山检察室。", set()),
        ("内设2个职能部门，派出人民法庭2个，分别是办公室、政治科，东山人民法庭、西山人民法庭。", set()),
        ("派出人民法庭2个，分别是东山人民法庭、西山人民法庭、南山人民法庭。", {"Q442"}),
    ],
)
def test_a_list_of_two_kinds_of_offices_is_not_held_against_the_number_of_one(failed, told, rules):
    assert failed(OFFICES.format(told), "Q441", "Q442", "Q443") == rules


UNITS = """2025年度部门决算公开
第一部分 部门概况
二、部门决算单位构成
下属事业单位{}个，分别是青石县救援中心、青石县宣教中心，均未单独编制决算。
"""


@pytest.mark.parametrize(("count", "wrong"), [(2, False), (3, True)])
def test_a_list_of_units_ends_where_all_of_them_are_spoken_of(failed, count, wrong):
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
    assert bool(failed(UNITS.format(count), *rules)) == wrong


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
def test_the_grades_of_a_sentence_of_their_own_add_up(check, failed, told, best, wrong):
    text = GRADES.format(told.format(best))
    assert failed(text, "Q944") == ({"Q944"} if wrong else set())
    assert check(text, "Q944")


def test_first_and_second_level_projects_are_not_the_grades_whole(failed):
    told = "其中一级项目6个，二级项目32个，共涉及资金300.00万元。自评结果为“优”的33个，“良”的5个。"
    assert not failed(GRADES.format(told), "Q944")


CARS = """2025年度部门决算公开
第三部分 情况说明
五、财政拨款“三公”经费支出决算情况说明
年末公务用车保有{kept}辆。
八、国有资产占用情况说明
截止2025年12月31日，本部门国有资产占用情况见公开表。其中车辆{all}辆，其中，机要通信用车1辆、应急保障用车2辆。
"""


@pytest.mark.parametrize(("wrong", "rules"), [({}, set()), ({"all": 4}, {"Q404"}), ({"kept": 13}, {"Q452"})])
def test_vehicles_are_counted_where_they_are_among_the_assets(failed, wrong, rules):
    assert failed(CARS.format(**({"kept": 3, "all": 3} | wrong)), "Q404", "Q452") == rules


@pytest.mark.parametrize(("all_", "wrong"), [(3, False), (4, True)])
def test_vehicles_to_be_bought_are_the_sum_of_their_kinds(failed, all_, wrong):
    text = f"""2026年部门预算公开
六、其他重要事项的情况说明
（五）国有资产占用使用及新增资产配置情况
2026年拟新增配置公务用车{all_}辆，其中，机要通信用车1辆，执法执勤用车2辆。
"""
    assert bool(failed(text, "Q404")) == wrong


@pytest.mark.parametrize(("graded", "wrong"), [(4, False), (5, True)])
def test_no_more_projects_have_a_result_than_were_reviewed(failed, graded, wrong):
    told = f"本单位对2025年度项目支出全面开展绩效自评，共涉及项目4个，涉及资金60.00万元。从评价情况来看，{graded}个项目自评结果均为“优”。"
    assert bool(failed(GRADES.format(told), "Q714")) == wrong
