"""A table of the set is missing: it is told only where nothing says that it may be here after all, or elsewhere."""

import pytest

from audit.evaluation import evaluate
from audit.evaluation.findings import findings
from audit.model.check import Status
from audit.model.document import UnreadPage
from audit.model.record import replace

_ACCOUNTS = ["201 | 一般公共服务支出 | 90.00 | 90.00 |"]
_SPENT = ["科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出", *_ACCOUNTS]
_ECONOMIC = ["科目编码 | 科目名称 | 决算数", "301 | 工资福利支出 | 90.00"]
_BOTH = [
    "收入 | 支出",
    "项目 | 金额 | 项目 | 金额",
    "一、一般公共预算财政拨款收入 | 90.00 | 一、一般公共服务支出 | 90.00",
]
_CARS = ["预算数 | | 决算数 | ", "合计 | 公务接待费 | 合计 | 公务接待费", "1.00 | 1.00 | 1.00 | 1.00"]
_FUND = ["科目编码 | 科目名称 | 本年收入 | 本年支出", "212 | 城乡社区支出 | 8.00 | 8.00"]
_FINALS = {
    "收入支出决算总表": _BOTH,
    "收入决算表": ["科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入", "201 | 一般公共服务支出 | 90.00 | 90.00"],
    "支出决算表": _SPENT,
    "财政拨款收入支出决算总表": _BOTH,
    "一般公共预算财政拨款支出决算表": _SPENT,
    "一般公共预算财政拨款基本支出决算表": _ECONOMIC,
    "财政拨款“三公”经费支出决算表": _CARS,
    "政府性基金预算财政拨款收入支出决算表": _FUND,
}
_OWNED = {
    "国有资本经营预算财政拨款支出决算表": [
        "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出",
        "223 | 国有资本经营预算支出 | 3.00 | | 3.00",
    ]
}
_BUDGET = {
    "单位收支总表": ["收入 | 支出", "项目 | 预算数 | 项目 | 预算数", "一、一般公共预算拨款收入 | 90.00 | 一、一般公共服务支出 | 90.00"],
    "单位收入总表": ["科目编码 | 科目名称 | 合计 | 一般公共预算拨款收入", "201 | 一般公共服务支出 | 90.00 | 90.00"],
    "单位支出总表": ["科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出", *_ACCOUNTS],
    "财政拨款收支总表": ["收入 | 支出", "项目 | 预算数 | 项目 | 预算数", "一、本年收入 | 90.00 | 一、一般公共服务支出 | 90.00"],
    "一般公共预算支出表": ["科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出", *_ACCOUNTS],
    "一般公共预算基本支出表": ["科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费", "301 | 工资福利支出 | 90.00 | 90.00 |"],
    "一般公共预算“三公”经费支出表": ["“三公”经费合计 | 因公出国（境）费 | 公务用车运行费 | 公务接待费", "1.00 | | 1.00 | "],
    "政府性基金预算支出表": ["科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出", "212 | 城乡社区支出 | 8.00 | | 8.00"],
}  # fmt: skip
_JIANGSU = {
    **{title: rows for title, rows in _BUDGET.items() if "三公" not in title},
    "一般公共预算“三公”经费、会议费、培训费支出表": ["合计 | “三公”经费小计 | 会议费 | 培训费", "1.00 | 1.00 | | "],
    "国有资本经营预算支出预算表": ["科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出", "223 | 国有资本经营预算支出 | 3.00 | | 3.00"],
    "财政拨款支出表（功能科目）": ["科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出", *_ACCOUNTS],
    "财政拨款基本支出表（经济科目）": ["科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费", "301 | 工资福利支出 | 90.00 | 90.00 |"],
    "一般公共预算机关运行经费支出预算表": ["科目编码 | 科目名称 | 金额", "302 | 商品和服务支出 | 9.00"],
    "政府采购支出表": ["采购品目大类 | 专项名称 | 采购物品名称 | 总计", "一、货物 | | | 2.00"],
}  # fmt: skip
_OF_FINALS, _OF_BUDGETS = "青石县档案馆2019年度单位决算公开", "青石县档案馆2024年单位预算公开"


def _told(head, tables, *, without=(), before=(), behind=()):
    shown = [line for title, rows in tables.items() if title not in without for line in (title, "单位：万元", *rows)]
    return "\n".join([head, *before, *shown, *behind])


def _statuses(outcomes):
    return {outcome.status for outcome in outcomes if outcome.status is not Status.PASSED}


@pytest.mark.parametrize("missing", _FINALS)
def test_the_one_table_that_final_accounts_lack_is_named(check, missing):
    failed = [o for o in check(_told(_OF_FINALS, _FINALS, without=[missing]), "S110") if o.status is Status.FAILED]
    assert [outcome.detail["名称"].replace("明细表", "表")[-5:] for outcome in failed] == [missing[-5:]]


@pytest.mark.parametrize("missing", _BUDGET)
def test_the_one_table_that_a_budget_lacks_is_named(check, missing):
    failed = [o for o in check(_told(_OF_BUDGETS, _BUDGET, without=[missing]), "S120") if o.status is Status.FAILED]
    assert len(failed) == 1
    assert failed[0].detail["名称"][-3:] == missing[-3:]


@pytest.mark.parametrize("missing", [title for title in _JIANGSU if title not in _BUDGET])
def test_what_one_region_alone_publishes_is_missed_beside_the_rest_of_it(check, missing):
    assert _statuses(check(_told(_OF_BUDGETS, _JIANGSU, without=[missing]), "S120")) >= {Status.FAILED}


def test_nothing_is_said_where_all_are_there(check):
    assert _statuses(check(_told(_OF_FINALS, _FINALS), "S110")) == set()
    assert _statuses(check(_told(_OF_BUDGETS, _BUDGET), "S120")) == set()


def test_the_finding_says_behind_which_table_it_would_stand(report):
    [finding] = report(_told(_OF_FINALS, _FINALS, without=["收入决算表"]), "S110")
    assert "没有《收入决算表》" in finding.message
    assert "《收入支出决算总表》之后" in finding.message


@pytest.mark.parametrize(
    "line",
    [
        "收入决算表详见附件。",
        "2019年度收入决算表",
        "单位收入决算明细表",
        "收人决算表",  # as character recognition has it
        "有的报表不宜公开，单独公开表的名单另行通知。",
        "无数据的表不再列示。",
    ],
)
def test_whatever_speaks_of_it_makes_it_doubtful(check, line):
    text = _told(_OF_FINALS, _FINALS, without=["收入决算表"], behind=[line])
    assert _statuses(check(text, "S110")) == {Status.UNDETERMINED}


@pytest.mark.parametrize(
    "line",
    [
        "本单位没有政府性基金预算财政拨款收入和支出。",
        "本单位2019年度无政府性基金预算收支，故未编制该表。",
        "政府性基金预算财政拨款收支情况：本年度没有发生。",
    ],
)
def test_where_there_is_none_of_the_money_the_table_may_have_been_left_out(check, line):
    text = _told(_OF_FINALS, _FINALS, without=["政府性基金预算财政拨款收入支出决算表"], behind=[line])
    assert _statuses(check(text, "S110")) == {Status.UNDETERMINED}


def test_money_that_is_told_of_does_not_excuse_the_table(check):
    line = "政府性基金预算财政拨款本年收入8.00万元，本年支出8.00万元。"
    text = _told(_OF_FINALS, _FINALS, without=["政府性基金预算财政拨款收入支出决算表"], behind=[line])
    assert _statuses(check(text, "S110")) == {Status.FAILED}


@pytest.mark.parametrize(("title", "status"), [("单位收支情况统计表", Status.UNDETERMINED), ("项目绩效情况表", Status.FAILED)])  # fmt: skip
def test_a_table_that_nobody_knows_may_be_it_if_it_is_not_of_something_else(check, title, status):
    other = [title, "单位：万元", "项目 | 金额", "档案整理 | 90.00"]
    text = _told(_OF_FINALS, _FINALS, without=["收入决算表"], behind=other)
    assert _statuses(check(text, "S110")) == {status}


def test_a_table_without_a_title_may_be_it(check):
    untitled = [
        "第三部分 决算情况说明",
        "各项收入如下。",
        "科目编码 | 科目名称 | 金额",
        "201 | 一般公共服务支出 | 90.00",
    ]
    text = _told(_OF_FINALS, _FINALS, without=["收入决算表"], behind=untitled)
    assert _statuses(check(text, "S110")) == {Status.UNDETERMINED}


def test_a_second_total_may_be_that_of_a_table_whose_title_was_lost(check):
    own, next_ = "合计 | | 90.00 | 90.00 |", ["212 | 城乡社区支出 | 8.00 | | 8.00", "合计 | | 8.00 | | 8.00"]
    tables = _FINALS | {"支出决算表": [*_SPENT, own, *next_]}
    assert _statuses(check(_told(_OF_FINALS, tables, without=["收入决算表"]), "S110")) == {Status.UNDETERMINED}


def test_two_tables_of_one_name_may_be_the_two(check):
    twice = ["支出决算表", "单位：万元", *_SPENT]
    text = _told(_OF_FINALS, _FINALS, without=["收入决算表"], before=twice)
    assert _statuses(check(text, "S110")) == {Status.UNDETERMINED}


def test_it_may_be_on_a_page_that_was_not_read(read, rulebook):
    facts = replace(read(_told(_OF_FINALS, _FINALS, without=["收入决算表"])), unread=(UnreadPage(4, "图片"),))
    book = replace(rulebook, rules=tuple(rule for rule in rulebook.rules if rule.id == "S110"))
    assert _statuses(evaluate(book, facts)) == {Status.UNDETERMINED}
    assert not findings(book, facts, evaluate(book, facts))


@pytest.mark.parametrize(
    "missing", ["收入决算表", "支出决算表", "收入支出决算总表"]
)  # two are the end of longer titles
def test_what_the_contents_list_is_told_of_the_contents(check, missing):
    contents = ["目 录", "第一部分 单位概况", "第二部分 2019年度单位决算表"]
    listed = [f"{number}、{title}" for number, title in zip("一二三四五六七八", _FINALS, strict=True)]
    begin = [*contents, *listed, "第三部分 名词解释", "第一部分 单位概况", "保管档案。", "第二部分 2019年度单位决算表"]
    text = _told(_OF_FINALS, _FINALS, without=[missing], before=begin)
    assert _statuses(check(text, "S110")) == {Status.NOT_APPLICABLE}
    assert _statuses(check(text, "S101")) == {Status.FAILED}


@pytest.mark.parametrize("kept", [list(_FINALS)[:5], list(_FINALS)[3:], []])
def test_where_more_are_missing_they_are_published_apart(check, kept):
    tables = {title: rows for title, rows in _FINALS.items() if title in kept}
    said = ["第三部分 单位决算情况说明", "一、收入支出决算总体情况说明", "本年收入合计90.00万元。"]
    assert _statuses(check(_told(_OF_FINALS, tables, behind=said), "S110")) == {Status.NOT_APPLICABLE}


@pytest.mark.parametrize(("year", "status"), [("2019", None), ("2020", None), ("2021", Status.FAILED), ("2024", Status.FAILED)])  # fmt: skip
def test_state_capital_has_a_table_of_its_own_from_a_year_on(check, year, status):
    assert _statuses(check(_told(_OF_FINALS.replace("2019", year), _FINALS), "S110")) == ({status} if status else set())
    assert not _statuses(check(_told(_OF_FINALS.replace("2019", year), _FINALS | _OWNED), "S110"))


@pytest.mark.parametrize(("head", "rule"), [("青石县档案馆2014年度单位决算公开", "S110"), ("青石县档案馆2015年单位预算公开", "S120")])  # fmt: skip
def test_before_the_forms_were_prescribed_any_may_be_missing(check, head, rule):
    tables = _FINALS if rule == "S110" else _BUDGET
    assert not check(_told(head, tables, without=[list(tables)[1]]), rule)


@pytest.mark.parametrize(
    ("gone", "title", "rows"),
    [
        ("一般公共预算“三公”经费支出表", "“三公”经费和机关运行经费预算表", ["合计 | 因公出国（境）费 | 公务接待费 | 机关运行经费预算数", "1.00 | | 1.00 | 9.00"]),
        ("一般公共预算“三公”经费支出表", "一般公共预算“三公”经费、会议费、培训费支出预算表", ["合计 | “三公”经费小计 | 会议费 | 培训费", "1.00 | 1.00 | | "]),
        ("一般公共预算基本支出表", "一般公共预算支出明细表（按支出经济分类科目分）", ["科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出", "301 | 工资福利支出 | 90.00 | 90.00 |"]),
        ("一般公共预算支出表", "一般公共预算支出情况表（按功能分类科目）", ["科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出", *_ACCOUNTS]),
        ("单位收入总表", "单位收入总体情况表", ["科目编码 | 科目名称 | 合计 | 一般公共预算拨款收入", "201 | 一般公共服务支出 | 90.00 | 90.00"]),
        ("政府性基金预算支出表", "政府性基金预算支出分类汇总表（按部门预算经济分类）", ["科目编码 | 科目名称 | 总计 | 工资福利支出", "212 | 城乡社区支出 | 8.00 | 8.00"]),
    ],
)  # fmt: skip
def test_another_region_has_another_table_in_its_place(check, gone, title, rows):
    text = _told(_OF_BUDGETS, {**_BUDGET, title: rows}, without=[gone])
    assert _statuses(check(text, "S120")) == set()


_CARS_ALONE = "一般公共预算“三公”经费支出表"


@pytest.mark.parametrize(
    "gone", ["一般公共预算支出表", "一般公共预算基本支出表", "一般公共预算“三公”经费、会议费、培训费支出表"]
)
def test_who_publishes_other_money_beside_it_need_not_publish_all_that_one_region_does(check, gone):
    """Tables of all 财政拨款 in the place of those of 一般公共预算, and 三公 as everywhere else."""
    tables = {name: rows for name, rows in _JIANGSU.items() if "机关运行" not in name and "政府采购" not in name}
    tables |= {_CARS_ALONE: _BUDGET[_CARS_ALONE]}
    assert _statuses(check(_told(_OF_BUDGETS, tables, without=[gone]), "S120")) == set()


def test_the_statistics_of_an_institution_tell_its_cars_and_receptions(check):
    statistics = [
        "机构运行信息表",
        "单位：万元",
        "项目 | 行次 | 预算数 | 统计数",
        "一、“三公”经费支出 | 1 | 1.00 | 1.00",
    ]
    text = _told(_OF_FINALS, _FINALS, without=["财政拨款“三公”经费支出决算表"], behind=statistics)
    assert _statuses(check(text, "S110")) == set()


def test_the_title_of_a_longer_name_is_not_its_title(check):
    text = _told(_OF_FINALS, _FINALS, without=["支出决算表"], behind=["财政拨款支出见一般公共预算财政拨款支出决算表。"])
    assert _statuses(check(text, "S110")) == {Status.FAILED}


def test_of_the_first_table_it_is_said_before_which_it_would_stand(check):
    outcomes = check(_told(_OF_FINALS, _FINALS, without=["收入支出决算总表"]), "S110")
    assert [o.detail["位置"] for o in outcomes if o.status is Status.FAILED] == ["《收入决算表》之前"]
