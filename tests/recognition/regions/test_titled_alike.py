"""A title that is printed again: over the rest of a table without rulings on the next page, or over another table."""

import pytest

from audit.model.document import TextLine
from audit.model.facts import TABLE
from audit.model.knowledge.rules import RuleBook
from audit.model.place import Box, Place
from audit.recognition.regions import Region, RegionKind
from audit.recognition.regions.kept import Kept
from audit.recognition.regions.titles import TitleIndex

_TITLE = "项目支出绩效目标表"


def _table(page: int, bbox: Box | None) -> Region:
    title, row = (TextLine(text, Place(page=page, bbox=bbox)) for text in (_TITLE, "数量指标 9.00"))
    return Region(RegionKind.TABLE, form=TABLE, title=title, lines=[row])


@pytest.mark.parametrize(
    ("bbox", "tables"),
    [
        pytest.param((0.0, 0.0, 9.0, 9.0), 1, id="pages as they are drawn"),
        pytest.param(None, 2, id="lines of a text"),
    ],
)
def test_only_on_a_page_as_it_is_drawn_a_table_of_lines_goes_on_under_its_title(
    knowledge: RuleBook, bbox: Box | None, tables: int
) -> None:
    kept = Kept(TitleIndex(knowledge.forms, knowledge.titles))
    for page in (1, 2):
        kept.add(_table(page, bbox))
    assert len(kept.regions) == tables
