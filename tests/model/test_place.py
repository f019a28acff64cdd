"""Places of parts: the box of a figure is the box of its own characters."""

import pytest

from audit.model.place import Place, going_on, inked

# "共 12.5元", ten points to a character and five to a blank, digit or point, as one line of a page.
EDGES = [(100, 110), (110, 115), (115, 120), (120, 125), (125, 130), (130, 135), (135, 145)]
LINE = Place(page=3, bbox=(100, 50, 145, 60), ink=(inked(0, 50, 60, *zip(*EDGES, strict=True)),))


def test_the_box_of_a_part_of_a_line_is_that_of_its_characters() -> None:
    assert LINE.part(2, 6).bbox == (115, 50, 135, 60)


def test_a_part_of_a_part_is_found_where_it_is_printed() -> None:
    assert LINE.part(2, 7).part(4, 5).bbox == LINE.part(6, 7).bbox == (135, 50, 145, 60)


def test_what_is_printed_in_two_lines_of_a_cell_has_a_box_in_each() -> None:
    ink = (inked(0, 50, 60, [100, 110], [110, 120]), inked(3, 62, 72, [100, 105], [105, 110]))  # "共1\n23"
    cell = Place(page=3, bbox=(90, 40, 200, 80), ink=ink)
    place = cell.part(1, 5)
    assert (place.bbox, place.further) == ((110, 50, 120, 60), ((3, (100, 62, 110, 72)),))


def test_what_goes_on_overleaf_has_a_box_on_both_pages() -> None:
    place = going_on([LINE.part(2, 4), Place(page=4, bbox=(70, 80, 90, 90))])
    assert place.boxes == ((3, (115, 50, 125, 60)), (4, (70, 80, 90, 90)))


def test_a_part_that_is_not_in_the_text_stands_where_the_text_does() -> None:
    assert LINE.part(20, 22) == LINE


def test_places_are_told_apart_by_where_they_are_and_not_by_what_they_know_of_their_characters() -> None:
    bare = Place(page=3, bbox=(100, 50, 145, 60))
    assert (bare == LINE, hash(LINE) == hash(bare)) == (True, True)


def test_a_line_of_a_cell_stands_where_the_cell_does_and_its_parts_where_they_are_printed() -> None:
    ink = (inked(0, 50, 60, [100, 110], [110, 120]), inked(3, 62, 72, [100, 105], [105, 110]))  # "共1\n23"
    second = Place(page=3, bbox=(90, 40, 200, 80), ink=ink).within(3, 5)
    assert (second.bbox, second.part(1, 2).bbox) == ((90, 40, 200, 80), (105, 62, 110, 72))


@pytest.mark.parametrize(("lines", "shown"), [(1, 1), (3, 3), (4, 1)])
def test_of_what_runs_over_many_lines_a_picture_shows_where_it_begins(lines, shown):
    spots = [(1, (70.0, 20.0 * n, 90.0, 20.0 * n + 10)) for n in range(lines)]
    place = Place(page=1, bbox=spots[0][1], further=tuple(spots[1:]))
    assert place.outlined == tuple(spots[:shown])
