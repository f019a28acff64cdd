"""A rule is checked in the documents it is for: kind, caliber, region, and from one fiscal year to another."""

from dataclasses import replace

import pytest

from audit.evaluation import applies
from audit.model.facts import Facts, Profile
from audit.model.knowledge.notes import Severity
from audit.model.knowledge.rules import Rule
from audit.model.knowledge.years import Years

RULE = Rule("T900", "甲", "小计=明细之和", Severity.ERROR, "因为", "行次", None)


def facts(kind: str | None = "预算", caliber: str | None = "单位", year: int | None = 2024) -> Facts:
    return Facts("a.txt", Profile(kind, caliber, "青禾中心", year, "万元"), (), (), (), ())


@pytest.mark.parametrize(("year", "checked"), [(2022, (True, False)), (2023, (True, False)), (2024, (False, True))])
def test_one_rule_ends_in_a_fiscal_year_and_the_next_begins_after_it(year, checked):
    old, new = replace(RULE, years=Years(last=2023)), replace(RULE, id="T901", years=Years(first=2024))
    assert (applies(old, facts(year=year)), applies(new, facts(year=year))) == checked


@pytest.mark.parametrize(("limit", "other"), [({"kinds": ("决算",)}, "kind"), ({"calibers": ("部门",)}, "caliber")])
def test_a_rule_for_other_documents_is_not_checked(limit, other):
    assert not applies(replace(RULE, **limit), facts())
    assert applies(replace(RULE, **limit), facts(**{other: next(iter(limit.values()))[0]}))


def test_what_a_document_does_not_say_of_itself_excludes_no_rule():
    rule = replace(RULE, kinds=("决算",), calibers=("部门",), years=Years(first=2030))
    assert applies(rule, facts(None, None, None))
