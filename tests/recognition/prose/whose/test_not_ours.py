"""Sentences that speak of somebody else, of another year or of a part, in the words in which we tell our own amounts."""

from collections.abc import Callable

import pytest

from audit.model.facts import Statement

Read = Callable[..., tuple[Statement, ...]]
_OURS = """三、关于青山县档案馆2024年支出预算情况说明
支出预算100.00万元，其中：基本支出60.00万元，项目支出40.00万元。
七、关于青山县档案馆2024年“三公”经费预算情况说明
2024年“三公”经费预算5.00万元，其中：公务用车购置费0.00万元，公务用车运行维护费3.00万元，公务接待费2.00万元。
（一）机关运行经费
2024年本单位机关运行经费预算30.00万元。
（二）政府采购情况
2024年本单位政府采购预算20.00万元，其中：政府采购货物预算5.00万元，政府采购服务预算15.00万元。
"""
_NOT_OURS = [
    "下属青山县实验小学2024年机关运行经费7.77万元、政府采购预算7.77万元。",
    "参照白河县做法，白河县财政局政府采购预算7.77万元、机关运行经费7.77万元。",
    "2025年预计支出预算7.77万元，公务接待费7.77万元。",
    "2023年支出预算7.77万元，“三公”经费预算7.77万元。",
    "例如，某单位公务接待费7.77万元、公务用车运行维护费7.77万元。",
    "另由省级统一配发公务用车1辆，公务用车购置费7.77万元不计入本单位预算。",
    "人均公务接待费7.77万元，车均公务用车运行维护费7.77万元。",
    "低于同类单位平均公务接待费7.77万元。",
    "按照过紧日子的要求，压减“三公”经费7.77万元。",
    "年度执行中调整项目支出7.77万元。",
    "以前年度项目支出7.77万元已收回财政。",
    "上年结转项目支出7.77万元，结转政府采购7.77万元。",
    "信息化项目政府采购预算7.77万元，其中：货物7.77万元、服务7.77万元。",
    "面向中小企业采购货物7.77万元，服务7.77万元。",
    "政府购买服务支出7.77万元，其中：货物7.77万元。",
    "剔除一次性因素，同口径基本支出增加7.77万元。",
    "其中：本级基本支出7.77万元，所属单位基本支出7.77万元。",
    "如某镇基本支出7.77万元。",
    "县财政局为“三公”经费支出最多的部门，2024年“三公”经费预算7.77万元。",
    "社会保险基金预算收入7.77万元，支出预算7.77万元。",
    "比上年增加7.77万元的项目有两个。",
    "基本支出占支出预算的比例不低于7.77%，公务接待费不超过7.77万元。",
    "某街道办事处支出预算7.77万元，其中基本支出7.77万元。",
    "政府采购限额标准：货物类7.77万元，服务类7.77万元。",
    "青山湖衔接资金77.77万元，支出7.77万元。",
    "对标先进地区，白河市一般公共预算支出7.77亿元、项目支出7.77亿元。",
    "预计到2026年底，累计支出7.77万元。",
    "拟申请追加项目支出7.77万元。",
    "绩效目标涉及的项目支出7.77万元为三年合计数。",
    "国有资本经营预算收入7.77亿元，由市财政统筹安排，支出7.77亿元。",
    "其中公务用车购置支出7.77万元，用于支付上年购车尾款。",
    "其中：公务用车购置费7.77万元为上年购车尾款。",
    "食堂补助项目支出7.77万元未纳入财政拨款预算。",
    "其中7.77万元为防汛应急经费。",
    "邻近的红旗镇2024年基本支出7.77万元，项目支出7.77万元。",
    "1亿元等于10,000万元。",
    "2023年年初预算为7.77万元，调整后为7.77万元，执行数为7.77万元。",
    "2023年预算安排7.77万元。",
    "原“三公”经费预算数为7.77万元，更正为8.88万元。",
    "公务接待费预算由7.77万元更正为8.88万元。",
    "原公开内容为：支出预算7.77万元，基本支出7.77万元。",
    "教育支出在全省占比为7.77%，项目支出占7.77%。",
    "上解上级支出7.77亿元，调出资金7.77亿元，支出合计77.77亿元。",
    "债务转贷收入7.77亿元，收入合计77.77亿元。",
    "2024年泵站运行经费7.77万元，比上年增加7.77万元。",
    "2024年老年活动中心运行经费7.77万元，敬老院运行经费7.77万元。",
    "2024年村委会运行经费7.77万元。",
    "2024年老年活动中心培训费7.77万元，泵站会议费7.77万元。",
]


@pytest.mark.parametrize("sentence", _NOT_OURS)
@pytest.mark.parametrize("line", range(1, 8, 2))
def test_what_is_said_of_others_is_bound_to_nothing_of_ours(read: Read, sentence: str, line: int) -> None:
    lines = _OURS.splitlines()
    lines.insert(line + 1, sentence)
    assert _told(read("\n".join(lines))) == _told(read(_OURS))


def test_what_a_correction_before_the_text_says_is_not_told_of_it(read: Read) -> None:
    notice = "更正公告\n一、原“三公”经费预算数为7.77万元，更正为8.88万元。\n二、其他内容不变。\n"
    assert _told(read(notice + _OURS)) == _told(read(_OURS))


@pytest.mark.parametrize("whose", ["2024年", "2024年本单位", "2024年青山县档案馆", "青山县档案馆2024年"])
def test_running_costs_of_our_own_may_leave_out_whose_they_are(read: Read, whose: str) -> None:
    said = read(f"三、关于青山县档案馆2024年支出预算情况说明\n（一）运行经费情况\n{whose}运行经费30.00万元。")
    assert [s.quantity for s in said] == ["机关运行经费"]


def test_a_name_that_is_short_for_ours_is_ours(read: Read) -> None:
    said = read("七、“三公”经费预算情况说明\n2024年“三公”经费预算5.00万元。县档案馆“三公”经费预算6.00万元。")
    assert [s.quantity for s in said] == ["三公经费", "三公经费"]


def test_a_name_joined_by_another_word_is_ours(read: Read) -> None:
    said = read(
        "七、“三公”经费预算情况说明\n青山县档案和史志馆2024年“三公”经费预算5.00万元。青山县档案与史志馆“三公”经费预算6.00万元。"
    )
    assert [s.quantity for s in said if s.figures] == ["三公经费", "三公经费"]


def test_strange_words_before_an_amount_told_before_change_nothing(read: Read) -> None:
    said = read("七、“三公”经费预算情况说明\n2024年“三公”经费预算5.00万元。严格控制后“三公”经费5.00万元。")
    assert [s.quantity for s in said] == ["三公经费", "三公经费"]


def test_strange_words_beside_our_year_are_ours_where_nothing_else_was_told(read: Read) -> None:
    said = read("七、“三公”经费预算情况说明\n2024年经反复测算“三公”经费预算5.00万元。")
    assert [s.quantity for s in said] == ["三公经费"]


def test_what_was_spent_last_year_is_told_apart_from_a_change_of_another_base(read: Read) -> None:
    text = "七、“三公”经费预算情况说明\n公务接待费5.00万元，比上年预算增加1.00万元，增长25.00%。"
    said = read(text + "公务接待费2023年执行数为3.86万元，占当年预算的96.50%。")
    assert [set(s.figures) for s in said] == [{"金额", "变动", "幅度"}, {"上年数", "其他比率"}]


def test_a_change_behind_a_sentence_of_others_is_nobodys(read: Read) -> None:
    said = read(
        "三、支出决算情况说明\n支出合计100.00万元。全市居民人均收入7.77万元。与上年相比，增加10.00万元，增长11.11%。",
        kind="决算",
    )
    assert [set(s.figures) for s in said] == [{"金额"}, {"金额"}, {"变动", "幅度"}]


def test_a_change_behind_an_amount_of_another_year_is_not_this_years(read: Read) -> None:
    text = (
        "二、2024年“三公”经费决算情况\n2024年度“三公”经费支出20.00万元，其中：公务用车运行费7.00万元。\n"
        "2025年度“三公”经费预算较2024年度增加2.00万元，其中公务接待费减少1.00万元。公务用车运行费较上年增加3.00万元。"
    )
    ours = [s for s in read(text, kind="决算") if s.quantity]
    assert [set(s.figures) for s in ours] == [{"金额"}, {"金额"}]


def test_what_two_others_spend_is_neither_ours_nor_one_amount(read: Read) -> None:
    said = read(
        "2024年青山税务局“三公”经费中占大头的是因公出国（境）支出3.00万元。\n"
        "白河银行2024年度“三公”经费预算数8.00万元。\n2024年，红石部“三公”经费财政拨款支出9.00万元。"
    )
    assert [s.quantity for s in said if str(s.figures["金额"].value) in {"8.00", "9.00"}] == ["", ""]


def test_an_amount_in_a_village_of_our_own_name_is_ours(read: Read) -> None:
    said = read("三、关于红旗镇2024年支出预算情况说明\n红旗镇2024年支出预算100.00万元，其中：基本支出60.00万元。")
    assert [s.quantity for s in said] == ["支出合计", "支出·基本支出"]


def test_parts_told_with_their_amounts_are_parts_of_the_amount_before(read: Read) -> None:
    """What stands behind 其中 at the beginning of a paragraph is nothing that its heading speaks of."""
    said = read("十、“三公”经费财政拨款支出决算情况说明\n其中3.60万元为防汛经费。", kind="决算")
    assert [s.quantity for s in said] == [""]


def test_what_others_leave_out_is_not_left_out_by_us(read: Read) -> None:
    said = read("七、“三公”经费预算情况说明\n白河县财政局公务接待费未安排，因公出国（境）费未安排。")
    assert list(said) == []


def _told(statements: tuple[Statement, ...]) -> set[tuple[str, str, str]]:
    return {
        (s.quantity, slot, str(figure.value)) for s in statements if s.quantity for slot, figure in s.figures.items()
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "重点绩效评价项目3个，涉及资金7.77万元。",
        "对部分项目开展了重点评价，涉及项目3个，资金7.77万元。",
        "组织开展部门评价，涉及3个项目，金额7.77万元。",
    ],
)
def test_projects_picked_for_evaluation_are_not_all_that_evaluate_themselves(read: Read, sentence: str) -> None:
    section = "十三、预算绩效情况的说明\n所有项目开展了绩效自评，共涉及项目5个，资金300.00万元。\n"
    assert [s.quantity for s in read(section + sentence, kind="决算")] == ["绩效自评项目金额", ""]


def test_what_an_item_is_made_of_is_no_statement_of_the_whole_on_a_line_of_its_own_either(read: Read) -> None:
    said = read(
        "三、一般公共预算支出情况说明\n2024年一般公共预算支出100.00万元。\n上年结转20.00万元。\n"
        "1.教育支出（类）普通教育（款）小学教育（项）2024年预算数为80.00万元。\n其中：当年财政拨款75.00万元，上年结转5.00万元。"
    )
    assert [s.quantity for s in said][-2:] == ["", ""]
