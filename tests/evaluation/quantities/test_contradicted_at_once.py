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
        ("甲类和乙类分别为75.00万元和25.00万元，分别占57.00%和25.00%。", {"P119"}),
        ("甲类和乙类分别为75.00万元和25.00万元，占总额的37.50%和12.50%。", set()),  # a base that is not told
        ("甲类和乙类分别为75.00万元和25.00万元，分别占各自总额的57.00%和25.00%。", set()),
        ("甲类和乙类分别为75.00万元和25.00万元，分别占预算的57.00%和25.00%。", set()),  # how much of each was spent
        ("甲、乙、丙类分别为50.00万元、25.00万元和25.00万元，占50.00%、25.00%和52.00%。", {"P118"}),
    ],
)
def test_shares_told_at_once_are_in_proportion(failed, sentence, rules) -> None:
    assert failed(HEAD + sentence, "P117", "P118", "P119") == rules


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
        ("人员经费90.00万元，主要包括：基本工资、办公费、绩效工资", {"X119"}),
        ("人员经费90.00万元，主要包括：基本工资、其他交通费用、工会经费", set()),  # listed there in some places
        ("人员经费和公用经费90.00万元，主要包括：基本工资、办公费、绩效工资", set()),
        ("公用经费90.00万元，主要包括：办公费、绩效工资、电费", {"X120"}),
        ("公用经费90.00万元，主要包括：商品和服务支出、水费、电费", {"X121"}),
        ("公用经费90.00万元，主要包括：商品和服务支出、资本性支出", set()),
    ],
)
def test_a_list_of_one_kind_of_costs_has_none_of_the_other(failed, told, rules) -> None:
    text = HEAD.replace("十、其他重要事项的情况说明", "六、一般公共预算财政拨款基本支出决算情况说明")
    assert failed(f"{text}{told}。", "X119", "X120", "X121") == rules


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("在职人员12人，与上年持平（上年15人）。", {"Y121"}),
        ("国内公务接待5批次，与上年8批次相比无变化。", {"Y121"}),
        ("在职人员12人、退休3人，与上年持平（上年15人）。", set()),  # all of them
        ("人员经费和公用经费占基本支出的比重分别为92.44%和17.56%。", {"P123"}),
        ("中小企业和小微企业合同金额分别占100.00%和68.00%。", set()),  # the one are among the other
        ("甲类和乙类分别占预算的98.00%和75.00%。", set()),  # each of its own
        ("会议费、培训费共2.20万元，其中会议费0.80万元、培训费1.04万元。", {"Q117"}),
        ("会议费、培训费共2.20万元，其中会议费0.80万元。", set()),
        ("会议费、培训费等共2.20万元，其中会议费0.80万元、培训费1.04万元。", set()),  # and others
        ("没有别的。甲费0.80万元、乙费1.40万元，两项合计2.40万元。", {"Q294"}),
        ("没有别的。丙费0.20万元、甲费0.80万元、乙费1.40万元，两项合计2.20万元。", set()),  # of the last two
    ],
)
def test_what_is_level_or_shared_by_a_few_adds_up(failed, sentence, rules) -> None:
    assert failed(HEAD + sentence, "Y121", "P123", "Q117", "Q294") == rules
