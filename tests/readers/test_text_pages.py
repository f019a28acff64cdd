"""Pages of a text that form feeds or page numbers part: read in the order of their numbers, each once."""

import pytest

from audit.model.document import Document, Grid, TextLine
from audit.model.knowledge.titles import LinePatterns
from audit.readers.text import document_from_text


def _text(order: str, number: str = "- {} -", feed: str = "\f") -> str:
    return feed.join(f"这是第{n}页的话。\n收入{n}0.00万元。\n{number.format(n)}\n" for n in order.split())


def _read(document: Document) -> list[str]:
    return [b.text[3:-4] for b in document.blocks if isinstance(b, TextLine) and b.text.startswith("这")]


@pytest.mark.parametrize("printed", ["1 2 3 5 4 6", "6 5 4 3 2 1", "1 2 3 4 5 6", "4 5 6 1 2 3"])
@pytest.mark.parametrize(("number", "feed"), [("- {} -", "\f"), ("{}", "\f"), ("第 {} 页 共 6 页", "")])
def test_pages_are_read_in_the_order_that_their_numbers_prove(printed: str, number: str, feed: str) -> None:
    document = document_from_text("甲.txt", _text(printed, number, feed))
    assert _read(document) == ["1", "2", "3", "4", "5", "6"]
    assert document.unread == ()


def test_a_page_put_in_order_keeps_its_line_and_its_place_in_the_file() -> None:
    document = document_from_text("甲.txt", _text("1 3 2 4 5"))
    assert [(b.place.page, b.place.line) for b in document.blocks[2:5]] == [(3, 7), (3, 8), (2, 4)]


@pytest.mark.parametrize(("number", "feed"), [("- {} -", "\f"), ("{}", "\f"), ("- {} -", "")])
@pytest.mark.parametrize("printed", ["1 2 4 5 6", "1 2 3 4 6"])
def test_a_number_that_is_not_there_tells_of_a_page_that_lacks(printed: str, number: str, feed: str) -> None:
    (lost,) = document_from_text("甲.txt", _text(printed, number, feed)).unread
    assert lost.behind
    assert "像是缺了1页" in lost.reason


def test_a_page_that_is_there_twice_is_read_once_and_told() -> None:
    document = document_from_text("甲.txt", _text("1 2 3 3 4 5"))
    assert _read(document) == ["1", "2", "3", "4", "5"]
    assert [(page.page, page.partly) for page in document.unread] == [(4, True)]


def test_rows_before_a_page_that_lacks_and_behind_it_are_no_one_table() -> None:
    pages = [f"201\t一般公共服务支出\t{n}0.00\n2010{n}\t事务\t{n}1.00\n- {n} -\n" for n in (1, 2, 3, 5, 6)]
    document = document_from_text("甲.txt", "\f".join(pages))
    assert [len(block.rows) for block in document.blocks if isinstance(block, Grid)] == [6, 4]


def test_a_text_that_shows_no_pages_has_none() -> None:
    document = document_from_text("甲.txt", "一句话。\n另一句话。\n")
    assert document.pages is None
    assert document.blocks[0].place.page is None


def test_the_number_of_a_table_is_a_line_with_what_stands_before_it(worded: LinePatterns) -> None:
    text = "".join(f"收支总表\n公开表{n}\n部门名称：某局\n收入 {n}0.00\n" for n in range(1, 6))
    document = document_from_text("甲.txt", text, worded)
    assert "公开表3" in [block.text for block in document.blocks if isinstance(block, TextLine)]
