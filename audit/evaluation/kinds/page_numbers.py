"""kind 页码: the page numbers that are printed run on by one, none is missing, none stands before the one before it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from audit.evaluation.ground import Ground
from audit.model.check import Claim, Leaf, Outcome, Status
from audit.model.document.pagination import PageNumber, is_out_of_order, lacking
from audit.model.figure import counted
from audit.model.knowledge.rules import Rule

KIND = "页码"
_FOLDED = 2  # pages of a sheet that is folded, and such sheets


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per pair of pages that are read one after the other."""
    silent = Outcome(rule.id, Status.NOT_APPLICABLE, reason="没有印页码，或没有读出")
    return list(_pages(rule, ground.facts.numbers)) or [silent]


def _pages(rule: Rule, numbers: Sequence[PageNumber]) -> Iterator[Outcome]:
    """One per pair of neighbours in the order of reading; of several that stand in the wrong place the first."""
    turned, folded = False, _is_booklet(numbers)
    for one, other in pairwise(numbers):
        if one.place.path != other.place.path:
            continue
        lost = lacking(one, other)
        before = (one.place.page or 0) > (other.place.page or 0) and not folded
        moved = before or is_out_of_order(one, other)
        if turned and moved:
            continue
        turned = moved
        fault = _page_fault(one, other) if lost or moved else ""
        where = (KIND, f"第{other.number}页")
        claim = Claim(rule.id, "页码逐页加一", (_leaf(one), _leaf(other)), where, KIND)
        detail = {"名称": where[1], "前": str(one.number), "后": str(other.number), "问题": fault}
        yield claim.judged(detail, holds=not fault)


def _is_booklet(numbers: Sequence[PageNumber]) -> bool:
    """Printed to be folded: the two pages of each sheet are the first and the last of those left."""
    sheets: dict[tuple[str, int], list[int]] = {}
    for number in numbers:
        sheets.setdefault((number.place.path, number.place.page or 0), []).append(number.number)
    pairs = [sum(pair) for pair in sheets.values() if len(pair) == _FOLDED]
    return len(pairs) >= _FOLDED and len(set(pairs)) == 1


def _page_fault(one: PageNumber, other: PageNumber) -> str:
    if lost := lacking(one, other):
        return f"缺{'、'.join(map(str, lost))}：第{one.number}页之后是第{other.number}页"
    if is_out_of_order(one, other):
        return f"次序颠倒：第{one.number}页之后是第{other.number}页"
    return f"次序颠倒：第{other.number}页排在第{one.number}页之前，已按页码的次序读"


def _leaf(page: PageNumber) -> Leaf:
    figure = counted(page.number, page.place)
    return Leaf(figure, f"页码{page.number}", (KIND, str(page.number)))
