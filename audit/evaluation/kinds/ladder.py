"""kind 层级: no row is missing between the accounts of a table and its total.

A table may leave out a level altogether; a row that is missing where its like are printed was left out. Where many are
missing, the table is laid out in another way or was not read in full, and nobody is accused.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from audit.evaluation.doubt.cut_codes import cut_under
from audit.evaluation.doubt.lost.brinks import why_cut
from audit.evaluation.doubt.lost.missing_row import LIKELY, below_of, named_elsewhere
from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.cells import entry_of
from audit.evaluation.ground.naming import code_leaf, row_name
from audit.model.check import Claim, Leaf, Outcome, Status
from audit.model.facts import Row
from audit.model.knowledge.accounts import CLASS_DIGITS, STEP
from audit.model.knowledge.bodies.tables import Hole, Ladder
from audit.model.knowledge.rules import Rule
from audit.model.record import record

KIND = "层级"
_MOST = 2  # where more rows are missing, they were not read, or are not printed on purpose
_SEVERAL = 2  # tables that show how the others are laid out
_BELOW = frozenset({Hole.TOTAL, Hole.CHILDREN, Hole.BOTH})  # they may stand below the last row
_OF_ACCOUNTS = frozenset({Hole.PARENT, Hole.CHILDREN})


@record
class _Link:
    """What was looked for, by code or name, and the rows that ask for it; `missing`: no row is it."""

    rows: Sequence[Row]
    code: str
    missing: bool


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per account of the tables that list accounts; one per total that has parts."""
    walk = _WALKS[rule.body.fault]
    linked = [(view, list(walk(view, rule.body, ground))) for view in ground.of_forms(rule.forms) if _lists(rule, view)]
    loose = [view for view, links in linked if view.table.flow and any(link.missing for link in links)]
    for view, links in linked:
        reason = _doubt(view, sum(link.missing for link in links), among=loose)
        for link in links:
            outcome = _outcome(rule, ground, view, link)
            if outcome.status is Status.FAILED:
                unsure = (
                    reason
                    or _run_together(view, link.code)
                    or cut_under(ground, {view.title}, link.code)
                    or (why_cut(view, ground, link.rows[-1]) if rule.body.fault in _BELOW else "")
                )
                outcome = outcome.left_open(unsure)
            yield outcome


def _lists(rule: Rule, view: View) -> bool:
    """Only a region's own template is known to print its subtotals."""
    own = rule.body.fault is not Hole.SUBTOTAL or view.table.variant in rule.regions
    return own and not view.is_empty and (view.has_accounts() or rule.body.fault not in _OF_ACCOUNTS)


def _parents(view: View, body: Ladder, ground: Ground) -> Iterator[_Link]:  # noqa: ARG001 - the face of every walk
    below: dict[str, list[Row]] = {}
    for code, rows in view.by_code.items():
        if len(code) > CLASS_DIGITS:
            below.setdefault(code[:-STEP], []).extend(rows)
    own = _lengths(view)
    lengths = own | _usual_lengths(view, ground) if len(own) > 1 else own
    for parent, children in below.items():
        if len(parent) in lengths:
            yield _Link(children, parent, parent not in view.by_code)


def _children(view: View, body: Ladder, ground: Ground) -> Iterator[_Link]:  # noqa: ARG001 - the face of every walk
    """Levels of which all accounts but one have accounts below them; and an account, alone or beside one that has, that
    stops short of where another table goes, which has what is below it with the same amount."""
    codes = tuple(view.by_code)
    above = {code[:length] for code in codes for length in range(1, len(code))}
    for length in sorted(_lengths(view)):
        level = [code for code in codes if len(code) == length]
        bare = [code for code in level if code not in above]
        if len(level) - len(bare) > 1 and len(bare) <= 1:
            for code in level:
                yield _Link(view.by_code[code], code, code in bare and _has_amount(view, view.by_code[code]))
        elif len(bare) == 1 and len(codes) > 1 and _is_broken_down(view, ground, length, len(level)):
            rows = view.by_code[bare[0]]
            amounts = [leaf.figure.interval for row in rows for leaf in _amounts(view, row)]
            yield _Link(rows, bare[0], bool(below_of(ground, view, bare[0], amounts)))


def _is_broken_down(view: View, ground: Ground, length: int, several: int) -> bool:
    """Accounts stand below this level: those of the other one of two, or in all the other tables."""
    return several > 1 or length + STEP in _usual_lengths(view, ground)


def _lengths(view: View) -> set[int]:
    return {len(code) for code in view.by_code}


def _usual_lengths(view: View, ground: Ground) -> set[int]:
    """The levels that all the other tables of such accounts list, where there are several of them."""
    digits = {code[:1] for code in view.by_code}
    others = [v for v in ground.views if v is not view and digits & {code[:1] for code in v.by_code}]
    listing = [lengths for lengths in map(_lengths, others) if len(lengths) > 1]
    return set.intersection(*listing) if len(listing) >= _SEVERAL else set()


def _totals(view: View, body: Ladder, ground: Ground) -> Iterator[_Link]:  # noqa: ARG001 - the face of every walk
    """The total over accounts. A table of one account may do without; where the others print one, it was left out."""
    for block in view.form.blocks if view.form else ():
        inside = [row for row in view.table.rows if row.recognised and row.block == block.name]
        if block.accounts and block.total_labels:
            codes = {row.code for row in inside if row.code}
            top = [
                row for row in inside if row.code and not any(row.code[:n] in codes for n in range(1, len(row.code)))
            ]
            if len({row.code for row in top}) > 1 or (top and _usual(view, ground)):
                yield _Link(top, "合计", not _has_total(view))
        elif block.levels and block.total_labels:
            highest = [row for row in inside if row.level == 1]
            if len(highest) > 1:
                yield _Link(highest, "合计", not _has_total(view))


def _has_total(view: View) -> bool:
    return any(row.recognised and row.level == 0 for row in view.table.rows)


def _usual(view: View, ground: Ground) -> bool:
    """All the other tables of accounts have a total, and there are several."""
    others = [v for v in ground.views if v is not view and not v.is_empty and v.by_code and _totalled(v)]
    return len(others) >= _SEVERAL and all(map(_has_total, others))


def _totalled(view: View) -> bool:
    return view.form is not None and any(block.accounts and block.total_labels for block in view.form.blocks)


def _balances(view: View, body: Ladder, ground: Ground) -> Iterator[_Link]:  # noqa: ARG001 - the face of every walk
    """Of two totals that stand side by side one was left out, though there is something on its side."""
    for pair in body.pairs:
        for name, other in (pair, pair[::-1]):
            block = (
                next((b for b in view.form.blocks if any(r.name == name for r in b.rows)), None) if view.form else None
            )
            printed = [row for row in view.by_form_name.get(other, ()) if _has_amount(view, [row])]
            inside = [row for row in view.table.rows if block and row.recognised and row.block == block.name]
            if printed and _has_amount(view, inside):
                yield _Link(printed, name, name not in view.by_form_name)


def _both(view: View, body: Ladder, ground: Ground) -> Iterator[_Link]:  # noqa: ARG001 - the face of every walk
    """Neither of two totals that stand side by side is printed, though several of their parts have amounts: what only one
    part makes up needs no total."""
    for pair in body.pairs:
        printed = any(name in view.by_form_name for name in pair)
        for name in pair:
            parts = [row for row in _parts_of(view, name) if _has_amount(view, [row])]
            if len({row.name for row in parts}) > 1:
                yield _Link(parts, name, not printed)


def _parts_of(view: View, name: str) -> Sequence[Row]:
    """The printed rows that make up a total of the form: those it names, or the accounts beside it."""
    for block in view.form.blocks if view.form else ():
        spec = next((row for row in block.rows if row.name == name), None)
        if spec and spec.accounts_total:
            inside = [row for row in view.table.rows if row.recognised and row.block == block.name and row.code]
            return [row for row in inside if _has_amount(view, [row])]
        if spec:
            return [row for part in spec.parts for row in view.by_form_name.get(part, ())]
    return ()


def _steps(view: View, body: Ladder, ground: Ground) -> Iterator[_Link]:  # noqa: ARG001 - the face of every walk
    """What stands in steps (大类, 专项, 物品): rows that skip a step which those of their level elsewhere have above them."""
    for rows in _in_steps(view):
        above: dict[tuple[int, int], list[Row]] = {}
        for row in rows:
            if row.parent is not None and row.level > 1:
                above.setdefault((row.level, row.parent), []).append(row)
        skips = {at: at[0] - view.table.rows[at[1]].level > 1 for at in above}
        for (level, parent), children in above.items():
            whole = any(not skips[at] for at in above if at[0] == level)
            yield _Link(children, _step_name(view, level - 1), whole and skips[level, parent])


def _details(view: View, body: Ladder, ground: Ground) -> Iterator[_Link]:  # noqa: ARG001 - the face of every walk
    """What stands in steps: levels of which all rows but one are told in detail. The foot of a page may be torn off."""
    for rows in _in_steps(view):
        for level in sorted({row.level for row in rows if row.level}):
            like = [row for row in rows if row.level == level]
            bare = [row for row in like if not view.children.get(row.index)]
            if len(like) - len(bare) >= _SEVERAL and len(bare) <= 1:
                for row in like:
                    missing = row in bare and _has_amount(view, [row]) and _goes_on(rows, row)
                    yield _Link([row], _step_name(view, level + 1), missing)


def _goes_on(rows: Sequence[Row], row: Row) -> bool:
    """Another row stands below it on the same page."""
    return any(other.index > row.index and other.place.page == row.place.page for other in rows)


def _in_steps(view: View) -> Iterator[Sequence[Row]]:
    """The rows of each part of a table that stands in steps; text without cells does not tell the steps apart."""
    for block in view.form.blocks if view.form and not view.table.flow else ():
        if block.levels:
            yield [row for row in view.table.rows if row.recognised and row.block == block.name]


def _step_name(view: View, level: int) -> str:
    levels = next((block.levels for block in view.form.blocks if block.levels), ()) if view.form else ()
    return levels[level - 1][0] if 0 < level <= len(levels) else ""


def _subtotals(view: View, body: Ladder, ground: Ground) -> Iterator[_Link]:  # noqa: ARG001 - the face of every walk
    """The sums that the template lists, of what has amounts in the table; behind the last row the table may be cut off.
    Text without cells may hide one in a name."""
    for block in view.form.blocks if view.form and not view.table.flow else ():
        last = max((at for at, spec in enumerate(block.rows) if spec.name in view.by_form_name), default=-1)
        for spec in block.rows[: last + 1]:
            printed = [
                row for part in spec.parts for row in view.by_form_name.get(part, ()) if _has_amount(view, [row])
            ]
            if printed:
                yield _Link(printed, spec.name, spec.name not in view.by_form_name)


_WALKS: Mapping[Hole, Callable[[View, Ladder, Ground], Iterable[_Link]]] = {
    Hole.PARENT: _parents,
    Hole.CHILDREN: _children,
    Hole.TOTAL: _totals,
    Hole.BALANCE: _balances,
    Hole.BOTH: _both,
    Hole.STEP: _steps,
    Hole.DETAIL: _details,
    Hole.SUBTOTAL: _subtotals,
}


def _outcome(rule: Rule, ground: Ground, view: View, link: _Link) -> Outcome:
    row = link.rows[0]
    codes = tuple(code_leaf(view, row) for row in link.rows if row.code)
    where = (view.title, row_name(row))
    if not link.missing:
        claim = Claim(rule.id, rule.title, codes, where, view.title)
        return claim.judged({}, holds=True)
    amounts = tuple(leaf for row in link.rows for leaf in _amounts(view, row))
    claim = Claim(rule.id, rule.title, (*amounts, *codes), where, view.title)
    if rule.body.fault is Hole.CHILDREN:
        likely = below_of(ground, view, link.code, [leaf.figure.interval for leaf in amounts])
    else:
        likely = named_elsewhere(ground, view, link.code) if link.code.isdecimal() else ""
    detail = {"表": view.title, "行": row_name(row), "列": "", "编码": link.code, LIKELY: likely}
    return claim.judged(detail, holds=False)


def _amounts(view: View, row: Row) -> Iterator[Leaf]:
    for column in view.columns_of(row):
        bound = entry_of(view, row, column)
        if isinstance(bound, Leaf) and bound.figure.value:
            yield bound


def _has_amount(view: View, rows: Iterable[Row]) -> bool:
    return any(True for row in rows for _ in _amounts(view, row))


def _doubt(view: View, lacking: int, *, among: Sequence[View]) -> str:
    """Why the missing row may be printed all the same; `among`: the tables of text without cells that lack one."""
    if view.table.garbled or view.odd or _is_crowded(view):
        return f"《{view.title}》有没认出的行，可能就是它"
    if lacking > _MOST:
        return f"《{view.title}》缺 {lacking} 行，可能没有读全，或者这张表不列"
    if view in among and len(among) > 1:
        return f"有 {len(among)} 张表缺行，文本里可能没有读到"
    return f"{view.lost.what}，可能在那里" if view.lost else ""


def _run_together(view: View, missing: str) -> str:
    """In text without cells its code or name may have run into the name of another row."""
    inside = next((row for row in view.table.rows if missing in row.label and row.label != missing), None)
    return f"「{row_name(inside)}」里有“{missing}”，可能就是它" if view.table.flow and inside else ""


def _is_crowded(view: View) -> bool:
    """In text without cells a row has more figures than there are columns: those of the next row may be among them."""
    columns: Counter[str] = Counter(column.block for column in view.table.columns)
    return any(len(figures) > columns[view.table.rows[index].block] for index, figures in view.table.loose.items())
