"""甲、乙和丙分别为1万元、2万元和3万元: which amount is whose."""

from collections.abc import Sequence

from audit.model.regex import Regex

_SAID = Regex(r"(?P<names>[^，：；。]+)分别$")
_ALSO = Regex(r"(?P<first>.+)(?:以及|[和及与])(?P<last>.+)")
_AMOUNT = Regex(r"\d[\d,]*(?:\.\d+)?(?:亿元|万元|千元|元|%)?(?:（[^（）]*）)?")
_BETWEEN = Regex(r"[、，和及与]|以及")
_SERIES = Regex(r"[^。；]*?\d[^。；、]*、[^。；]*\d")


def in_turn(lead: str, told: str) -> Sequence[str] | None:
    """The names before 分别, one for every amount at the beginning of `told`; no names ("") where there are not as many
    of them. None where the lead says no 分别, or only one amount follows, which is then that of each."""
    said = _SAID.search(lead)
    amounts = _amounts(told)
    if said is None or amounts < 2:
        return None
    return next((names for names in _splits(said["names"]) if len(names) == amounts), [""] * amounts)


def of_several(lead: str, told: str) -> bool:
    """分别比上年增加1万元、减少2万元: more than one amount, and nobody says whose."""
    return "分别" in lead and _SERIES.match(told) is not None


def with_tails(name: str, last: str) -> Sequence[str]:
    """收入、支出预算: the word that the last name ends with may be meant of the others too."""
    return [name, *(name + last[start:] for start in range(1, len(last)))]


def tail_of(name: str) -> str:
    """What comes after 和 or 及; empty where the name has none."""
    also = _ALSO.fullmatch(name)
    return also["last"] if also else ""


def _splits(text: str) -> Sequence[list[str]]:
    """At every 、, and then at the 和 or 及 before the last, which may also be part of a name."""
    names = [name for name in text.split("、") if name]
    also = _ALSO.fullmatch(names[-1]) if names else None
    return [names, [*names[:-1], also["first"], also["last"]]] if also else [names]


def _amounts(text: str) -> int:
    count = position = 0
    while match := _AMOUNT.match(text, position):
        count += 1
        joint = _BETWEEN.match(text, match.end())
        if joint is None:
            break
        position = joint.end()
    return count
