"""How the pages of a disclosure may be laid out."""

from dataclasses import dataclass
from random import Random

from fabricated.paper.ruled import Look
from fabricated.paper.sheets import Face, Hand

_NUMBERS = ("- {} -", "{}", "—{}—", "第{}页", "第{}页 共{}页", "{}/{}", "")
_FACES = (Face(880, -120), Face(859, -141), Face(750, -250), Face(1100, -300), Face(0, 0))


@dataclass(frozen=True)
class Layout:
    """How the pages look: what stands on its own page, what is broken and repeated, and where the numbers stand."""

    look: Look
    hand: Hand
    margin: float
    prose: float  # font size
    leading: float
    separate: bool  # each table begins on a new page
    broad: bool  # tables are on broad pages
    breaks: str
    repeats: bool
    captions: str
    spread: float
    number: str
    number_right: bool
    shuffled: int


def layout_of(chance: Random) -> Layout:
    """Any."""
    pick = chance.choice
    look = Look(
        size=pick((7.0, 8.0, 9.0, 10.5, 12.0)),
        padding=pick((1.5, 3.0, 6.0)),
        amounts=pick(("right", "right", "centre", "left")),
        labels=pick(("left", "left", "centre")),
        lines=pick(("cells", "long", "boxes", "thin", "double", "pieces")),
        sides=chance.random() > 0.15,
        longest=pick((6, 9, 14, 30)),
        indent=pick((0.0, 1.0, 2.0)),
        merged=chance.random() < 0.7,
        top=pick((0.0, 0.5, 1.0)),
        upright=chance.random() < 0.15,
        bold=chance.random() < 0.2,
        spaces=chance.random() < 0.2,
    )
    hand = Hand(
        unit=pick((1.0, 1.0, 0.24, 0.05)),
        flipped=chance.random() < 0.4,
        formed=chance.random() < 0.2,
        single=chance.random() < 0.3,
        turned=chance.random() < 0.15,
        words=pick(_FACES),
        digits=pick(_FACES),
    )
    return Layout(
        look,
        hand,
        pick((36.0, 57.0, 72.0)),
        prose := pick((10.5, 12.0, 14.0, 16.0)),
        prose * pick((1.3, 1.5, 2.0)),
        chance.random() < 0.5,
        chance.random() < 0.5,
        pick(("rows", "rows", "anywhere", "open")),
        chance.random() < 0.5,
        pick(("apart", "beside", "inside", "apart")),
        pick((0.0, 0.0, 0.3, 1.0)),
        pick(_NUMBERS),
        chance.random() < 0.3,
        chance.randrange(4),
    )
