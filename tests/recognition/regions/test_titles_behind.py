"""A program that keeps to the order of drawing writes the title of a table behind it, where it was drawn last."""

_ONE = """公开01表
部门：青柳县测绘中心 单位：万元
科目编码 科目名称 金额
合计 10.00
201 一般公共服务支出 10.00
20103 政府办公厅（室）及相关机构事务 10.00
{}
公开02表
部门：青柳县测绘中心 单位：万元
科目编码 科目名称 金额
合计 6.00
301 工资福利支出 6.00
30101 基本工资 6.00
{}
公开03表
部门：青柳县测绘中心 单位：万元
科目编码 科目名称 金额
合计 4.00
302 商品和服务支出 4.00
30201 办公费 4.00
{}
"""
_TITLES = ("财政拨款支出预算表", "财政拨款基本支出预算表", "一般公共预算机关运行经费支出预算表")
_FORMS = ("财政拨款支出表", "财政拨款基本支出表", "机关运行经费支出表")
_YEAR = "2019年度部门预算公开表\n"


def test_titles_behind_their_tables_name_them(tables, cell):
    found = tables(_YEAR + _ONE.format(*_TITLES))
    assert [cell(found[form], "合计", "合计") for form in _FORMS] == ["10.00", "6.00", "4.00"]


def test_titles_above_the_numbers_of_their_tables_stay(tables, cell):
    lines = _ONE.format("", "", "").splitlines()
    for title in _TITLES:
        lines.insert(lines.index(f"公开0{_TITLES.index(title) + 1}表"), title)
    found = tables(_YEAR + "\n".join(lines))
    assert [cell(found[form], "合计", "合计") for form in _FORMS] == ["10.00", "6.00", "4.00"]


def test_where_only_most_titles_stand_behind_their_tables_none_names_one(tables):
    assert tables(_YEAR + _ONE.format(_TITLES[0], _TITLES[1], "")) == {}


_PAGES = """\f编制部门：青柳县测绘中心 单位：万元
功能分类科目编码 功能分类科目名称 合计 基本支出 项目支出
201 一般公共服务支出 {0}.00 {0}.00
20103 政府办公厅（室）及相关机构事务 {0}.00 {0}.00
合计 {0}.00 {0}.00
{1}
"""
_OF_PAGES = (
    "2031年部门支出预算总表",
    "2031年部门一般公共预算支出功能分类预算表",
    "2031年部门政府性基金预算支出功能分类预算表",
)


def _written(page: str) -> str:
    return "青柳县测绘中心2031年部门预算\n" + "".join(map(page.format, (10, 6, 4), _OF_PAGES))


def test_pages_that_begin_with_the_caption_have_their_titles_behind_the_rows(tables, cell):
    found = tables(_written(_PAGES))
    assert [cell(found[form], "合计", "合计") for form in ("支出总表", "一般公共预算支出表")] == ["10.00", "6.00"]


def test_a_title_with_a_caption_below_it_is_that_of_the_rows_there(tables, cell):
    first = "\f{1}\n编制部门：青柳县测绘中心 单位：万元\n功能分类科目编码 功能分类科目名称 合计 基本支出 项目支出\n合计 {0}.00 {0}.00\n"
    found = tables(_written(first))
    assert [cell(found[form], "合计", "合计") for form in ("支出总表", "一般公共预算支出表")] == ["10.00", "6.00"]
