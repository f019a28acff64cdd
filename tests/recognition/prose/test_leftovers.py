"""What a template says to whoever fills it in is told apart from what a document says."""

import pytest

from audit.model.document import Layout, TextLine
from audit.model.facts import Profile
from audit.model.place import Place
from audit.recognition.prose import recognise_prose
from audit.recognition.regions import Region, RegionKind

_HEAD = "三、关于青石县档案馆2024年支出预算情况说明\n"


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("本单位共有XX辆车。", ["XX"]),
        ("主要原因是××××。", ["××××"]),
        ("比上年增加（减少）1.00万元，增长（下降）10.00%。", ["增加（减少）", "增长（下降）"]),
        ("决算数大于（小于）预算数。", ["大于（小于）"]),
        ("基本支出9.00万元（按本单位公开06表填写）。", ["（按本单位公开06表填写）"]),
        ("年初预算为0.94.0\n5万元。", ["0.94.05"]),
        ("无此项支出（如有，请说明原因）。", ["（如有，请说明原因）"]),
    ],
)
def test_what_a_template_left_is_found(understand, sentence, left) -> None:
    assert [s.words["残留"] for s in understand(_HEAD + sentence)[0] if s.kind == "残留"] == left


@pytest.mark.parametrize(
    "sentence",
    [
        "X光机1台，型号XX200，途经X101、X102路。",
        "比上年增加1.00万元（含减少的补助），增长10.00%。",
        "填写《采购目录》规定的名称，按时填报。",
        "会议费（如全国会议、工作会议）1.00万元。",
        "公务接待3×2=6批。",
        "年初预算为0.94\n0.94万元。",  # a line of the page that slipped: neither is half of a number
    ],
)
def test_what_only_looks_like_it_is_not(understand, sentence) -> None:
    assert [s for s in understand(_HEAD + sentence)[0] if s.kind == "残留"] == []


_FUND = "八、关于青石县档案馆2024年政府性基金预算拨款情况说明\n"
_STATE = "九、关于青石县档案馆2024年国有资本经营预算拨款情况说明\n"
_NO_FUND, _NO_STATE = "没有使用政府性基金预算安排的支出。\n", "没有使用国有资本经营预算安排的支出。\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (_FUND + _NO_FUND + _STATE + _NO_FUND, 1),
        (_FUND + _NO_STATE + _STATE + _NO_FUND, 2),
        (_FUND + _NO_FUND + _STATE + _NO_STATE, 0),
        (_FUND + _NO_FUND + "国有资本经营预算拨款情况\n" + _NO_STATE, 0),
        (_FUND + "没有使用政府性基金和国有资本经营预算安排的支出。\n", 0),
    ],
)
def test_a_section_that_begins_with_another_ones_subject_is_found(understand, text, found) -> None:
    assert sum(s.subject == "别的标题的话" for s in understand(text)[0]) == found


def test_a_heading_on_one_sheet_of_a_workbook_heads_nothing_on_another(patterns) -> None:
    lines = [
        TextLine("七、项目经费情况说明", Place(1, 1, 11, cell="目录!A9")),
        TextLine("本部门共有XX家单位。", Place(2, 1, 12, cell="机构设置!A3")),
    ]
    prose = Region(RegionKind.PROSE, lines=lines)
    (left,), _ = recognise_prose([prose], patterns, Profile("预算", None, "青山县档案馆", 2024, None), Layout.TABBED)
    assert left.section == ()


@pytest.mark.parametrize(("in_order", "found"), [(True, ["增加万元"]), (False, [])])
def test_a_number_may_have_fallen_out_of_words_whose_order_is_not_known(patterns, in_order, found) -> None:
    lines = [
        TextLine(text, Place(at, 1, 40)) for at, text in enumerate([_HEAD, "支出预算9.00万元，比上年增加万元。"], 1)
    ]
    prose = Region(RegionKind.PROSE, lines=lines)
    profile = Profile("预算", None, "青山县档案馆", 2024, None)
    said, _ = recognise_prose([prose], patterns, profile, Layout.FLOW, in_order=in_order)
    assert [s.words["残留"] for s in said if s.kind == "残留"] == found
