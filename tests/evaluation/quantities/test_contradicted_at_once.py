"""What a sentence says of several at once, or of this year and the last, is checked within it; what may be meant
otherwise is not read."""

import pytest

HEAD = """2031年度部门决算公开
第三部分 2031年度部门决算情况说明
十、其他重要事项的情况说明
共有车辆2辆，其中：其他用车2辆。
"""


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("甲类和乙类分别为75.00万元和25.00万元，分别占75.00%和25.00%。", set()),
        ("甲类和乙类分别为75.00万元和25.00万元，分别占57.00%和25.00%。", {"P117"}),
        ("甲类和乙类分别为75.00万元和25.00万元，占总额的37.50%和12.50%。", set()),  # a base that is not told
        ("甲类和乙类分别为75.00万元和25.00万元，分别占各自总额的57.00%和25.00%。", set()),
        ("甲类和乙类分别为75.00万元和25.00万元，分别占预算的57.00%和25.00%。", set()),  # how much of each was spent
        ("甲、乙、丙类分别为50.00万元、25.00万元和25.00万元，占50.00%、25.00%和52.00%。", {"P118"}),
    ],
)
def test_shares_told_at_once_are_in_proportion(failed, sentence, rules) -> None:
    assert failed(HEAD + sentence, "P117", "P118") == rules


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("在职人员43人，比上年减少2人（上年45人）。", set()),
        ("在职人员43人，比上年减少3人（上年45人）。", {"Y120"}),
        ("在职人员43人、退休12人，比上年增加3人（上年52人）。", set()),  # of both
        ("在职人员43人（上年45人），减少3人。", {"Y120"}),
        ("接待12批次，比上年减少2批次，下降14.29%。", set()),
        ("接待12批次，比上年减少2批次，下降41.29%。", {"P120"}),
        ("接待费1.20万元，接待12批次，比上年减少2批次，下降41.29%。", set()),  # the money, perhaps
        ("会议费2030年2.00万元，2031年2.60万元，两年持平。", {"P122"}),
        ("会议费2030年2.00万元，2031年2.60万元，两年基本持平。", set()),
        ("会议费2029年2.00万元，2031年2.60万元，两年持平。", set()),
    ],
)
def test_this_year_and_the_last_agree_with_the_change(failed, sentence, rules) -> None:
    assert failed(HEAD + sentence, "Y120", "P120", "P122") == rules


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("公务用车运行维护费10.00万元，车均2.50万元，主要用于4辆公务用车的燃油。", set()),
        ("公务用车运行维护费10.00万元，车均2.50万元，主要用于3辆公务用车的燃油。", {"Q764"}),
        ("公务用车运行维护费10.00万元，车均2.50元，主要用于4辆公务用车的燃油。", {"X439"}),
        ("公务用车运行维护费10.00万元，单车日均68.49元，主要用于4辆公务用车的燃油。", set()),
        ("维修费30.00万元（屋面16.00万元、外墙18.00万元）。", {"Q974"}),
        ("维修费30.00万元（合同价36.00万元、已付18.00万元）。", set()),
        ("3个项目中，优秀2个、良好3个。", {"Q116"}),
        ("3个项目中，优秀1个、良好1个。", set()),  # one is not graded yet
    ],
)
def test_what_is_shared_out_or_told_in_brackets_agrees_with_the_whole(failed, sentence, rules) -> None:
    assert failed(HEAD + sentence, "Q764", "X439", "Q974", "Q116") == rules


@pytest.mark.parametrize(
    ("told", "rules"),
    [
        ("人员经费90.00万元，主要包括：基本工资、办公费、奖金", {"X119"}),
        ("人员经费90.00万元，主要包括：基本工资、其他交通费用、工会经费", set()),  # listed there in some places
        ("人员经费和公用经费90.00万元，主要包括：基本工资、办公费、奖金", set()),
        ("公用经费90.00万元，主要包括：办公费、绩效工资、电费", {"X120"}),
        ("公用经费90.00万元，主要包括：商品和服务支出、水费、电费", {"X121"}),
        ("公用经费90.00万元，主要包括：商品和服务支出、资本性支出", set()),
    ],
)
def test_a_list_of_one_kind_of_costs_has_none_of_the_other(failed, told, rules) -> None:
    text = HEAD.replace("十、其他重要事项的情况说明", "六、一般公共预算财政拨款基本支出决算情况说明")
    assert failed(f"{text}{told}。", "X119", "X120", "X121") == rules
