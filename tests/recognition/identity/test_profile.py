"""Whose disclosure a document says it is."""

from collections.abc import Callable

import pytest

from audit.model.document import Document, Layout, TextLine
from audit.model.facts import Profile
from audit.model.place import Place
from audit.recognition.identity.profile import profile_of


@pytest.fixture
def profile(knowledge) -> Callable[..., Profile]:
    """Of a document with these pages, each one's lines parted by /."""

    def told(*pages: str) -> Profile:
        lines = [TextLine(line, Place(page=n)) for n, page in enumerate(pages, 1) for line in page.split("/")]
        return profile_of(Document("甲.pdf", Layout.PAGED, tuple(lines), len(pages)), knowledge.titles)

    return told


def test_a_name_wrapped_on_the_cover_is_read_whole(profile):
    assert profile("滨海市档案和方/志馆/2031年度部门决算", "目录").entity == "滨海市档案和方志馆"


@pytest.mark.parametrize("code", ["302_", "024-", "302001"])
def test_the_code_of_a_unit_is_no_part_of_its_name(profile, code):
    assert profile(f"2031年部门预算/收支总表/部门：{code}滨海市生态环境局 单位：万元").entity == "滨海市生态环境局"


@pytest.mark.parametrize(
    "head", ["滨海市港口街道办事处/2031年度部门决算/目录", "附件1/滨海市港口街道办事处2031年度/部门决算"]
)
def test_a_title_in_several_lines_at_the_head_of_a_text_names_its_unit(profile, head):
    told = profile(f"{head}/一、主要职责/二、机构设置/三、收入情况/四、支出情况/五、名词解释")
    assert told.entity == "滨海市港口街道办事处"


def test_the_number_of_a_part_is_no_part_of_a_name(profile):
    found = profile("第二部分滨海市档案馆2031年度部门决算表")
    assert (found.entity, found.year, found.kind) == ("滨海市档案馆", 2031, "决算")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("2031年度滨海市档案馆部门决算公开", "滨海市档案馆"),
        ("2031年滨海市财政局(本级)单位预算", "滨海市财政局(本级)"),
        ("2031年滨海市区级部门预算", ""),
        ("2031年部门预算公开", ""),
        ("2031年滨海市第四中学预算说明", "滨海市第四中学"),
        ("2031年收入预算情况说明", ""),
        ("2031年一般公共预算基本支出预算情况说明", ""),
        ("2031年滨海市人民政府预算情况说明", ""),
        ("2031年滨海市审计局(本级)“三公”经费决算情况说明", "滨海市审计局(本级)"),
        ("2031年度滨海市审计局部门一般公共预算财政拨款“三公”经费预算说明", "滨海市审计局"),
        ("2031年度滨海区区级“三公”经费决算情况说明", "滨海区"),
        ("2031年度全市“三公”经费决算情况说明", ""),
        ("2031年市本级“三公”经费决算情况说明", ""),
    ],
)
def test_the_year_may_stand_before_the_name(profile, line, name):
    assert profile(line).entity == name


@pytest.mark.parametrize(
    "line",
    [
        "支出16.12万元,较2030年度决算数增加9.68万元",
        "“三公”经费预算数比2030年预算数减少",
        "(一)2031年部门预算安排的“三公”经费",
        "关于财政拨款“三公”经费2031年决算的",
        "日前，市政府网站公开了2031年部门预算",
    ],
)
def test_what_a_sentence_begins_with_is_no_name(profile, line):
    assert profile(line).entity == ""


def test_the_caption_tells_the_caliber_where_titles_are_silent(profile):
    assert profile("收支预算总表/部门：滨海市档案馆 单位：万元").caliber == "部门"
    assert profile("2031年单位收支预算总表/部门：滨海市档案馆 单位：万元").caliber == "单位"


def test_sentences_wrapped_to_the_length_of_titles_do_not_tell_the_year(profile):
    lines = "滨海市档案馆2031年部门预算/收入预算9.00万元，比2030年预算/减少1.00万元。2030年部门预算执行数/为8.00万元，2030年预算安排"
    assert profile(lines).year == 2031


def test_the_number_of_a_part_alone_is_no_name(profile):
    assert profile("第二部分2031年度部门预算公开表").entity == ""


def test_the_general_budget_in_a_title_does_not_make_it_a_budget(profile):
    found = profile("白河镇人民政府2031年度一般公共预算财政拨款“三公”经费支出决算情况说明")
    assert (found.year, found.kind) == (2031, "决算")


@pytest.mark.parametrize(
    "line",
    [
        "部门(单位)：滨海市档案馆 单位：万元",
        "编制部门：滨海市档案馆 截止时间：2030年12月31日",
        "滨海市档案馆2031年部门综合预算",
        "汇编范围的单位共1个，单位名称：滨海市档案馆。",
    ],
)
def test_whose_it_is_in_other_captions_and_titles(profile, line):
    assert profile(line).entity == "滨海市档案馆"


def test_a_header_behind_a_caption_is_no_name(profile):
    assert profile("收支预算总表/单位：项目 预算数").entity == ""


def test_a_unit_named_in_a_sentence_is_not_whose_disclosure_it_is(profile):
    found = profile("本部门下属单位：滨海市方志馆。/部门：滨海市档案馆/单位：万元/公开02表部门：滨海市档案馆")
    assert found.entity == "滨海市档案馆"


def test_a_name_on_the_line_above_the_year_is_read_in_a_text_without_a_cover(profile):
    found = profile(
        "滨海市水利局/2031年度部门决算公开/目录/一、主要职能/二、机构设置/三、工作/四、其他/五、说明/六、附件"
    )
    assert found.entity == "滨海市水利局"


@pytest.mark.parametrize(
    ("caption", "name"), [("编制单位：滨海区青石小学", "滨海区青石小学"), ("目录", "滨海区教育局")]
)
def test_the_department_above_is_whose_it_is_only_where_nobody_else_is_named(profile, caption, name):
    assert profile(f"2031年区级单位预算/预算主管部门：滨海区教育局/{caption}").entity == name


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("滨海市港口区人民法院/2031年度部门决算情况说明", "滨海市港口区人民法院"),
        ("滨海市宗教事务局2031年“三公”经费预算情况说明", "滨海市宗教事务局"),
        ("附表/项目/2031年预算数", ""),  # the header of a table
        ("关于滨海市2031年“三公”经费预算安排情况的说明", "滨海市"),
        ("滨海市2031年市本级“三公”经费预算安排情况说明", "滨海市"),
    ],
)
def test_an_account_of_figures_names_its_unit_and_a_header_does_not(profile, lines, name):
    below = "一、部门基本情况/二、收入情况/三、支出情况/四、其他/五、名词解释/六、附表/七、附件"
    assert profile(f"{lines}/{below}").entity == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("按照区政府工作部署，现将红旗镇2031年度“三公”经费决算情况公布如下：", "红旗镇"),
        ("【财政决算】滨海市博物馆2031年度部门决算", "滨海市博物馆"),
        ("附件:1.滨海市审计局2031年“三公”经费决算数对比情况表", "滨海市审计局"),
        ("滨海市交通局2031年财政拨款开支的“三公经费”支出决算和2032年预算情况", ""),
    ],
)
def test_what_stands_before_a_name_is_no_part_of_it(profile, line, name):
    assert profile(line).entity == name


@pytest.mark.parametrize(
    "lines",
    [
        "2031年“三公”经费支出431万元，比上年减少2万元。",
        "经滨海市财政局汇总，2031年市级“三公”经费公共财政拨款支出1360.13万元。",
        "2031年度/本部门一般公共预算财政拨款安排的“三公”经费支出2.05万元，年初预算为2.95万元。",
        "2031年“三公”经费支出总额为9.00万元，比年初预算增加1.00万元。公务接待费低于预算数的主要原因是厉行节约。",
    ],
)
def test_what_only_a_final_account_says_makes_a_text_without_a_title_one(profile, lines):
    told = profile(lines)
    assert (told.kind, told.year) == ("决算", 2031)


def test_of_two_years_in_the_rows_of_a_table_the_one_that_the_text_speaks_of_is_its_own(profile):
    lines = "滨海市2031年“三公”经费决算数5.00万元，比上年下降3%。/年度/2030年/2031年"
    assert profile(lines).year == 2031


def test_without_a_title_the_sentences_tell_the_year_and_what_it_is(profile):
    found = profile("经汇总，2031年市本级“三公”经费支出预算为9万元，较2030年减少1万元。/2031年公务接待费预算2万元。")
    assert (found.year, found.kind) == (2031, "预算")


def test_of_two_years_that_sentences_begin_with_none_is_its_own(profile):
    assert profile("2031年“三公”经费预算为9万元。/2030年“三公”经费决算为8万元。").year is None


def test_a_regulation_on_budgets_and_final_accounts_tells_neither(profile):
    assert profile("根据预决算公开操作规程，2031年“三公”经费预算为9万元。").kind == "预算"
    assert profile("分类：“三公”经费预决算/2031年“三公”经费预算为9万元。").kind == "预算"
