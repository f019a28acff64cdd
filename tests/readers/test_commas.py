"""Comma-separated values become cells; sentences and separated thousands do not."""

import pytest

from audit.readers.text.commas import tabbed


def test_rows_of_commas_become_rows_of_tabs():
    assert tabbed(["收支总表,,", "项目,预算数,备注", '一、收入,"1,234.56",']) == [
        "收支总表\t\t",
        "项目\t预算数\t备注",
        "一、收入\t1,234.56\t",
    ]


def test_a_cell_of_several_lines_leaves_the_number_of_its_row():
    lines = ["a,b,c", '"x', 'y",1,2', "d,e,f", "g,h,i"]
    assert tabbed(lines) == ["a\tb\tc", "x y\t1\t2", "", "d\te\tf", "g\th\ti"]


def test_a_cell_in_quotes_between_tabs_is_one_cell_whatever_lines_it_has():
    lines = ["收支总表", '项目\t"基本', '支出"\t合计', '甲\t"1,234.00"\t2.00', '"乙', '丙"\t1.00\t1.00', '"丁"的话\t1']
    assert tabbed(lines) == [
        "收支总表",
        "项目\t基本 支出\t合计",
        "",
        "甲\t1,234.00\t2.00",
        "乙 丙\t1.00\t1.00",
        "",
        '"丁"的话\t1',
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["208 社会保障 5,405.17 5,391.25 13.92", "210 卫生 11.58 11.58", "合计 5,416.75 5,402.83"],
        ["收入增加,支出增加,主要是人员增加。", "第二段", "第三段"],
        ["a\tb,c,d", "a\tb,c,d", "a\tb,c,d"],
        ["三、支出情况说明", *["甲支出为1.00万元,完成预算100%,与预算持平。"] * 9],
        ["三、支出情况说明", *["甲支出1.00万元,比上年增加0.10万元,增长11%;"] * 9, "合计9.00万元,减少0.10万元,下降1%"],
    ],
)
def test_other_text_stays(lines):
    assert tabbed(lines) == lines


def test_prose_that_was_padded_to_the_width_of_the_tables_stays_prose() -> None:
    lines = [
        "项目,预算数,备注",
        "收入,1.00,",
        "支出,1.00,",
        "二、收入情况说明,,",
        '"2024年收入1.00万元，比上年增加。",,',
        "收入总表,,",
    ]
    assert tabbed(lines)[3:] == ["二、收入情况说明", "2024年收入1.00万元，比上年增加。", "收入总表"]


def test_a_row_of_a_table_that_has_only_its_name_stays_a_row() -> None:
    assert tabbed(["项目,预算数,备注", "收入,1.00,", "支出,,", "合计,1.00,"])[2] == "支出\t\t"


def test_a_column_of_sentences_at_the_end_leaves_the_rows_rows() -> None:
    lines = ["项目,预算数,备注", "甲,1.00,比上年增加。", "乙,1.00,", "丙,1.00,", "合计,3.00,"]
    assert tabbed(lines)[1] == "甲\t1.00\t比上年增加。"


_NARROW = [
    "收支总表",
    "收入,,支出,",
    "项目,预算数,项目,预算数",
    "甲,1.00,乙,2.00",
    "丙,2.00,丁,1.00",
    "合计,3.00,合计,3.00",
]
_WIDE = ["支出总表", "编码,名称,合计,基本,项目", "201,甲,1.00,1.00,", "208,乙,2.00,,2.00", ",合计,3.00,1.00,2.00"]


def test_tables_of_several_widths_one_behind_the_other_are_all_tables() -> None:
    assert tabbed([*_NARROW, *_WIDE]) == [line.replace(",", "\t") for line in (*_NARROW, *_WIDE)]


def test_tables_among_much_prose_without_commas_are_tables() -> None:
    prose = ["一、收入情况说明", "2031年收入3.00万元，与上年持平。"] * 9
    assert tabbed([*_WIDE, *prose, *_NARROW])[2] == "201\t甲\t1.00\t1.00\t"


@pytest.mark.parametrize(
    "lines",
    [
        ["收入 1,234,567.00", "支出 1,234,567.00", "甲 1,234.00 5,678.00 9,012.00", "乙 1,234.00 5,678.00 9,012.00"],
        [
            "甲为1.00万元,比上年增加,增长",
            "主要是人员增加,项目增加,所以",
            "乙为2.00万元,丙,丁,戊",
            "增加,减少,持平,没有",
        ],
    ],
)
def test_thousands_and_broken_sentences_are_no_tables_of_several_widths(lines: list[str]) -> None:
    assert tabbed(lines) == lines


def test_one_comma_a_line_makes_no_cells() -> None:
    lines = ["收入,1.00", "支出,1.00", "合计,2.00"]
    assert tabbed(lines) == lines


def test_sentences_with_commas_are_no_lines_of_the_table_that_they_stand_beside() -> None:
    rows = ["项目,预算数,备注", "收入,1.00,", "支出,1.00,", "合计,2.00,"]
    said = [
        "甲为1.00万元,比上年增加0.10万元,增长11%。",
        "乙为1.00万元,与上年持平,没有增减。",
        "丙为0,没有安排,不公开。",
    ]
    assert tabbed([*rows, *said])[:4] == [row.replace(",", "\t") for row in rows]


def test_semicolons_divide_cells_where_most_lines_have_as_many() -> None:
    rows = ["项目;预算数;备注", "收入;1,000.00;", '支出;"1,000.00";', "合计;2,000.00;"]
    assert tabbed(rows) == ["项目\t预算数\t备注", "收入\t1,000.00\t", "支出\t1,000.00\t", "合计\t2,000.00\t"]


def test_semicolons_between_clauses_divide_nothing() -> None:
    lines = [
        "支出合计40.14万元。其中,出国费0万元;用车费30.93万元;接待费9.21万元。",
        "出国团组数0个;用车购置数0辆;国内公务接待105批次。",
        "出国费没有增减;用车费减少1.33万元;接待费减少1.64万元。",
    ]
    assert tabbed(lines) == lines


GUARDED = ['一、拨款收入,"1,000.00",一、支出,"900.00"', '二、其他收入,"1,000.00"', '合计,"1,000.00",,"900.00",,1.00']


def test_rows_of_any_width_are_cells_where_figures_stand_in_quotes() -> None:
    told = ["本年收入1000.00元。", "没有增减。", '"收入1.00元,与上年持平。"', "类,款"]
    assert tabbed([*GUARDED, *told])[1:] == [
        "二、其他收入\t1,000.00",
        "合计\t1,000.00\t\t900.00\t\t1.00",
        *told[:2],
        "收入1.00元,与上年持平。",
        "类\t款",
    ]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        (["五、经营收入", "六、其他收入"], ["五、经营收入\t\t\t", "六、其他收入\t\t\t"]),
        (["五、经营收入,,四、结转", "六、其他收入"], ["五、经营收入\t\t四、结转", "六、其他收入\t\t"]),
        (["五、经营收入", "", "六、其他收入"], ["五、经营收入", "", "六、其他收入"]),
        (["部门收入总表", "项目,预算数"], ["部门收入总表", "项目\t预算数"]),  # the next table
        (["没有增减。"], ["没有增减。"]),
    ],
)
def test_a_name_alone_between_rows_with_figures_is_a_row_as_wide(between: list[str], expected: list[str]) -> None:
    assert tabbed([*GUARDED[:1], *between, *GUARDED[1:]])[1:-2] == expected


def test_figures_in_quotes_within_sentences_make_no_cells() -> None:
    lines = [*GUARDED, "本年收入1.00元,没有增减。"]
    assert tabbed(lines) == lines


def test_a_line_without_cells_keeps_its_blanks() -> None:
    assert tabbed(["单位：  万元", "项目,预算数,备注", "收入,1.00,", "合计,1.00,"])[0] == "单位：  万元"


def test_a_quotation_mark_that_is_never_closed_takes_in_what_follows() -> None:
    rows = ["项目,预算数,备注", "收入,1.00,", "合计,1.00,"]
    long = '"' + "甲," * 100_000
    assert tabbed([*rows, long])[:3] == [row.replace(",", "\t") for row in rows]
