"""Which account may be called what, before anybody knows which name stands beside which code."""

import pytest

from audit.model.knowledge.accounts import AccountName
from audit.model.knowledge.titles import Titles
from audit.recognition.scattered.catalogue import Catalogue

LISTED = [
    ("201", "一般公共服务支出"),
    ("20101", "人大事务"),
    ("2010101", "行政运行"),
    ("2010102", "一般行政管理事务"),
    ("2020103", "行政运行"),
]


def _catalogue() -> Catalogue:
    return Catalogue.of([AccountName(code, name) for code, name in LISTED], (), Titles())


@pytest.mark.parametrize(
    ("name", "code", "may_be"),
    [
        ("行政运行", "2010101", True),
        ("一般行政管理事务", "2010101", False),  # listed, and called otherwise
        ("行政运行", "2990101", True),  # has its number under another account
        ("行政运行", "2990102", False),
        ("行政运行", "2010103", False),  # an account beside it, though another has its number
        ("人大事务", "2010103", True),  # the one above it
        ("人大事务", "2990101", False),  # ends alike, one level up
        ("种子检验", "2990101", True),  # nobody's name
    ],
)
def test_an_account_is_called_as_it_is_listed_or_like_its_like(name: str, code: str, *, may_be: bool) -> None:
    assert _catalogue().is_of(name, code) is may_be


def test_a_document_tells_names_of_accounts_that_are_not_listed_where_it_always_tells_the_same() -> None:
    told = [
        ("2990101", "种子检验"),
        ("2990101", "种子 检验"),
        ("2990102", "养护"),
        ("2990102", "修缮"),
        ("20101", "养护"),
    ]
    catalogue = _catalogue().with_names(told)
    assert {code: set(names) for code, names in catalogue.names.items()} == {
        **{code: {name} for code, name in LISTED},
        "2990101": {"种子检验"},
    }
    assert (catalogue.knows("种子检验"), catalogue.knows("养护")) == (True, False)
