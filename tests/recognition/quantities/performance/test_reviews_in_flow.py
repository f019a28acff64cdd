"""Tables in which a project reviews itself, in text without cells."""

import pytest

from audit.readers.text import document_from_text
from audit.recognition import recognise

HEAD = """星河市档案馆2031年度部门决算公开
第三部分 2031年度部门决算情况说明
三、支出决算情况说明
本年支出100.00万元，其中：基本支出60.00万元，占60.00%；项目支出40.00万元，占40.00%。
十、其他重要事项的情况说明
（四）预算绩效的情况说明
项目支出绩效自评表
（2031年度）
"""
MONEY = [
    ["项目资金（万元）", "", "年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分"],
    ["", "年度资金总额：", "30.00", "40.00", "36.00", "10", "90.00%", "9"],
    ["", "其中：本年财政拨款", "30.00", "32.00", "28.00", "—", "—", "—"],
    ["", "其他资金", "0.00", "8.00", "8.00", "—", "—", "—"],
]
SCORES = [
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["产出指标", "数量指标", "修复档案", "≥60册", "54册", "50", "41", "设备少"],
    ["", "质量指标", "修复合格率", "≥95%", "98%", "30", "30", ""],
    ["满意度指标", "", "读者满意", "明显提升", "明显提升", "10", "10", ""],
    ["总分", "", "", "", "", "100", "90", ""],
]
WAYS = {
    "spaces": lambda rows: "\n".join("  ".join(filter(None, row)) for row in rows),
    "one cell a line": lambda rows: "\n".join(cell for row in rows for cell in row if cell),
    "all in one line": lambda rows: " ".join(cell for row in rows for cell in row if cell),
    "one cell a line, blanks too": lambda rows: "\n".join(f"{cell} |" for row in rows for cell in row),
}


@pytest.fixture
def reviewed(rulebook):
    def _of(rows, way="spaces"):
        return recognise(document_from_text("sample.txt", f"{HEAD}{WAYS[way](rows)}\n"), rulebook)

    return _of


def _figures(facts, kind):
    return [{slot: f.text for slot, f in s.figures.items()} for s in facts.statements if s.kind == kind]


def _unread(facts):
    return [(u.reason, u.figures) for u in facts.unrecognised]


@pytest.mark.parametrize("way", WAYS)
def test_money_and_scores_are_read_however_the_words_are_parted(reviewed, way):
    facts = reviewed(MONEY + SCORES, way)
    [review] = _figures(facts, "自评表")
    assert (review["年初预算"], review["执行率"], review["执行得分"]) == ("30.00", "90.00%", "9")
    assert [s["分项资金"] for s in _figures(facts, "分项资金")] == ["30.00", "0.00", "32.00", "8.00", "28.00", "8.00"]
    assert [s["分项得分"] for s in _figures(facts, "分项得分")] == ["41", "30", "10", "9"]
    assert _figures(facts, "满分指标") == [{"完成值": "98", "目标值": "95"}]
    assert not facts.unrecognised


def test_where_the_full_scores_do_not_come_to_the_whole_nobody_knows_which_they_are(reviewed):
    rows = [*SCORES[:2], [*SCORES[2][:5], "31", "30", ""], *SCORES[3:]]
    facts = reviewed(MONEY + rows)
    assert not _figures(facts, "自评指标")
    assert _unread(facts) == [("有指标的分值、得分读不出", 3)]


@pytest.mark.parametrize(
    ("at", "changed"),
    [
        (2, ["", "质量指标", "修复合格", "≥30", "30", "30", "", ""]),  # its score is not printed
        (2, ["", "质量指标", "修复合格", "明显提升", "明显提升", "30", "30", "2 册残缺"]),
    ],
)
def test_a_number_that_may_be_no_score_is_none(reviewed, at, changed):
    facts = reviewed([*MONEY, *SCORES[:at], changed, *SCORES[at + 1 :]])
    assert [s["得分"] for s in _figures(facts, "自评指标")] == ["41", "10"]
    assert not _figures(facts, "自评得分之和")
    assert _unread(facts) == [("有指标的分值、得分读不出", 1)]


def test_a_row_that_leaves_the_rate_out_is_read_where_the_full_scores_prove_it(reviewed):
    short = [MONEY[0], [*MONEY[1][:6], "9"], *MONEY[2:]]
    [review] = _figures(reviewed(short + SCORES), "自评表")
    assert (review["全年执行"], review["执行分值"], review["执行得分"]) == ("36.00", "10", "9")
    assert _figures(reviewed(short), "自评表") == [{}]


def test_a_row_with_fewer_words_than_columns_is_told_as_unread(reviewed):
    facts = reviewed([*MONEY[:2], [*MONEY[2][:5]], MONEY[3], *SCORES])
    assert not _figures(facts, "自评资金之和")
    assert _unread(facts) == [("有的资金看不出在哪一列", 3)]


def test_numbers_printed_before_their_label_are_nobody_s(reviewed):
    before = [MONEY[0], *([row[0], *row[2:], row[1]] for row in MONEY[1:])]
    facts = reviewed(before)
    assert _figures(facts, "自评表") == [{}]
    assert _unread(facts) == [("文本没有分出表格，其中的数没有核对", 12)]


def test_a_second_project_without_its_title_is_a_table_of_its_own(reviewed):
    facts = reviewed([["项目名称", "档案修复项目"], *MONEY, *SCORES, ["项目名称", "库房维修项目"], *MONEY, *SCORES])
    assert [s.subject for s in facts.statements if s.kind == "自评表"] == ["档案修复项目", "库房维修项目"]
