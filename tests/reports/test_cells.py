"""Where a figure of a workbook or of a document of Word is told to stand."""

import pytest

from audit.model.place import Place
from audit.reports.media.json_text import located
from audit.reports.words.chinese import ZH
from audit.reports.words.english import EN
from audit.reports.words.wording import place


@pytest.mark.parametrize(
    ("words", "cell", "told"),
    [
        (ZH, "收支总表!C7", "收支总表!C7"),
        (ZH, "¶12", "第 12 段"),
        (EN, "¶12", "paragraph 12"),
        (ZH, "第3张表!B5", "文中第 3 张表 B5"),
        (EN, "第3张表!B5", "table 3 in the text, B5"),
        (ZH, "表3!B5", "表3!B5"),  # a sheet of that name
    ],
)
def test_a_cell_or_a_paragraph_is_told_and_no_line(words, cell, told):
    assert place(words, Place(line=40, column=2, cell=cell)) == told


def test_json_has_the_cell_and_no_line():
    spot = located(Place(line=40, column=2, cell="收支总表!C7"))
    assert (spot["cell"], spot["line"], spot["page"]) == ("收支总表!C7", None, None)


def test_json_of_other_files_has_no_cell():
    assert "cell" not in located(Place(line=40, column=2))
