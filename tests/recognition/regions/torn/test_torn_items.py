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


def test_two_numbers_may_be_left_out_by_whoever_counts_and_three_may_not() -> None:
    assert _torn("1、甲|2、乙|3、丙", "5、丁|6、戊") == []
    assert _torn("（1）甲|（2）乙|（3）丙", "（6）丁|（7）戊") == [1]


def test_numbers_that_hardly_follow_each_other_say_nothing() -> None:
    assert _torn("1、甲|2、乙", "6、丙") == []
    assert _torn("1、甲|2、乙|3、丙|5、丁", "9、戊") == []


def test_a_list_within_another_lets_that_go_on_unless_a_heading_parts_them() -> None:
    assert _torn("1、甲|2、乙|3、丙|1、子|2、丑|3、寅|4、卯|5、辰", "4、丁") == []
    assert _torn("1、甲|2、乙|3、丙|二、子|1、丑|2、寅|3、卯|4、辰|5、巳", "4、丁") == [1]


def test_a_list_that_goes_back_on_one_page_is_as_it_was_written() -> None:
    assert _torn("1、甲|2、乙|3、丙|4、丁|5、戊|4、己") == []


def test_a_list_may_begin_with_its_second_number_and_not_with_its_third() -> None:
    assert _torn("1、甲|2、乙|3、丙", "2、丁|3、戊") == []
    assert _torn("1、甲|2、乙|3、丙", "3、丁|4、戊") == [1]


def test_the_first_item_printed_again_begins_another_list() -> None:
    assert _torn("1、甲|2、乙|3、丙|4、丁", "1、甲|2、乙", "4、丁") == []


def test_items_of_no_page_stand_behind_none() -> None:
    lines = [TextLine(text, Place()) for text in ("1、甲", "2、乙", "3、丙", "7、丁")]
    assert list(torn_items(lines)) == []
