"""A page copied as one line has lost its headings: they begin lines again."""

from time import process_time

import pytest

from audit.model.knowledge.titles import LinePatterns
from audit.readers.text import document_from_text

HEAD = "青石县交通运输局2031年部门预算说明"
PARAGRAPHS = [
    "一、部门基本概况",
    "（一）职能职责",
    "贯彻执行国家有关交通运输的方针政策，起草本县交通运输的发展规划和年度计划，并组织实施。" * 3,
    "二、收支预算情况说明",
    "青石县交通运输局2031年收支预算总数2120.45万元，比2030年收支预算总数增加120.45万元。",
    "（一）收入预算情况",
    "青石县交通运输局2031年收入预算2120.45万元，其中：上年结转20.45万元，占0.96%；一般公共预算拨款收入2100.00万元，占99.04%。",
    "（二）支出预算情况",
    "青石县交通运输局2031年支出预算2120.45万元，其中：基本支出1120.45万元，占52.84%；项目支出1000.00万元，占47.16%。",
    "三、一般公共预算当年拨款情况说明",
    "青石县交通运输局2031年一般公共预算当年拨款2100.00万元，比2030年预算数增加100.00万元，主要原因是人员经费增加。",
]


@pytest.mark.parametrize("glue", ["", " "])
def test_headings_and_paragraphs_begin_lines_again(worded, glue):
    text = glue.join([HEAD, *PARAGRAPHS])
    lines = [block.text for block in document_from_text("a.txt", text, worded).blocks]
    headings = [line for line in PARAGRAPHS if line[0] in "一二三（"]
    assert [line for line in headings if any(each.strip().startswith(line) for each in lines)] == headings
    assert "".join("".join(lines).split()) == "".join("".join(text).split())


def test_every_line_knows_its_column(worded):
    text = "".join([HEAD, *PARAGRAPHS])
    blocks = document_from_text("a.txt", text, worded).blocks
    assert len(blocks) > 4
    assert all(text.startswith(block.text, block.place.column - 1) for block in blocks)


def test_a_text_with_its_line_breaks_stays_as_it_is(worded):
    lines = [block.text for block in document_from_text("a.txt", "\n".join([HEAD, *PARAGRAPHS]), worded).blocks]
    assert lines == [HEAD, *PARAGRAPHS]


def test_a_long_paragraph_among_short_lines_is_one(worded):
    long = (
        "主要职责：" + "".join(f"（{n}）负责全县公路养护和管理，组织实施有关规划。" for n in "一二三四五六七八九十") * 3
    )
    lines = [block.text for block in document_from_text("a.txt", "\n".join([HEAD, *PARAGRAPHS, long]), worded).blocks]
    assert long in lines


def test_a_narrative_in_one_line_is_broken_though_the_lines_of_its_tables_are_not(worded):
    said = "".join(
        f"{number}、{name}情况说明2031年，青石县档案馆{name}合计90.00万元。"
        + "按照规定编制，厉行节约，从严控制各项开支。" * 9
        for number, name in zip("一二三", ["收支总体", "收入总体", "支出总体"], strict=True)
    )
    lines = [
        block.text for block in document_from_text("a.txt", "\n".join([HEAD, *["合计 9 9"] * 9, said]), worded).blocks
    ]
    assert [line for line in lines if line.endswith("说明")] == [
        HEAD, "一、收支总体情况说明", "二、收入总体情况说明", "三、支出总体情况说明",
    ]  # fmt: skip


def test_the_name_of_a_table_behind_the_note_of_the_one_before_begins_a_line(worded):
    note, title, below = "注：本表为空表。", "2031年国有资本经营预算支出表", "公开09表编制部门：青石县档案馆 单位：万元"
    blocks = document_from_text("a.txt", f"{HEAD}\n{note}{title}{below}\n", worded).blocks
    assert [block.text for block in blocks] == [HEAD, note, title, below]


def test_a_sentence_that_names_a_table_is_one_line(worded):
    said = "按规定公开。国有资本经营预算支出表为空表，部门：不适用。"
    assert [block.text for block in document_from_text("a.txt", said, worded).blocks] == [said]


def test_blanks_in_a_line_are_looked_through_once(worded: LinePatterns) -> None:
    """Each of them used to be where the white space before a heading might begin."""
    begun = process_time()
    document_from_text("a", f"收入{' ' * 30_000}1.00万元", worded)
    assert process_time() - begun < 5


ROWS = [
    "201 一般公共服务支出 3,120,400 3,120,400 0",
    "201 23 民族事务 310,500 0 310,500",
    "201 23 04 民族工作专项 310,500 0 310,500",
    "20129 群众团体事务 518,000 518,000 0",
    "2012902 一般行政管理事务 518,000 518,000 0",
    "合计 3,120,400 3,120,400 0",
]


def test_rows_that_run_together_on_one_line_begin_lines_again(worded):
    """PDFium writes a page without a header so."""
    shown = [block.text for block in document_from_text("a.txt", HEAD + "\n" + " ".join(ROWS), worded).blocks]
    assert shown == [HEAD, *ROWS]


def test_rows_of_accounts_beside_each_other_stay_one_line(worded):
    row = "301 工资福利支出 90.00 302 商品和服务支出 20.00 303 对个人和家庭的补助 10.00"
    assert [block.text for block in document_from_text("a.txt", row, worded).blocks] == [row]


def test_a_heading_glued_between_two_sentences_begins_a_line(worded):
    lines = [
        "青石县交通运输局2031年部门预算",
        "第三部分 2031年部门预算情况说明",
        "一、收支预算总体情况说明2031年收支总预算2120.45万元。",
        "二、一般公共预算支出情况说明（一）规模变化情况2031年一般公共预算支出2100.00万元。（二）结构情况交通运输支出2000.00万元。（三）情况良好。",
    ]
    begun = [block.text for block in document_from_text("a.txt", "\n".join(lines), worded).blocks]
    assert [line[:7] for line in begun[3:]] == ["二、一般公共预", "（一）规模变化", "（二）结构情况"]
    assert "".join(begun) == "".join(lines)
