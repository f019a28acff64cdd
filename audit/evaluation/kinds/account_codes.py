"""kind 同名同码: an account has one code in all tables of a disclosure.

Names are told apart only below one account: every 款 has its 行政运行. A code that a single table prints, for a name
that the other tables print under another, is the slip; two codes in one table, or in two and two, may be two accounts.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from audit.evaluation.ground import Ground, View, key
from audit.evaluation.ground.naming import code_leaf
from audit.model.check import Claim, Outcome, Status
from audit.model.facts import Row
from audit.model.knowledge.accounts import CLASS_DIGITS, STEP
from audit.model.knowledge.rules import Rule
from audit.model.labels import unnumbered

KIND = "同名同码"
_SHIFTED = 3  # so many in one table are names that were read into the wrong rows
Printed = tuple[View, Row]
Codes = Mapping[str, Sequence[Printed]]


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per name that two tables print below one account."""
    found: dict[tuple[str, str, str], dict[str, list[Printed]]] = {}
    for view in ground.of_forms(rule.forms):
        if not view.table.garbled:
            for row in _accounts(view):
                block = view.block_of(row)
                place = (block.accounts if block else "", (row.code or "")[:-STEP], key(unnumbered(row.label)))
                found.setdefault(place, {}).setdefault(row.code or "", []).append((view, row))
    told = [o for codes in found.values() if _tables(codes) > 1 for o in _told(rule, codes)]
    for outcome in told:
        slips = sum(o.status is Status.FAILED and o.group == outcome.group for o in told)
        if outcome.status is not Status.FAILED or slips < _SHIFTED:
            yield outcome


def _accounts(view: View) -> Iterator[Row]:
    """Below a 类, where siblings have names of their own."""
    return (
        r for r in view.table.rows if len(r.code or "") > CLASS_DIGITS and r.recognised and not r.jumbled and r.label
    )


def _tables(codes: Codes) -> int:
    return len({id(view) for printed in codes.values() for view, _ in printed})


def _told(rule: Rule, codes: Codes) -> Iterator[Outcome]:
    most = max(codes, key=lambda code: len(codes[code]))
    agreed = {id(view) for view, _ in codes[most]}
    slips = [p for code, printed in codes.items() if code != most and len(printed) == 1 for p in printed]
    alone = [(view, row) for view, row in slips if id(view) not in agreed and not _is_elsewhere(row, view, codes[most])]
    if len(codes) == 1:
        yield _outcome(rule, codes[most][-1], codes[most][0], holds=True)
    elif len(codes[most]) > 1:
        yield from (_outcome(rule, slip, codes[most][0], holds=False) for slip in alone)


def _is_elsewhere(row: Row, view: View, printed: Sequence[Printed]) -> bool:
    """The other tables have an account of that code too, by whatever name."""
    return any(other.code == row.code for v, _ in printed if v is not view for other in v.table.rows)


def _outcome(rule: Rule, slip: Printed, right: Printed, *, holds: bool) -> Outcome:
    (view, row), (other, named) = slip, right
    cited, where = (code_leaf(*right), code_leaf(*slip)), (view.title, row.code or "")
    claim = Claim(rule.id, f"科目 {row.label} 各表同码", cited, where, view.title)
    detail = {"编码": row.code or "", "名称": row.label, "另表": other.title, "另码": named.code or ""}
    return claim.judged(detail, holds=holds)
