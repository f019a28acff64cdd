"""The title of a table of one project begins with the project's name, whatever that is."""

import pytest

from audit.recognition.regions.titles import TitleIndex


@pytest.fixture
def form(knowledge):
    """The form whose title a line is."""
    index = TitleIndex(knowledge.forms, knowledge.titles, "预算")

    def found(title: str) -> str:
        return next((form.id for form in index.match(title)), "")

    return found


@pytest.mark.parametrize(
    "title",
    [
        "水利工程维修养护绩效目标表",
        "1.城市河道整治（政府性基金）绩效目标表",
        "农村饮水安全专项经费绩效目标表",
        "水利工程维修养护项目支出绩效目标表",
        "项目绩效目标申报表",
        "财政项目支出绩效目标申报表",
    ],
)
def test_a_table_of_goals_is_known_by_the_end_of_its_title(form, title):
    assert form(title) == "项目绩效目标表"


@pytest.mark.parametrize("title", ["部门整体绩效目标表", "整体支出绩效目标表", "部门整体支出绩效目标申报表"])
def test_that_of_the_whole_department_is_none_of_a_project(form, title):
    assert form(title) == "整体绩效目标表"


@pytest.mark.parametrize("title", ["详见附件项目绩效目标表", "按照要求，填报绩效目标表"])
def test_what_is_said_of_such_a_table_is_no_title(form, title):
    assert form(title) == ""
