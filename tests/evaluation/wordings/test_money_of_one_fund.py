"""Under headings that tell of all money, what one fund pays is a part; and what is left over makes a list no whole."""

import pytest

TABLE = """2024年单位预算公开
编制单位：青石县档案馆
单位支出总体情况表
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | | 100.00 | 65.00 | 35.00
201 | 一般公共服务支出 | 100.00 | 65.00 | 35.00
20126 | 档案事务 | 100.00 | 65.00 | 35.00
2012601 | 行政运行 | 100.00 | 65.00 | 35.00
第三部分 2024年单位预算情况说明
三、关于青石县档案馆2024年支出预算情况说明
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "财政拨款安排的基本支出60.00万元。",
        "支出预算100.00万元。按可比口径，支出预算为90.00万元。",
        "支出预算100.00万元，其中财政拨款基本支出60.00万元，财政拨款项目支出30.00万元。",
        "支出预算100.00万元，其中一般公共预算安排基本支出60.00万元、项目支出30.00万元。",
        "支出预算100.00万元，其中：财政拨款支出90.00万元（基本支出60.00万元、项目支出30.00万元）。",
        "支出预算100.00万元，其中财政拨款安排：基本支出60.00万元、项目支出30.00万元。",
    ],
)
def test_what_one_fund_pays_is_not_all(failed, sentence):
    assert failed(f"{TABLE}{sentence}\n", "N101", "N102", "N201") == set()


def test_what_all_funds_pay_is_compared(failed):
    assert failed(f"{TABLE}支出预算100.00万元，其中：基本支出60.00万元，项目支出40.00万元。\n", "N101") == {"N101"}


@pytest.mark.parametrize("rest", ["，其余为预留机动经费", "，差额为结转下年支出", "等"])
def test_a_list_that_leaves_a_rest_need_not_add_up(failed, rest):
    text = "2024年单位预算公开\n第三部分 2024年单位预算情况说明\n三、关于青石县档案馆2024年支出预算情况说明\n"
    told = "支出预算100.00万元，其中：基本支出60.00万元，项目支出30.00万元"
    assert failed(f"{text}{told}。\n", "N201") == {"N201"}
    assert failed(f"{text}{told}{rest}。\n", "N201") == set()
