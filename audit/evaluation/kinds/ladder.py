"""kind 层级: no row is missing between the accounts of a table and its total.

A table may leave out a level altogether; a row that is missing where its like are printed was left out. Where many are
missing, the table is laid out in another way or was not read in full, and nobody is accused.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from audit.evaluation.cells import entry_of
from audit.evaluation.doubt import lost_page
from audit.evaluation.ground import Ground, View
from audit.evaluation.missing_row import LIKELY, below_of, named_elsewhere
from audit.evaluation.naming import code_leaf, row_name
from audit.model.bodies import Hole
from audit.model.check import Claim, Leaf, Outcome, Status
from audit.model.facts import Row
from audit.model.record import record, replace
from audit.model.rules import Rule

KIND = "层级"
_MOST = 2  # where more rows are missing, they were not read, or are not printed on purpose
_STEP = 2  # digits of a code from one level to the next
_CLASS = 3  # digits of the highest level


@record
class _Link:
    """What was looked for, by code or name, and the rows that ask for it; `missing`: no row is it."""

    rows: Sequence[Row]
    code: str
    missing: bool


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per account of the tables that list accounts; one per total that has parts."""
    linked = [(view, list(_WALKS[rule.body.fault](view))) for view in ground.of_forms(rule.forms) if _lists(rule, view)]
    loose = [view for view, links in linked if view.table.flow and any(link.missing for link in links)]
    for view, links in linked:
        reason = _doubt(view, ground, sum(link.missing for link in links), among=loose)
        for link in links:
            outcome = _outcome(rule, ground, view, link)
            failed = outcome.status is Status.FAILED
            yield replace(outcome, status=Status.UNDETERMINED, reason=reason) if failed and reason else outcome


def _lists(rule: Rule, view: View) -> bool:
    return not view.is_empty and (view.has_accounts() or rule.body.fault is Hole.TOTAL)


def _parents(view: View) -> Iterator[_Link]:
    below: dict[str, list[Row]] = {}
    for code, rows in view.by_code.items():
        if len(code) > _CLASS:
            below.setdefault(code[:-_STEP], []).extend(rows)
    lengths = {len(code) for code in view.by_code}
    for parent, children in below.items():
        if len(parent) in lengths:
            yield _Link(children, parent, parent not in view.by_code)


def _children(view: View) -> Iterator[_Link]:
    """Levels of which all accounts but one have accounts below them."""
    codes = tuple(view.by_code)
    above = {code[:length] for code in codes for length in range(1, len(code))}
    for length in sorted({len(code) for code in codes}):
        level = [code for code in codes if len(code) == length]
        bare = [code for code in level if code not in above]
        if len(level) - len(bare) > 1 and len(bare) <= 1:
            for code in level:
                yield _Link(view.by_code[code], code, code in bare and _has_amount(view, view.by_code[code]))


def _totals(view: View) -> Iterator[_Link]:
    """The total over accounts. Which totals a form of listed rows prints differs from region to region."""
    for block in view.form.blocks if view.form else ():
        inside = [row for row in view.table.rows if row.recognised and row.block == block.name]
        if block.accounts and block.total_labels:
            top = [row for row in inside if row.code and len(row.code) == _CLASS]
            if len(top) > 1:
                yield _Link(top, "合计", not any(row.recognised and row.level == 0 for row in view.table.rows))


_WALKS: Mapping[Hole, Callable[[View], Iterable[_Link]]] = {
    Hole.PARENT: _parents,
    Hole.CHILDREN: _children,
    Hole.TOTAL: _totals,
}


def _outcome(rule: Rule, ground: Ground, view: View, link: _Link) -> Outcome:
    row = link.rows[0]
    codes = tuple(code_leaf(view, row) for row in link.rows if row.code)
    where = (view.title, row_name(row))
    if not link.missing:
        claim = Claim(rule.id, rule.title, codes, where, view.title)
        return Outcome(rule.id, Status.PASSED, claim, where=where, group=view.title)
    amounts = tuple(leaf for row in link.rows for leaf in _amounts(view, row))
    claim = Claim(rule.id, rule.title, (*amounts, *codes), where, view.title)
    if rule.body.fault is Hole.CHILDREN:
        likely = below_of(ground, view, link.code, [leaf.figure.interval for leaf in amounts])
    else:
        likely = named_elsewhere(ground, view, link.code) if link.code.isdecimal() else ""
    detail = {"表": view.title, "行": row_name(row), "列": "", "编码": link.code, LIKELY: likely}
    return Outcome(rule.id, Status.FAILED, claim, where=where, group=view.title, detail=detail)


def _amounts(view: View, row: Row) -> Iterator[Leaf]:
    for column in view.columns_of(row):
        bound = entry_of(view, row, column)
        if isinstance(bound, Leaf) and bound.figure.value:
            yield bound


def _has_amount(view: View, rows: Iterable[Row]) -> bool:
    return any(True for row in rows for _ in _amounts(view, row))


def _doubt(view: View, ground: Ground, lacking: int, *, among: Sequence[View]) -> str:
    """Why the missing row may be printed all the same; `among`: the tables of text without cells that lack one."""
    if view.table.garbled or view.odd:
        return f"《{view.title}》有没认出的行，可能就是它"
    if lacking > _MOST:
        return f"《{view.title}》缺 {lacking} 行，可能没有读全，或者这张表不列"
    if view in among and len(among) > 1:
        return f"有 {len(among)} 张表缺行，文本里可能没有读到"
    page = lost_page(view, ground.facts.unread)
    return f"第{page}页没有读出，可能在那一页" if page else ""
