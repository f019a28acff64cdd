"""What one of a department's units has is told beside what the department has, and need not be as much."""

import pytest

DEPARTMENT = """青石县文化和旅游局2031年度部门决算公开
第一部分 部门概况
二、部门决算单位构成
纳入青石县文化和旅游局2031年度部门决算编制范围的单位包括：青石县文化和旅游局本级、青石县图书馆、青石县文化馆。
第三部分 2031年度部门决算情况说明
七、“三公”经费财政拨款支出决算情况说明
2031年度“三公”经费支出决算为9.00万元，其中：公务接待费支出2.00万元，公务用车运行维护费支出7.00万元。
期末公务用车保有量为5辆。国内公务接待10批次，90人次。全年因公出国（境）团组0个，累计0人次。
{}
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "青石县图书馆国内公务接待3批次，20人次。",
        "青石县图书馆：国内公务接待3批次，20人次。",
        "其中，青石县图书馆运行维护费2.00万元，公务用车保有量为1辆。",
        "图书馆国内公务接待3批次，20人次。",
        "（1）青石县图书馆。全年因公出国（境）团组1个，累计2人次。",
        "2030年，国内公务接待15批次，120人次。",
        "更正说明：将“国内公务接待3批次，20人次”更正为“国内公务接待10批次，90人次”。",
    ],
)
def test_a_unit_by_its_name_is_not_the_department(failed, sentence):
    assert failed(DEPARTMENT.format(sentence), "Q425") == set()


def test_the_department_itself_says_one_number(failed):
    assert failed(DEPARTMENT.format("国内公务接待3批次，20人次。"), "Q425") == {"Q425"}


NAMELESS = """2024年部门预算公开
第一部分 概况
二、机构设置
纳入部门预算编制范围的单位包括：局本级、青石县第一中学、青石县实验小学、青石县特殊教育学校。
第三部分 2024年部门预算情况说明
八、“三公”经费预算情况说明
2024年“三公”经费预算10.00万元，其中公务接待费2.00万元。
{}
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "实验小学：“三公”经费预算1.00万元，公务接待费0.50万元。",
        "其中，青石县第一中学公务接待费0.50万元。",
        "青石县第一中学2024年“三公”经费预算1.00万元，其中公务接待费0.50万元。",
        "（1）青石县实验小学。“三公”经费预算1.00万元，公务接待费0.50万元。",
    ],
)
def test_a_unit_is_known_though_the_department_is_not(failed, sentence):
    assert failed(NAMELESS.format(sentence), "N102") == set()


def test_what_nobody_is_named_for_is_told_of_the_department(failed):
    assert failed(NAMELESS.format("公务接待费0.50万元。"), "N102") == {"N102"}


@pytest.mark.parametrize("told", ["控制在3批次以内", "3批次以上", "不超过3批次"])
def test_a_bound_is_no_number_told_twice(failed, told):
    assert failed(DEPARTMENT.format(f"国内公务接待{told}。"), "Q425") == set()
