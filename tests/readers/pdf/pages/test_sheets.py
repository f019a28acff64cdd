"""A sheet that a program has put together of pages shows where each of them is."""

from collections.abc import Callable

import pytest
from drawn import lines, text

from audit.model.document import Document

Read = Callable[..., Document]

PAGE = text(20, 250, "the head of a page") + text(20, 220, "and 11.22 on it", 20)


def _put(*spots: tuple[int, int], scale: float = 0.5) -> str:
    return "".join(f"q {scale} 0 0 {scale} {x} {y} cm /X Do Q " for x, y in spots)


def test_two_pages_beside_each_other_are_read_one_after_the_other(read: Read) -> None:
    assert lines(read(_put((0, 100), (200, 100)), form=PAGE)) == ["the head of a page", "and 11.22 on it"] * 2


def test_pages_put_on_column_by_column_are_read_so(read: Read) -> None:
    document = read(_put((0, 150), (0, 0), (200, 150), (200, 0)), form=PAGE)
    tops = [block.place.bbox[1] for block in document.blocks if block.place.bbox]
    assert len(tops) == 8
    assert tops[:4] == sorted(tops[:4])
    assert tops[4:] == tops[:4]


def _first_at_right(document: Document) -> bool:
    box = document.blocks[0].place.bbox
    return box is not None and box[0] > 200


def test_pages_are_read_in_the_order_in_which_they_were_put_there(read: Read) -> None:
    assert _first_at_right(read(_put((200, 100), (0, 100)), form=PAGE))


@pytest.mark.parametrize("content", [_put((200, 0), (0, 0), scale=1.0), _put((200, 100), (0, 100)) + text(20, 20, "x")])
def test_drawings_of_full_size_and_those_beside_words_are_parts_of_a_page(read: Read, content: str) -> None:
    assert not _first_at_right(read(content, form=PAGE))
