"""Tables in which a project reviews itself."""

import pytest

from audit.readers.text import document_from_text
from audit.recognition import recognise

FRAME = """星河市档案馆2024年度部门决算公开
第三部分 2024年度部门决算情况说明
三、支出决算情况说明
本年支出100.00万元，其中：基本支出60.00万元，占60.00%；项目支出40.00万元，占40.00%。
十、其他重要事项的情况说明
（四）预算绩效的情况说明
项目支出绩效自评表
（2024年度）
项目名称\t档案修复项目
{}
"""
MONEY = """项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t30.00\t40.00\t36.00\t10\t90.00%\t9
\t其中：财政拨款\t30.00\t32.00\t28.00\t—\t—\t—
\t其他资金\t0.00\t8.00\t8.00\t—\t—\t—
"""
HEAD = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因\n"
SCORES = HEAD + "产出指标\t数量指标\t修复档案\t>=60册\t54册\t{}\t{}\t设备少\n总分\t\t\t\t\t100\t{}\t\n"


@pytest.fixture
def reviewed(rulebook):
    def _of(text):
        return recognise(document_from_text("sample.txt", FRAME.format(text)), rulebook)

    return _of


def _figures(facts, kind):
    return [{slot: f.text for slot, f in s.figures.items()} for s in facts.statements if s.kind == kind]


def test_the_money_of_the_whole_and_its_parts(reviewed):
    facts = reviewed(MONEY + SCORES.format(90, 81, 90))
    [review] = _figures(facts, "自评表")
    assert review["全年预算"] == "40.00"
    assert review["执行率"] == "90.00%"
    assert [s["分项资金"] for s in _figures(facts, "分项资金")] == ["30.00", "0.00", "32.00", "8.00", "28.00", "8.00"]


def test_a_row_that_slid_is_read_by_its_numbers(reviewed):
    slid = MONEY.replace("\t年度资金总额\t", "\t\t年度资金总额\t")
    [review] = _figures(reviewed(slid + SCORES.format(90, 81, 90)), "自评表")
    assert review["年初预算"] == "30.00"


def test_the_score_of_spending_is_part_of_the_total(reviewed):
    facts = reviewed(MONEY + SCORES.format(90, 81, 90))
    assert [s["分项得分"] for s in _figures(facts, "分项得分")] == ["81", "9"]


def test_the_indicators_alone_may_come_to_the_full_score(reviewed):
    facts = reviewed(MONEY + SCORES.format(100, 90, 90))
    assert [s["分项得分"] for s in _figures(facts, "分项得分")] == ["90"]


def test_nothing_is_added_up_where_a_score_is_not_legible(reviewed):
    facts = reviewed(MONEY + SCORES.replace("{}\t{}\t设备少", "{}\t\t设备少").format(90, 90))
    assert not _figures(facts, "自评得分之和")
    assert [u.reason for u in facts.unrecognised if "得分" in u.reason] == ["有指标的分值、得分读不出"]


def test_a_second_project_without_its_title_is_a_table_of_its_own(reviewed):
    second = "项目名称\t库房维修项目\n" + MONEY + SCORES.format(90, 81, 90)
    facts = reviewed(MONEY + SCORES.format(90, 81, 90) + second)
    assert [s.subject for s in facts.statements if s.kind == "自评表"] == ["档案修复项目", "库房维修项目"]


def test_a_table_without_its_headers_is_told_as_unread(reviewed):
    facts = reviewed("资金\t40.00\t36.00\n指标\t90\t81\n")
    assert [u.reason for u in facts.unrecognised if "自评表" in u.reason] == ["自评表的表头认不出，其中的数没有核对"]


@pytest.mark.parametrize(
    ("aim", "reached", "score", "expected"),
    [
        (">=60册", "54册", "90", [("54", "60", "≥")]),
        ("<=60万元", "54万元", "90", [("54", "60", "≤")]),
        (">=60册", "54册", "81", []),  # scored for it
        (">=60册", "0.006万册", "90", []),
        ("60册", "54册", "90", []),
        ("有效提升", "有效提升", "90", []),
    ],
)
def test_what_has_the_full_score_is_compared_with_its_aim(reviewed, aim, reached, score, expected):
    rows = SCORES.replace(">=60册\t54册", f"{aim}\t{reached}").format(90, score, 90)
    said = [s for s in reviewed(MONEY + rows).statements if s.kind == "满分指标"]
    assert [(s.figures["完成值"].text, s.figures["目标值"].text, s.words["比较"]) for s in said] == expected


def test_what_the_header_reckons_with_is_no_name_of_a_column(reviewed):
    marked = (
        MONEY.replace("全年预算数", "全年预算数（A）")
        .replace("全年执行数", "全年执行数(B)")
        .replace("执行率", "执行率（B/A）")
    )
    [review] = _figures(reviewed(marked + SCORES.format(90, 81, 90)), "自评表")
    assert (review["全年预算"], review["全年执行"], review["执行率"]) == ("40.00", "36.00", "90.00%")


def test_a_table_without_full_scores_tells_its_money_and_what_was_reached(reviewed):
    facts = reviewed(
        "预算执行情况（万元）\t\t预算数（A）\t执行数（B）\t执行率（B/A）\t得分（20分*执行率）\n"
        "\t年度财政资金总额\t40.00\t36.00\t90.00%\t18\n"
    )
    [review] = _figures(facts, "自评表")
    assert review == {"全年预算": "40.00", "全年执行": "36.00", "执行率": "90.00%"}


def test_values_are_compared_whatever_letters_their_header_gives_them(reviewed):
    rows = SCORES.replace("年度指标值", "年度指标值（A）").replace("实际完成值", "全年实际值（B）")
    said = _figures(reviewed(MONEY + rows.format(90, 90, 100)), "满分指标")
    assert said == [{"完成值": "54", "目标值": "60"}]


def test_money_that_stands_in_no_column_is_told(reviewed):
    narrow = MONEY.replace("\t分值\t执行率\t得分", "").replace("\t10\t90.00%\t9", "\t4.00\t5.00")
    facts = reviewed(narrow + SCORES.format(90, 81, 90))
    assert [(u.reason, u.figures) for u in facts.unrecognised if "资金" in u.reason] == [("有的资金看不出在哪一列", 5)]


TOLD = "档案修复项目自评得分{}分，全年预算数40.00万元，执行数36.00万元，预算执行率90.00%。\n"


def test_what_the_prose_says_of_one_project_is_its_table_s(reviewed):
    facts = reviewed(MONEY + SCORES.format(90, 81, 90) + "（五）其他情况说明\n" + TOLD.format(90))
    pairs = [(p["说明的数"], p["自评表的数"]) for p in _figures(facts, "项目自评对照")]
    assert pairs == [("90", "90"), ("40.00", "40.00"), ("36.00", "36.00"), ("90.00%", "90.00%")]


@pytest.mark.parametrize(
    "told",
    [
        "馆舍修缮项目自评得分95分。\n",
        "重点档案修复项目自评得分95分。\n",
        "档案修复项目（二期）自评得分95分。\n",
        "档案修复项目自评得分95分，馆舍修缮项目自评得分90分。\n",
        "档案修复项目等3个项目自评平均得分95分。\n",
    ],
)
def test_another_project_or_several_are_held_against_no_table(reviewed, told):
    facts = reviewed(MONEY + SCORES.format(90, 81, 90) + "（五）其他情况说明\n" + told)
    assert not _figures(facts, "项目自评对照")


def test_a_part_of_which_nothing_is_printed_counts_for_nothing(reviewed):
    blank = MONEY + "\t单位资金\t\t\t\t/\t/\t/\n"
    facts = reviewed(blank + SCORES.format(90, 81, 90))
    assert [s["分项资金"] for s in _figures(facts, "分项资金")] == ["30.00", "0.00", "32.00", "8.00", "28.00", "8.00"]


def test_a_row_of_money_that_is_neither_the_whole_nor_a_known_part_is_told(reviewed):
    other = MONEY + "\t帮扶单位出资\t0.00\t1.00\t1.00\t—\t—\t—\n"
    facts = reviewed(other + SCORES.format(90, 81, 90))
    told = [(u.reason, u.figures) for u in facts.unrecognised if "资金" in u.reason]
    assert told == [("有的资金不知道是不是总额的一部分，没有核对", 3)]


def test_a_whole_score_is_exact_where_others_have_decimals(reviewed):
    scores = HEAD + "产出指标\t数量指标\t修复档案\t>=60册\t54册\t60\t54\t\n\t质量指标\t合格率\t100%\t100%\t30\t30\t\n"
    money = MONEY.replace("90.00%\t9\n", "90.50%\t9.05\n")
    told = [
        s.figures["分项得分"]
        for s in reviewed(money + scores + "总分\t\t\t\t\t100\t93.05\t\n").statements
        if s.kind == "分项得分"
    ]
    assert [(figure.text, figure.exact) for figure in told] == [("54", True), ("30", True), ("9.05", False)]


def test_a_full_score_is_exact_where_none_has_decimals(reviewed):
    scores = HEAD + "产出指标\t数量指标\t修复档案\t>=60册\t54册\t60\t54\t\n\t质量指标\t合格率\t100%\t100%\t30\t30\t\n"
    told = [
        s.figures["分项得分"]
        for s in reviewed(MONEY + scores + "总分\t\t\t\t\t100\t93\t\n").statements
        if s.kind == "分项得分"
    ]
    assert [(figure.text, figure.exact) for figure in told] == [("54", False), ("30", True), ("9", False)]


def test_project_and_unit_may_stand_above_the_table(rulebook):
    frame = FRAME.replace("项目名称\t档案修复项目\n", "项目名称：档案修复项目\n单位：元\n")
    money = MONEY.replace("项目资金（万元）", "项目资金").replace("40.00", "400,000.00")
    text = frame.format(money + SCORES.format(90, 81, 90))
    [review] = [s for s in recognise(document_from_text("sample.txt", text), rulebook).statements if s.kind == "自评表"]
    assert review.figures["全年预算"].amount == 400000
    assert "《档案修复项目》" in review.heading
