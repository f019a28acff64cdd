"""The fiscal years for which a rule, a name of an account or a required table holds."""

import pytest

from audit.model.knowledge.years import Years


@pytest.mark.parametrize(
    ("years", "admitted"),
    [
        (Years(), [2030, 2031, 2032, 2033, None]),
        (Years(2031), [2031, 2032, 2033, None]),
        (Years(None, 2032), [2030, 2031, 2032, None]),
        (Years(2031, 2032), [2031, 2032, None]),
        (Years(2032, 2031), [None]),
    ],
)
def test_both_ends_are_admitted_and_a_document_of_an_unknown_year(years, admitted):
    assert [year for year in (2030, 2031, 2032, 2033, None) if years.admit(year)] == admitted


@pytest.mark.parametrize(
    ("years", "said", "is_empty"),
    [
        (Years(), "", False),
        (Years(2031), "2031 年起", False),
        (Years(None, 2031), "2031 年止", False),
        (Years(2031, 2031), "2031 年", False),
        (Years(2031, 2032), "2031 至 2032 年", False),
        (Years(2032, 2031), "2032 至 2031 年", True),
    ],
)
def test_they_are_told_to_people_unless_every_year_is_meant(years, said, is_empty):
    assert (years.told, bool(years), years.is_empty) == (said, said != "", is_empty)


@pytest.mark.parametrize(
    ("other", "meets"),
    [
        (Years(), True),
        (Years(2031, 2032), True),
        (Years(None, 2029), False),
        (Years(None, 2030), True),  # one year is among both
        (Years(2033), False),
        (Years(2032), True),
    ],
)
def test_two_spans_meet_where_a_year_is_among_both(other, meets):
    assert (Years(2030, 2032).meet(other), other.meet(Years(2030, 2032))) == (meets, meets)
