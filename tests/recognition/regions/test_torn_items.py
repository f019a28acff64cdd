"""Numbered items of the prose: where the numbers do not go on behind the turn of a page, a page may lack."""

from audit.model.document import TextLine
from audit.model.place import Place
from audit.recognition.tears.items import torn_items


def _torn(*pages: str) -> list[int | None]:
    """The items of each page, parted by strokes."""
    lines = [TextLine(text, Place(page=page)) for page, items in enumerate(pages, start=1) for text in items.split("|")]
    return [tear.page for tear in torn_items(lines)]


def test_a_list_that_goes_on_with_an_earlier_number_on_the_next_page_is_torn() -> None:
    assert _torn("1、甲|2、乙|3、丙|4、丁|5、戊", "4、己|5、庚") == [1]


def test_items_printed_again_on_the_next_page_tear_no_list() -> None:
    assert _torn("1、甲|2、乙|3、丙|4、丁|5、戊", "4、丁|5、戊|6、己") == []


def test_a_list_that_begins_anew_is_another() -> None:
    assert _torn("1、甲|2、乙|3、丙", "1、甲|2、乙|3、丁") == []


def test_numbers_left_out_at_the_turn_of_a_page_tear_a_list() -> None:
    assert _torn("1、甲|2、乙|3、丙", "6、丁|7、戊") == [1]
