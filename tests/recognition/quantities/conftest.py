"""A small disclosure as text → its quantity statements."""

from collections.abc import Callable

import pytest

from audit.model.facts import Facts, Statement
from audit.model.knowledge.rules import RuleBook
from audit.readers.text import document_from_text
from audit.recognition import recognise

Told = Callable[[str], list[Statement]]

FRAME = """星河市档案馆2024年单位预算
第一部分 2024年单位概况
{facts}
第三部分 2024年单位预算情况说明
二、关于星河市档案馆2024年收入预算情况说明
星河市档案馆收入预算100.00万元。
{text}
第四部分 名词解释
"""


@pytest.fixture
def recognised(rulebook: RuleBook) -> Callable[..., Facts]:
    """Facts of a document that is otherwise a plain budget."""

    def _of(text: str = "", facts: str = "") -> Facts:
        return recognise(document_from_text("sample.txt", FRAME.format(text=text, facts=facts)), rulebook)

    return _of


@pytest.fixture
def told(recognised: Callable[..., Facts]) -> Callable[..., list[Statement]]:
    """The statements of one kind."""

    def _of(kind: str, text: str = "", facts: str = "") -> list[Statement]:
        return [s for s in recognised(text, facts).statements if s.kind == kind]

    return _of
