"""Of which year a header should be, beside the other headers of its table."""

import pytest

from audit.evaluation.ground.years.columns import _meant


@pytest.fixture
def meant(rulebook):
    """The year of the first header; all of a table of 2031."""

    def meant_in(*headers: str, final: bool) -> int:
        told = {header: int(header[:4]) for header in headers}
        return _meant(headers[0], told, rulebook.patterns.grammar.years, 2031, final=final)

    return meant_in


def test_what_was_done_is_of_any_year_before_in_a_budget(meant):
    assert meant("2027年决算数", "2031年预算数", final=False) == 2027


def test_the_latest_of_other_years_stands_for_the_tables_own(meant):
    assert meant("2030年预算数", "2029年预算数", final=False) == 2031
    assert meant("2029年预算数", "2030年预算数", final=False) == 2029


def test_a_later_year_is_a_plan(meant):
    assert meant("2032年预算数", "2031年预算数", final=False) == 2032


def test_a_budget_is_compared_with_the_year_before(meant):
    assert meant("2029年预算数", "2031年预算数", final=False) == 2030


def test_three_years_are_told_on_purpose(meant):
    assert meant("2029年预算数", "2030年预算数", "2031年预算数", final=False) == 2029


def test_the_budget_beside_final_accounts_is_of_their_year_unless_that_stands_there_too(meant):
    assert meant("2030年预算数", "2031年决算数", final=True) == 2031
    assert meant("2030年预算数", "2031年预算数", "2031年决算数", final=True) == 2030


def test_final_accounts_are_compared_with_the_year_before_unless_only_a_budget_is_of_their_own(meant):
    assert meant("2029年决算数", "2031年预算数", "2031年决算数", final=True) == 2030
    assert meant("2030年决算数", "2031年预算数", final=True) == 2031


def test_what_was_spent_of_a_budget_was_done(meant):
    assert meant("2030年预算执行数", "2031年预算数", final=True) == 2031


def test_a_header_that_is_neither_of_a_budget_nor_of_what_was_done_is_compared_with(meant):
    assert meant("2029年数", "2031年预算数", final=True) == 2030
    assert meant("2029年数", "2030年决算数", "2031年决算数", final=True) == 2029
