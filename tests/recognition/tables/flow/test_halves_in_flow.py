"""A row without names whose columns are printed twice, once for the budget and once for what was spent, in text without cells."""

from audit.model.facts import FormTable
from audit.pipeline import load_rulebook
from audit.readers.text import document_from_text
from audit.recognition import recognise

_TEXT = (
    "青石县档案馆2024年度部门决算公开\n第二部分 部门决算表\n"
    "财政拨款“三公”经费、会议费和培训费支出决算表\n单位：万元\n{}"
    "“三公”经费 会议费 培训费 “三公”经费 会议费 培训费\n"
    "合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费 合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费\n"
    "小计 公务用车购置费 公务用车运行维护费 小计 公务用车购置费 公务用车运行维护费\n"
    "9.00 1.00 6.00 2.00 4.00 2.00 3.00 5.00 8.50 1.00 5.50 2.00 3.50 2.00 3.00 4.00\n"
)


def _table(halves: str) -> FormTable:
    (table,) = recognise(document_from_text("决算.txt", _TEXT.format(halves)), load_rulebook()).tables
    return table


def test_a_line_that_names_both_halves_tells_the_columns() -> None:
    table = _table("预算数 决算数\n")
    said = {column: entry.text for (_, column), entry in table.entries.items()}
    assert (said["预算三公合计"], said["三公合计"], said["公务用车运行维护费"], said["培训费"]) == (
        "9.00",
        "8.50",
        "3.50",
        "4.00",
    )


def test_where_no_line_names_them_no_figure_has_a_column() -> None:
    assert sum(map(len, _table("").loose.values())) == 16
