"""Rules about vehicles, targets and changes on sentences of other drafters, and sentences that only look like them."""

import pytest

from audit.model.check import Status

HEAD = "2024年部门预算公开\n第三部分 2024年部门预算情况说明\n"
LAST = "\n九、收入预算情况说明\n2024年收入预算100.00万元。"


def statuses(outcomes):
    return [o.status for o in outcomes if o.status is not Status.NOT_APPLICABLE]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("现有公务用车4辆，其中：轿车2辆，旅行车（含商务车）0辆，越野车2辆。", [Status.PASSED]),
        ("共有车辆3辆，其中一般公务用车1辆、执勤执法用车1辆。", [Status.FAILED]),
        ("共有车辆6辆，其中：执法执勤用车4辆（含特种车2辆）、其他用车1辆。", []),
        ("现有公务用车12辆，其中：应急保障用车2辆。", []),
        ("现有公务用车12辆，其中：应急保障用车2辆、机要用车1辆等。", []),
    ],
)
def test_vehicles_are_added_up_where_the_sentence_lists_their_classes(check, sentence, found):
    assert statuses(check(f"{HEAD}八、国有资产占用情况\n本单位{sentence}{LAST}", "Q408")) == found


TARGETS = "八、其他重要事项的情况说明\n（四）绩效目标设置情况\n2024年开展绩效目标管理的项目{count}个，涉及预算{amount}万元。其中：人员类项目1个，涉及预算40.00万元；特定目标类项目2个，涉及预算10.00万元。"


@pytest.mark.parametrize(
    ("count", "amount", "found"),
    [
        (3, "50.00", {"Q641": [Status.PASSED], "Q642": [Status.PASSED]}),
        (3, "56.00", {"Q641": [Status.FAILED], "Q642": []}),
        (4, "50.00", {"Q641": [], "Q642": [Status.FAILED]}),
        (9, "80.00", {"Q641": [], "Q642": []}),  # only some of the classes are listed
    ],
)
def test_targets_are_added_up_only_where_counts_or_amounts_show_that_all_are_listed(check, count, amount, found):
    text = HEAD + TARGETS.format(count=count, amount=amount) + LAST
    assert {rule: statuses(check(text, rule)) for rule in found} == found


PUBLIC = "五、“三公”经费预算情况说明\n2024年“三公”经费预算9.00万元，比上年减少1.00万元。其中：{travel}公务接待费3.00万元，{meals}；公务用车购置及运行费6.00万元，与上年持平。"


@pytest.mark.parametrize(
    ("travel", "meals", "found"),
    [
        ("因公出国（境）费0万元，与上年持平；", "比上年减少1.00万元", [Status.PASSED]),
        ("因公出国（境）费0万元，与上年持平；", "比上年减少1.60万元", [Status.FAILED]),
        ("因公出国（境）费0万元，与上年持平；", "比上年预算执行数减少1.60万元", []),
        ("因公出国（境）费0万元；", "比上年减少1.60万元", []),
        ("", "比上年减少1.60万元", []),
    ],
)
def test_changes_of_the_three_public_expenses_add_up_where_all_are_told(check, travel, meals, found):
    assert statuses(check(HEAD + PUBLIC.format(travel=travel, meals=meals) + LAST, "Y107")) == found


PARTS = "三、一般公共预算当年拨款情况说明\n2024年一般公共预算当年拨款{total}万元，比上年预算增加10.00万元。其中：教育支出60.00万元，比上年预算减少6.00万元；卫生健康支出40.00万元，比上年预算增加4.00万元。"


@pytest.mark.parametrize(("total", "found"), [("100.00", [Status.FAILED]), ("120.00", [])])
def test_priors_of_a_list_are_compared_only_where_it_adds_up(check, total, found):
    assert statuses(check(HEAD + PARTS.format(total=total) + LAST, "Y105")) == found


def test_economic_classes_after_two_totals_belong_to_the_one_told_last(read):
    facts = read(
        f"{HEAD}一、部门收支预算情况说明\n2024年本部门支出预算总额100.00万元，其中：基本支出60.00万元，其中：工资福利支出60.00万元；"
        "项目支出40.00万元，其中：商品和服务支出40.00万元。"
        "\n三、财政拨款收支预算总表的说明\n2024年财政拨款收支总预算100.00万元。"
    )
    classes = {s.words["科目"]: s.quantity for s in facts.statements if "科目" in s.words}
    assert classes == {"工资福利支出": "全国·支出·基本支出·经济分类", "商品和服务支出": "全国·支出·项目支出·经济分类"}


LEVEL = """
2025年部门预算
第三部分 2025年部门预算说明
四、财政拨款“三公”经费预算情况说明
2.公务接待费。2025年预算数3.28万元，与2024年预算数{}万元持平。
"""


@pytest.mark.parametrize(("before", "wrong"), [("3.28", set()), ("3.88", {"P213"})])
def test_level_with_an_amount_of_last_year_is_that_amount(failed, before, wrong):
    assert failed(LEVEL.format(before), "P213") == wrong


@pytest.mark.parametrize(
    "told",
    [
        "事业收入500.00万元中，医疗收入400.00万元，其他事业收入100.00万元。",
        "局机关支出预算250.00万元，市属单位支出预算350.00万元。",
        "局机关支出预算250.00万元，二级单位支出预算350.00万元。",
    ],
)
def test_a_part_that_bears_the_name_of_the_whole_is_not_the_whole(failed, told):
    text = f"""
2031年部门预算公开
第三部分 2031年部门预算情况说明
一、收入支出预算情况说明
2031年收入预算600.00万元，其中：财政拨款收入100.00万元，事业收入500.00万元。
2031年支出预算600.00万元，其中：基本支出400.00万元，项目支出200.00万元。
{told}
"""
    assert failed(text, "N101", "N102", "N201", "N202") == set()
