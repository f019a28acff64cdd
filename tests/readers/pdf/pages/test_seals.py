"""A seal whose letters are text: they stand on a circle, over words and amounts."""

from collections.abc import Callable
from math import cos, pi, sin

import pytest
from drawn import grids, lines, text

from audit.model.document import Document

Read = Callable[..., Document]

ROW = "20 100 300 20 re 150 100 m 150 120 l S " + text(25, 106, "total") + text(155, 106, "12.50")


def around(letters: str, turn: float, radius: float = 40) -> str:
    """Letters on a circle about the amount, from the left on."""
    angles = [pi - turn * at / (len(letters) - 1) for at in range(len(letters))]
    spots = [(170 + radius * cos(angle), 106 + radius * sin(angle)) for angle in angles]
    return "".join(text(x, y, letter) for (x, y), letter in zip(spots, letters, strict=True))


def test_the_letters_of_a_seal_are_in_no_cell_and_no_line(read: Read) -> None:
    document = read(ROW + text(25, 140, "what is said") + around("OFFICE2031", 1.2 * pi))
    assert grids(document) == [[["total", "12.50"]]]
    assert lines(document) == ["what is said"]


def test_nor_where_the_seal_is_painted_first(read: Read) -> None:
    assert grids(read(around("OFFICE2031", 1.6 * pi) + ROW)) == [[["total", "12.50"]]]


def test_letters_one_below_the_other_are_words(read: Read) -> None:
    column = "".join(text(200, 240 - 15 * at, letter) for at, letter in enumerate("OFFICE"))
    assert lines(read(ROW + column)) == list("OFFICE")


def test_letters_that_go_round_less_than_a_third_are_words(read: Read) -> None:
    assert len(lines(read(text(25, 240, "what is said") + around("OFFICE", 0.5 * pi, 100)))) > 1


def test_letters_that_stand_round_nothing_are_words(read: Read) -> None:
    logo = text(25, 240, "what is said") + around("OFFICE", 1.6 * pi)
    assert sorted("".join(lines(read(logo))).removeprefix("what is said").replace(" ", "")) == sorted("OFFICE")


def test_figures_that_stand_on_a_circle_are_figures(read: Read) -> None:
    dial = text(25, 240, "what is said") + text(165, 106, "sum") + around("98765432", 1.6 * pi)
    assert set("98765432") <= set("".join(lines(read(dial))))


def turning(letters: str, turn: float, radius: float = 40) -> str:
    """The same with each letter turned as it goes round, over the top: one of them stands upright."""
    angles = [pi / 2 + turn * (0.5 - at / (len(letters) - 1)) for at in range(len(letters))]
    drawn = []
    for angle, letter in zip(angles, letters, strict=True):
        c, s = cos(angle - pi / 2), sin(angle - pi / 2)
        x, y = 170 + radius * cos(angle), 106 + radius * sin(angle)
        drawn.append(f"BT /F1 10 Tf {c:.4f} {s:.4f} {-s:.4f} {c:.4f} {x:.2f} {y:.2f} Tm ({letter}) Tj ET ")
    return "".join(drawn)


@pytest.mark.parametrize("turn", [0.9 * pi, pi, 1.2 * pi, 1.5 * pi])
@pytest.mark.parametrize("letters", ["OFFICES", "OFFICEOFTHEM", "STAMPOFAN"])
def test_nor_are_those_that_stand_upright_among_turned_ones(read: Read, turn: float, letters: str) -> None:
    document = read(ROW + text(25, 140, "what is said") + turning(letters, turn))
    assert grids(document) == [[["total", "12.50"]]]
    assert lines(document) == ["what is said"]


def test_a_word_behind_a_seal_is_none_of_its_letters(read: Read) -> None:
    document = read(ROW + turning("OFFICES", pi) + text(205, 80, "behind"))
    assert lines(document) == ["behind"]
    assert grids(document) == [[["total", "12.50"]]]
