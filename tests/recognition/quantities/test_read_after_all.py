"""Figures that the prose passes over, and a sentence about quantities reads."""

from audit.pipeline import load_rulebook
from audit.readers.text import document_from_text
from audit.recognition import recognise

_TEXT = (
    "青石县档案馆2024年度部门决算公开\n第三部分 情况说明\n九、财政拨款“三公”经费支出决算情况说明\n"
    "公务接待费支出决算12.34万元（其中：一般公共预算支出10.00万元；政府性基金预算支出2.34万元；{}）。\n"
)


def _unread(last: str) -> int:
    facts = recognise(document_from_text("决算.txt", _TEXT.format(last)), load_rulebook())
    return sum(problem.figures for problem in facts.unrecognised if not problem.counted)


def test_what_the_three_budgets_bore_is_read() -> None:
    assert _unread("国有资本经营预算支出0万元") == 0


def test_where_another_budget_is_named_nothing_is_said_of_three() -> None:
    facts = recognise(document_from_text("决算.txt", _TEXT.format("社会保险基金预算支出0万元")), load_rulebook())
    assert not any(statement.kind == "三种预算的支出" for statement in facts.statements)
