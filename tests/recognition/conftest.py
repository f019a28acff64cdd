import re
from collections.abc import Callable
from importlib.resources import files

import pytest

from audit.model.facts import FormTable
from audit.model.rules import RuleBook
from audit.readers.text import document_from_text
from audit.recognition.outline import outline
from audit.recognition.profile import profile_of
from audit.recognition.tables import recognise_tables
from audit.rulebook.accounts import load_accounts
from audit.rulebook.forms import load_forms
from audit.rulebook.source import read_folder


@pytest.fixture(scope="session")
def knowledge() -> RuleBook:
    forms, form_problems = load_forms(read_folder(files("rules") / "forms"))
    accounts, account_problems = load_accounts(read_folder(files("rules") / "accounts"))
    assert not [*form_problems, *account_problems]
    return RuleBook(forms=forms, accounts=accounts)


@pytest.fixture
def tables(knowledge: RuleBook) -> Callable[[str], dict[str, FormTable]]:
    """Tables by form id; in the given text | stands for a tab."""

    def recognised(text: str) -> dict[str, FormTable]:
        document = document_from_text("甲.txt", re.sub(r" *\| *", "\t", text))
        profile = profile_of(document)
        regions = outline(document, knowledge.forms, profile.kind)
        found, _ = recognise_tables(regions, knowledge.accounts, profile, document.layout)
        return {table.form: table for table in found}

    return recognised


@pytest.fixture
def cell() -> Callable[[FormTable, str, str], str]:
    """The printed text of a cell by row name or code and column name; its state where nothing is printed."""

    def text(table: FormTable, row: str, column: str) -> str:
        index = next(r.index for r in table.rows if row in (r.name, r.code, r.project))
        entry = table.entries[index, column]
        return entry.text or entry.state.value

    return text
