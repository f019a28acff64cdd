"""甲、乙和丙分别为1万元、2万元和3万元: which amount is whose."""

from collections.abc import Sequence

from audit.model.regex import Regex
from audit.recognition.prose.subjects import Found, Scope

_SAID = Regex(r"(?P<names>[^，：；。]+)分别$")
_ALSO = Regex(r"(?P<first>.+)(?:以及|[和及与])(?P<last>.+)")
_AMOUNT = Regex(r"\d[\d,]*(?:\.\d+)?(?:亿元|万元|千元|元|%)?(?:（[^（）]*）)?")
_BETWEEN = Regex(r"[、，和及与]|以及")
_JOINING = "、，和及与以"
_SERIES = Regex(r"[^。；]*?\d[^。；、]*、[^。；]*\d")
_RUN = Regex(r"\d[\d,.]*(?P<unit>亿元|万元|千元|元|%)(?:[、和及与]|以及)\d[\d,.]*(?P=unit)")
_EACH = "分别"  # what stands before them for words, where there are none


class Turns:
    """Of one paragraph: the subjects that were named together and have yet to be told. `told`: the quantities of which
    the section has spoken."""

    def __init__(self, scope: Scope, told: Sequence[str]) -> None:
        self._scope, self._told = scope, told
        self._waiting: list[Found] = []

    def next(self, lead: str, text: str, *, change: bool, share: bool = False) -> Found:
        """The subject that the lead names of an amount at the beginning of `text`; after 分别 the next of those that were
        named before it. Of a run of shares or changes (占75%和25%) nobody says whose each is."""
        if self._waiting and not lead.strip(_JOINING):
            return self._waiting.pop(0)
        names = _in_turn(lead, text)
        if names is None:
            self._waiting = []
            found = self._scope.find(lead, self._told, change=change)
            if found.empty and (change or share) and _RUN.match(text):
                self._waiting = [Found(_EACH)] * (_amounts(text) - 1)
                return Found(_EACH)
            return Found(lead) if found.empty and _of_several(lead, text) else found
        sure = not any(self._double(name) for name in names)
        first, *self._waiting = ((sure and self._named(name, names[-1])) or Found(name or lead) for name in names)
        return first

    def _named(self, name: str, last: str) -> Found | None:
        tries = (self._scope.find(each, self._told) for each in _with_tails(name, last))
        return next((found for found in tries if found.subject is not None), None)

    def _double(self, name: str) -> bool:
        """工程和服务 are two, of which only the last was found; 购置及运行费 is one."""
        end = _tail_of(name)
        return bool(end) and self._scope.find(end).subject == self._scope.find(name).subject


def _in_turn(lead: str, told: str) -> Sequence[str] | None:
    """The names before 分别, one for every amount at the beginning of `told`; no names ("") where there are not as many
    of them. None where the lead says no 分别, or only one amount follows, which is then that of each."""
    said = _SAID.search(lead)
    amounts = _amounts(told)
    if said is None or amounts < 2:
        return None
    return next((names for names in _splits(said["names"]) if len(names) == amounts), [""] * amounts)


def _of_several(lead: str, told: str) -> bool:
    """分别比上年增加1万元、减少2万元: more than one amount, and nobody says whose."""
    return "分别" in lead and _SERIES.match(told) is not None


def _with_tails(name: str, last: str) -> Sequence[str]:
    """收入、支出预算: the word that the last name ends with may be meant of the others too."""
    return [name, *(name + last[start:] for start in range(1, len(last)))]


def _tail_of(name: str) -> str:
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
