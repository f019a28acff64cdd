"""Final accounts as other regions word them: nobody is accused for a wording, and what it says is held against the rest."""

import pytest

from audit.model.check import Status

LAST_YEAR = """
2031年度部门决算
第三部分 部门决算情况说明
七、财政拨款“三公”经费支出决算情况说明
2031年度“三公”经费支出决算2.40万元，比上年的3.00万元减少{}，下降20.00%。
"""


@pytest.mark.parametrize(("change", "rules"), [("0.60万元", set()), ("0.70万元", {"P201", "P203"})])
def test_the_amount_of_the_year_before_is_told_with_a_particle(failed, change, rules):
    assert failed(LAST_YEAR.format(change), "P201", "P203") == rules


GENERAL = """
2031年度部门决算
一般公共预算财政拨款支出决算表
单位：万元
科目代码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | | 100.00 | 60.00 | 40.00
205 | 教育支出 | 80.00 | 40.00 | 40.00
221 | 住房保障支出 | 20.00 | 20.00 |
第三部分 部门决算情况说明
（五）一般公共预算财政拨款支出决算情况说明
1.一般公共预算财政拨款支出决算总体情况。
2031年度一般公共预算财政拨款支出100.00万元。
2.一般公共预算财政拨款支出决算结构情况。
2031年度一般公共预算财政拨款支出100.00万元，主要用于以下方面：教育（类）支出{}万元，占80.00%；住房保障（类）支出20.00万元，占20.00%。
（九）“三公”经费财政拨款支出决算情况说明
1.“三公”经费一般公共预算财政拨款支出决算总体情况说明
2031年度“三公”经费一般公共预算财政拨款支出预算为1.70万元，支出决算为1.38万元，完成预算的81.18%。
"""


@pytest.mark.parametrize(("amount", "rules"), [("80.00", set()), ("81.00", {"N106", "N201", "P101"})])
def test_a_heading_that_ends_with_a_full_stop_is_a_heading(failed, amount, rules):
    """And the three public expenses are not the general budget."""
    assert failed(GENERAL.format(amount), "N102", "N106", "N201", "P101") == rules


UNITS = """
2031年度部门决算
第一部分 部门概况
二、部门基本情况
青石县档案局包括6个处（科）室{}，其中：列入2031年部门决算编制范围的单位详细情况见下表：
单位名称 | 单位性质
青石县档案局 | 行政单位
青石县档案馆 | 事业单位
三、主要工作
第三部分 部门决算情况说明
二、收入决算情况说明
2031年度收入合计100.00万元。
"""


@pytest.mark.parametrize(("units", "rules"), [("", set()), ("及2个下属单位", set()), ("及4个下属单位", {"Q453"})])
def test_offices_are_not_counted_as_units(failed, units, rules):
    assert failed(UNITS.format(units), "Q453") == rules


@pytest.mark.parametrize("number", ["（公开02表）", "（表2）", ""])
def test_the_number_of_a_table_may_stand_behind_its_title(read, number):
    facts = read(f"""
2031年度部门决算
收入决算表{number}
单位：万元
科目代码 | 科目名称 | 本年收入合计 | 财政拨款收入
合计 | | 100.00 | 100.00
205 | 教育支出 | 100.00 | 100.00
""")
    assert [table.form for table in facts.tables] == ["收入决算表"]


COMPLETED = """
2031年度部门决算
第三部分 部门决算情况说明
七、“三公”经费支出决算情况说明
2031年度“三公”经费财政拨款支出决算为20.00万元，完成全年预算25.00万元的{}，比上年决算数增加{}万元，增长100.0%。
"""


@pytest.mark.parametrize(
    ("rate", "change", "rules"),
    [("80.0%", "10.00", set()), ("85.0%", "10.00", {"P302"}), ("80.0%", "12.00", {"P201"})],
)
def test_the_budget_that_was_completed_is_that_of_the_amount_before_it(failed, rate, change, rules):
    assert failed(COMPLETED.format(rate, change), "P201", "P302") == rules


GUESTS = """
2031年度部门决算
第三部分 部门决算情况说明
（九）“三公”经费财政拨款支出决算情况说明
（3）公务接待费预算数为1.00万元，支出决算为0.50万元。其中：
外事接待支出{}万元，接待0批次，累计0人次。
其他国内公务接待支出0.50万元，主要用于接待来访。
"""


@pytest.mark.parametrize(("foreign", "rules"), [("0.00", set()), ("0.30", {"N205"})])
def test_receptions_add_up_where_the_expenses_are_said_to_be_appropriations(failed, foreign, rules):
    assert failed(GUESTS.format(foreign), "N205") == rules


COUNTED = """
2031年度部门决算
第三部分 部门决算情况说明
（九）“三公”经费财政拨款支出决算情况说明
（3）公务接待费支出决算为0.50万元。2031年度国内公务接待累计6批次、{}人次。其中：
外事接待支出0.00万元，接待0人次，0批次。
其他国内公务接待支出0.50万元，接待40人次，{}批次。
"""


@pytest.mark.parametrize(("guests", "times", "rules"), [(40, 6, set()), (41, 6, {"Q554"}), (40, 8, {"Q544"})])
def test_guests_may_be_told_before_the_receptions(failed, guests, times, rules):
    assert failed(COUNTED.format(guests, times), "Q544", "Q554") == rules


UNBUDGETED = """
2031年度部门决算
第三部分 部门决算情况说明
五、一般公共预算财政拨款支出决算情况说明
（1）社会保障和就业支出（类）抚恤（款）死亡抚恤（项）。年初预算为0.00万元，支出决算为5.00万元，年初无预算，决算数{}年初预算数的主要原因是：年中追加抚恤金。
"""


@pytest.mark.parametrize(("word", "rules"), [("大于", set()), ("小于", {"N301"})])
def test_what_is_more_is_told_behind_that_nothing_was_budgeted(failed, word, rules):
    assert failed(UNBUDGETED.format(word), "N301") == rules


COMPARED_ANEW = """
2031年度部门决算
第三部分 部门决算情况说明
四、财政拨款收入支出决算总体情况说明
2031年度财政拨款收、支总计90.00万元，与2030年度相比，各增加10.00万元，增长12.50%。主要原因是：项目增加。与年初预算数{}万元相比，增加9.00万元，增长11.11%。
"""


@pytest.mark.parametrize(("budget", "rules"), [("81.00", set()), ("88.00", {"N310"})])
def test_the_budget_that_a_new_sentence_compares_with_is_that_of_the_total(failed, budget, rules):
    assert failed(COMPARED_ANEW.format(budget), "N310") == rules


GRADED = """
2031年度部门决算
第三部分 部门决算情况说明
十三、预算绩效情况说明
我部门组织对2031年度项目支出全面开展绩效自评，共涉及项目7个，资金50.00万元。从评价情况来看，自评结果优{}个、良1个、中0个、差0个。
"""


@pytest.mark.parametrize(("best", "rules"), [(6, set()), (8, {"Q418"})])
def test_the_projects_of_all_grades_are_those_that_were_graded(failed, best, rules):
    assert failed(GRADED.format(best), "Q418") == rules


FUNDED = """
2031年度部门决算
政府性基金预算财政拨款收入支出决算表
单位：万元
科目代码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出/小计 | 本年支出/基本支出 | 本年支出/项目支出 | 年末结转和结余
合计 | | | 20.00 | 20.00 | | 20.00 |
212 | 城乡社区支出 | | 20.00 | 20.00 | | 20.00 |
21208 | 国有土地使用权出让收入安排的支出 | | 20.00 | 20.00 | | 20.00 |
2120803 | 城市建设支出 | | 20.00 | 20.00 | | 20.00 |
第三部分 部门决算情况说明
七、政府性基金预算财政拨款收入支出决算情况说明
1.城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）支出{}万元，主要用于道路改造。
"""


@pytest.mark.parametrize(("amount", "rules"), [("20.00", set()), ("21.00", {"N106"})])
def test_an_item_of_a_fund_may_be_called_expenditure_once_more(failed, amount, rules):
    assert failed(FUNDED.format(amount), "N106") == rules


OWN = """
2031年度部门决算
一般公共预算财政拨款支出决算表
单位：万元
科目代码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | | 100.00 | 60.00 | 40.00
205 | 教育支出 | 100.00 | 60.00 | 40.00
第三部分 部门决算情况说明
五、一般公共预算财政拨款支出决算情况说明
（一）支出决算总体情况说明。
本部门2031年度财政拨款支出{}万元，比上年减少10.00万元。
"""


@pytest.mark.parametrize(("amount", "rules"), [("100.00", set()), ("101.00", {"N106"})])
def test_the_department_may_be_named_before_its_expenditure(failed, amount, rules):
    assert failed(OWN.format(amount), "N106") == rules


REVIEWED = """
2031年度部门决算
第三部分 部门决算情况说明
十、预算绩效情况说明
（二）绩效自评结果。
“青石修复”项目绩效自评综述：{}
"""


@pytest.mark.parametrize(
    ("told", "rules"),
    [
        ("项目自评得分为97分。项目全年预算数为40.00万元，执行数为36.00万元，完成预算的90.00%。", set()),
        ("项目自评得分为97分。项目全年预算数为40.00万元，执行数为36.00万元，完成预算的95.00%。", {"P302"}),
        ("自评得分97分，全年预算数为40.00万元，执行数为39.00万元，完成预算的90.00%。", {"P302"}),
        ("全年预算数40.00万元，执行数36.00万元，预算执行率90.00%。", set()),
        ("全年预算数40.00万元，执行数36.00万元，预算执行率92.00%。", {"P302"}),
    ],
)
def test_a_reviewed_project_spent_the_share_of_its_budget_that_is_said(failed, told, rules):
    assert failed(REVIEWED.format(told), "N102", "P302") == rules


STAFF = """
2031年度部门决算
第一部分 部门概况
二、部门基本情况
2031年末实有人员编制26人。其中：行政编制16人（含行政工勤编制1人），事业编制{}人（含参公管理事业编制0人）；
第三部分 部门决算情况说明
二、收入决算情况说明
2031年度收入合计100.00万元。
"""


@pytest.mark.parametrize(("posts", "rules"), [(10, set()), (9, {"Q450"}), (11, {"Q449"})])
def test_classes_of_posts_may_follow_a_full_stop_and_have_notes_in_brackets(failed, posts, rules):
    assert failed(STAFF.format(posts), "Q449", "Q450") == rules


RECEIVED = """
2031年度部门决算
第三部分 部门决算情况说明
七、财政拨款“三公”经费支出决算情况说明
公务接待费支出0.50万元。其中：
{}
"""


@pytest.mark.parametrize(
    ("told", "rules"),
    [
        (
            "外宾接待支出0.00万元。2031年共接待来访团组0个，0人次。\n国内公务接待支出0.50万元。2031年共接待国内来访团组9个，74人次。",
            set(),
        ),
        ("国内公务接待支出0.50万元。2031年共接待国内来访团组9个，4人次。", {"Q437"}),
        ("全年共接待来访团组86个、来宾42人次。", {"Q437"}),
        ("全年国内公务接待11批，累计接待96人次，其中外事接待0批，累计接待0人次。", set()),
        ("全年国内公务接待11批，累计接待96人次，其中外事接待12批，累计接待98人次。", {"Q438", "Q439"}),
        ("累计接待7批次、接待总人数61人次，其中外事接待批次0批次、0人次。", set()),
        ("累计接待7批次、接待总人数6人次，其中外事接待批次8批次、0人次。", {"Q437", "Q438"}),
        ("国内公务接待52批次（其中：外事接待0批次），接待人次40人（其中：外事接待人次0人）。", {"Q437"}),
        ("公务接待6批次，公务接待4人次。", {"Q437"}),
        ("2031年，共接待外事来访团组15个、外宾14人次。", set()),
    ],
)
def test_guests_are_no_fewer_than_receptions_in_whatever_words(failed, told, rules):
    assert failed(RECEIVED.format(told), "Q437", "Q438", "Q439") == rules


GIVEN = """
2031年度部门决算
政府性基金预算财政拨款收入支出决算表
单位：万元
科目代码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出/小计 | 本年支出/基本支出 | 本年支出/项目支出 | 年末结转和结余
合计 | | | 40.00 | 38.50 | | 38.50 | 1.50
229 | 其他支出 | | 40.00 | 38.50 | | 38.50 | 1.50
22960 | 彩票公益金安排的支出 | | 40.00 | 38.50 | | 38.50 | 1.50
2296003 | 用于体育事业的彩票公益金支出 | | 40.00 | 38.50 | | 38.50 | 1.50
第三部分 部门决算情况说明
七、政府性基金预算财政拨款收入支出决算情况说明
2031年度政府性基金预算财政拨款年初结转和结余0.00万元，本年收入40.00万元，本年支出38.50万元，年末结转和结余1.50万元。具体支出情况为：
其他支出（类）彩票公益金安排的支出（款）用于体育事业的彩票公益金支出（项）。支出决算为{}万元，主要用于购置健身路径。
"""


@pytest.mark.parametrize(("amount", "rules"), [("38.50", set()), ("31.50", {"N106"})])
def test_a_sentence_that_is_but_an_account_is_what_the_next_one_tells_of(failed, amount, rules):
    assert failed(GIVEN.format(amount), "N102", "N106") == rules


FUEL = """
2031年度部门决算
第三部分 部门决算情况说明
七、财政拨款“三公”经费支出决算情况说明
公务用车运行维护费支出5.00万元，主要用于车辆燃料费、维修费、保险费，其中：燃料费2.10万元；维修费{}万元；过桥过路费0.30万元；保险费0.90万元。
"""


@pytest.mark.parametrize(("repairs", "rules"), [("1.70", set()), ("1.20", set()), ("1.90", {"N202"})])
def test_what_vehicles_cost_is_no_less_than_what_is_told_of_it(failed, repairs, rules):
    assert failed(FUEL.format(repairs), "N201", "N202") == rules


OF_FUNDS = """
2031年度部门决算
一般公共预算财政拨款支出决算表
单位：万元
科目代码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | | 100.00 | 60.00 | 40.00
205 | 教育支出 | 100.00 | 60.00 | 40.00
第二部分 部门决算说明
七、财政拨款基本支出决算情况说明
2031年度使用一般公共预算财政拨款安排基本支出{}万元，使用政府性基金财政拨款安排基本支出0.00万元。
"""


@pytest.mark.parametrize(("amount", "rules"), [("60.00", set()), ("61.00", {"N106"})])
def test_basic_expenditure_is_told_by_what_paid_for_it(failed, amount, rules):
    assert failed(OF_FUNDS.format(amount), "N102", "N106") == rules


@pytest.mark.parametrize(("year", "rules"), [("2031", set()), ("2030", {"X506"})])
@pytest.mark.parametrize("told", ["{}年度收、支总计100.00万元。", "{}年度财政拨款收、支总计100.00万元。"])
def test_totals_of_both_sides_are_those_of_the_year(failed, told, year, rules):
    text = f"""
2031年度部门决算
第三部分 部门决算情况说明
一、收入支出决算总体情况说明
{told.format(year)}
四、财政拨款收入支出决算总体情况说明
2031年度财政拨款收入总计100.00万元。
三、支出决算情况说明
2031年度支出合计100.00万元。
"""
    assert failed(text, "X506") == rules


NUMBERED = """
2031年度单位决算
三、2031年度单位决算情况说明
（九）“三公”经费财政拨款支出决算情况说明
（2）公务用车购置及运行维护费预算数为1.20万元，支出决算为1.20万元。
公务用车购置支出0.00万元，购置公务用车{}辆。
公务用车运行维护费支出1.20万元。截至2031年12月31日，开支一般公共预算财政拨款的公务用车保有量为{}辆。
（十二）国有资产占有使用情况说明
截至2031年12月31日，本单位共有车辆1辆，其中，机要通信用车0辆、其他用车1辆。
"""


@pytest.mark.parametrize(("bought", "kept", "rules"), [(0, 1, set()), (3, 1, {"Q415", "Q514"}), (0, 4, {"Q452"})])
def test_sections_may_be_numbered_in_brackets_up_to_the_last(failed, bought, kept, rules):
    assert failed(NUMBERED.format(bought, kept), "Q404", "Q415", "Q452", "Q514") == rules


BY_FUNDS = """
2031年度部门决算
第二部分 部门决算说明
四、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况
2031年度一般公共预算财政拨款支出100.00万元，主要用于以下方面（按大类）：教育支出80.00万元，占本年财政拨款支出{}；住房保障支出20.00万元，占本年财政拨款支出20.00%。
"""


@pytest.mark.parametrize(("share", "rules"), [("80.00%", set()), ("82.00%", {"P101"})])
def test_a_share_of_the_appropriations_of_the_year_is_one_of_the_general_budget(failed, share, rules):
    assert failed(BY_FUNDS.format(share), "P101") == rules


BY_ITEM = """
2031年度部门决算
一般公共预算财政拨款基本支出决算明细表
单位：万元
人员经费 | | | 公用经费 | |
科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数
301 | 工资福利支出 | 52.00 | 302 | 商品和服务支出 | 8.00
30101 | 基本工资 | 30.00 | 30201 | 办公费 | 5.00
30102 | 津贴补贴 | 22.00 | 30211 | 差旅费 | 3.00
人员经费合计 | | 52.00 | 公用经费合计 | | 8.00
第三部分 部门决算情况说明
六、一般公共预算财政拨款基本支出决算情况说明
本部门2031年度一般公共预算财政拨款基本支出60.00万元，包括人员经费支出52.00万元和公用经费支出8.00万元。
（一）人员经费52.00万元，主要包括基本工资{}万元、津贴补贴22.00万元。
（二）公用经费8.00万元，主要包括办公费5.00万元、差旅费{}万元等。
"""


@pytest.mark.parametrize(
    ("wages", "travel", "rules"),
    [("30.00", "3.00", set()), ("20.00", "3.00", {"N106"}), ("30.00", "4.00", {"N106", "N202"})],
)
def test_items_told_with_their_amounts_are_those_of_the_table(failed, wages, travel, rules):
    assert failed(BY_ITEM.format(wages, travel), "N102", "N106", "N201", "N202") == rules


SHARED = """
2031年度部门决算
第三部分 部门决算情况说明
四、财政拨款“三公”经费支出决算情况说明
2031年度财政拨款“三公”经费支出决算为11.80万元。其中：公务用车运行维护费支出决算为8.70万元，占财政拨款“三公”经费总支出决算的{}；公务接待费支出决算为3.10万元，占财政拨款“三公”经费总支出决算的26.27%。
"""


@pytest.mark.parametrize(("share", "rules"), [("73.73%", set()), ("76.73%", {"P101"})])
def test_a_share_of_the_total_of_the_three_expenses_is_one_of_them(failed, share, rules):
    assert failed(SHARED.format(share), "P101") == rules


EVALUATED = """
2031年度部门决算
一般公共预算财政拨款支出决算表
单位：万元
科目代码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | | 100.00 | 60.00 | 40.00
205 | 教育支出 | 100.00 | 60.00 | 40.00
第三部分 部门决算情况说明
十二、预算绩效情况说明
对2031年度一般公共预算项目支出开展绩效自评，共对2个项目，涉及资金{}万元开展了绩效自评，占一般公共预算项目支出总额的100%。
"""


@pytest.mark.parametrize(("funds", "rules"), [("40.00", set()), ("46.00", {"P114"})])
def test_a_share_told_after_the_review_is_that_of_the_funds(failed, funds, rules):
    assert failed(EVALUATED.format(funds), "P114") == rules


def test_what_is_spent_a_head_is_no_part_of_what_is_spent(failed):
    told = BY_ITEM.replace("差旅费{}万元等。", "差旅费{}万元，人均公用经费2.50万元。")
    assert not failed(told.format("30.00", "3.00"), "N102", "N106", "N202")


ABROAD = """
2031年度部门决算
第三部分 部门决算情况说明
七、财政拨款“三公”经费支出决算情况说明
公务接待费支出1.00万元，其中：国（境）外公务接待{}批次、2人次，支出0.40万元；国内公务接待8批次、72人次，支出0.60万元。
"""


def test_receptions_abroad_are_not_those_at_home(failed):
    assert not failed(ABROAD.format(3), "Q437")


@pytest.mark.parametrize(("year", "rules"), [("2031", set()), ("2030", {"X506"})])
@pytest.mark.parametrize(
    "told",
    [
        "纳入青石县档案局{}年度部门决算编制范围的单位包括本级。",
        "本部门{}年度没有使用政府性基金预算财政拨款安排的收入支出。",
        "本单位为事业单位。\n{}年度无机关运行经费支出。",
    ],
)
def test_what_the_accounts_cover_and_what_there_was_none_of_is_of_the_year(failed, told, year, rules):
    text = f"""
2031年度部门决算
第三部分 部门决算情况说明
一、收入支出决算总体情况说明
2031年度收入总计100.00万元，支出总计100.00万元。
三、支出决算情况说明
2031年度支出合计100.00万元。
八、其他情况说明
{told.format(year)}
"""
    assert failed(text, "X506") == rules


@pytest.mark.parametrize(("year", "rules"), [("2031", set()), ("2030", {"X504"})])
def test_the_vehicles_kept_are_those_at_the_end_of_the_year(failed, year, rules):
    told = f"公务用车运行维护费支出5.00万元，截至{year}年底，公务用车保有量5辆。"
    text = f"2031年度部门决算\n第三部分 部门决算情况说明\n七、财政拨款“三公”经费支出决算情况说明\n{told}"
    assert failed(text, "X504") == rules


BY_ACCOUNT = """
2031年度部门决算
一般公共预算财政拨款支出决算表
单位：万元
科目代码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | | 100.00 | 60.00 | 40.00
205 | 教育支出 | 80.00 | 40.00 | 40.00
20508 | 进修及培训 | 80.00 | 40.00 | 40.00
221 | 住房保障支出 | 20.00 | 20.00 |
22102 | 住房改革支出 | 20.00 | 20.00 |
第二部分 部门决算说明
四、一般公共预算财政拨款支出决算情况说明
（二）一般公共预算财政拨款支出决算具体情况
1、“教育支出”（类）2031年度决算80.00万元，比2031年年初预算增加8.00万元，增长11.11%。其中：
“进修及培训”（款）2031年度决算80.00万元，比2031年年初预算增加8.00万元，增长11.11%。主要原因：追加。
2、“住房保障支出”（类）2031年度决算20.00万元，比2031年年初预算减少1.00万元，下降4.76%。其中：
“住房改革支出”（款）2031年度决算{}万元，比2031年年初预算减少1.00万元，下降4.76%。主要原因：节约。
"""


@pytest.mark.parametrize(("amount", "rules"), [("20.00", set()), ("23.00", {"N106", "P207"})])
def test_one_account_after_another_is_told_behind_its_class(failed, amount, rules):
    assert failed(BY_ACCOUNT.format(amount), "N102", "N106", "P207") == rules


THIS_YEAR = """
2031年度部门决算
收入支出决算总表
单位：万元
收入 | | 支出 |
项目 | 金额 | 项目 | 金额
一、一般公共预算财政拨款收入 | 110.00 | 一、一般公共服务支出 | 115.00
本年收入合计 | 110.00 | 本年支出合计 | 115.00
年初结转和结余 | 10.00 | 年末结转和结余 | 5.00
总计 | 120.00 | 总计 | 120.00
第三部分 部门决算情况说明
一、收入支出决算总体情况说明
（一）收入总计120.00万元，包括：
1.财政拨款收入110.00万元，占收入总计的91.67%。
与上年相比，今年收入增加20.00万元，增长{}，主要原因：项目增加。
"""


@pytest.mark.parametrize(("rate", "rules"), [("20.00%", set()), ("22.22%", set()), ("25.00%", {"any"})])
def test_this_year_s_income_may_or_may_not_include_what_was_carried_over(failed, rate, rules):
    known = ("P201", "P204", "P208", "P209", "P210", "P212", "P214")
    assert bool(failed(THIS_YEAR.format(rate), *known)) == bool(rules)


UNCHANGED = """
2031年度部门决算公开
第三部分 情况说明
九、财政拨款“三公”经费支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明
2031年度“三公”经费财政拨款支出全年预算7.60万元，支出决算6.00万元，完成全年预算的78.95%，{}。其中：
因公出国（境）费支出0万元，与2030年相同；
公务用车购置费支出0万元，与2030年相同；
公务用车运行维护费支出5.30万元，较2030年减少0.50万元；
公务接待费支出0.70万元，较2030年减少0.20万元。
"""


@pytest.mark.parametrize(("told", "rules"), [("较2030年减少0.70万元，下降10.45%", set()), ("与2030年相同", {"Y101"})])
def test_a_total_that_did_not_change_has_items_whose_priors_fit_in_it(failed, told, rules):
    assert failed(UNCHANGED.format(told), "Y101", "Y102") == rules


CODED = """
2031年度部门决算公开
第三部分 部门决算情况说明
五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
2031年度一般公共预算财政拨款支出年初预算为90.00万元，支出决算为80.00万元，完成年初预算的88.89%。其中：
1.教育支出（205）普通教育（02）小学教育（02）。年初预算为50.00万元，支出决算为{}万元，完成年初预算的{}%。
2.教育支出（205）普通教育（02）初中教育（03）。年初预算为40.00万元，支出决算为36.00万元，完成年初预算的90.00%。
"""


@pytest.mark.parametrize(("amount", "rules"), [(("44.00", "88.00"), set()), (("48.00", "96.00"), {"N201"})])
def test_codes_may_stand_for_the_words_class_section_and_item(failed, amount, rules):
    assert failed(CODED.format(*amount), "N201", "P301") == rules


PROJECTS = """
2031年度部门决算公开
第一部分 部门概况
二、机构设置
从决算单位构成看，青石县文旅局部门决算包括局本级决算以及下属4家预算单位决算，其中：行政单位1家，参照公务员法管理的事业单位1家，其他事业单位{units}家。
第三部分 部门决算情况说明
十、预算绩效情况说明
（三）绩效评价情况
2031年度本部门开展绩效评价的项目24个，涉及预算金额600.00万元，其中：评价结果为“优”的项目{good}个，评价结果为“良”的项目5个，评价结果为“合格”的项目1个，评价结果为“不合格”的项目0个。
图书购置项目预算金额60.00万元，实际支出57.00万元，预算执行率{rate}%，绩效评价得分91.50分。
"""


@pytest.mark.parametrize(
    ("wrong", "rules"),
    [
        ({}, set()),
        ({"units": "2"}, set()),  # the office itself is not counted among them
        ({"units": "6"}, {"Q694"}),
        ({"good": "16"}, {"Q418"}),
        ({"rate": "59.00"}, {"Q753"}),
    ],
)
def test_units_by_class_grades_of_projects_and_what_was_carried_out(failed, wrong, rules):
    told = {"units": "3", "good": "18", "rate": "95.00"} | wrong
    assert failed(PROJECTS.format(**told), "Q694", "Q418", "Q753") == rules


HEAD = """
2031年部门预算
第三部分 2031年部门预算情况说明
八、其他重要事项的情况说明
（一）机关运行经费
2031年青石县林业局{}机关运行经费财政拨款预算90.00万元，比2030年预算减少10.00万元，下降{}%。
"""


@pytest.mark.parametrize("of", ["本级等1家行政单位以及林业站等2家参照公务员法管理的事业单位的", "本级行政单位", ""])
@pytest.mark.parametrize(("rate", "rules"), [("10.00", set()), ("12.00", {"P201"})])
def test_the_running_costs_of_the_office_and_its_administrative_units_are_the_departments(check, of, rate, rules):
    outcomes = check(HEAD.format(of, rate), "P201")
    assert {o.rule for o in outcomes if o.status is Status.FAILED} == rules
    assert {o.where[-1] for o in outcomes if o.status in (Status.PASSED, Status.FAILED)}
