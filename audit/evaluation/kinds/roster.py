"""kind 名单: names listed in the prose against the rows of a table that carry a figure."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import reduce
from operator import sub

from audit.evaluation.binding.account_names import (
    begins_name,
    is_abridged,
    is_misread,
    is_part_of_name,
    is_pushed_into,
    is_run_into,
    is_short_for,
    runs_on,
)
from audit.evaluation.binding.listing import Filled, listing, of_statement
from audit.evaluation.binding.rows import find_rows
from audit.evaluation.binding.stand import Stand, fits, said_once
from audit.evaluation.doubt.lost.brinks import brink_among
from audit.evaluation.doubt.lost.lost_pages import lost_among
from audit.evaluation.ground import Ground, View, key
from audit.evaluation.ground.cells import entry_of
from audit.evaluation.ground.gaps import Gap, Kind
from audit.evaluation.ground.naming import row_name
from audit.evaluation.ground.whole import why_not_whole
from audit.model.check import Claim, Leaf, Outcome, Status
from audit.model.document import UNKNOWN
from audit.model.facts import Row, Statement
from audit.model.figure.interval import Interval
from audit.model.knowledge.bodies.prose import Roster
from audit.model.knowledge.formula import Captured
from audit.model.knowledge.rules import Rule
from audit.model.regex import Regex

KIND = "名单"
_LETTER = Regex("[\u4e00-\u9fff]")
_BEHIND = 40  # characters between a name and its amount
_ILLEGIBLE = frozenset(f"{UNKNOWN}×")
_OTHERS = 3  # names that agree, where one that does not is an oversight


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per row for a list of statements, one per statement for lists inside of it; 不适用 without prose or table."""
    body: Roster = rule.body
    spoken = [s for s in ground.facts.statements if body.slot in s.words and fits(s, body.statements)]
    view = ground.first(body.rows.form or "")
    if view is None:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason=f"文件里没有{body.rows.form}")]
    reason = _beside_the_point(view, body) if spoken else "说明没有列出名单"
    if reason:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason=reason)]
    filled = _filled(view, body)
    if isinstance(filled, Gap):
        return [Outcome(rule.id, Status.UNDETERMINED, reason=filled.reason, group=view.title)]
    if body.separator:
        counters = ground.rulebook.quantities.counters
        accounts, joining = ground.rulebook.accounts, counters.naming.joining if counters else None
        made: Iterable[Outcome] = [listing(rule, view, filled, said, accounts, joining) for said in spoken]
        return [outcome.left_open(_why_lost(view)) for outcome in made]
    if body.missing:
        told = [figure for statement in spoken for figure in statement.figures.values()]
        lost = lost_among(told, ground)
        reason = f"{lost.what}，可能在那里" if lost else ""
        made = [outcome.left_open(reason) for outcome in _unnamed(rule, ground, view, filled, spoken)]
        made = _open_behind(made, brink_among(told, ground, names=True))
        made = _oversight(list(made), _untold(ground, spoken)) if body.single else made
    else:
        made = _unknown(rule, ground, view, spoken)
    return _unread(list(made)) if view.table.flow else made


def _beside_the_point(view: View, body: Roster) -> str:
    """Why the table cannot have the names: it has no such column, or prints no rows of that level."""
    column = body.rows.column
    if isinstance(column, str) and not view.nameless_columns and column not in {c.name for c in view.table.columns}:
        return f"《{view.title}》没有{column}一栏"
    rows = find_rows(view, body.rows.row, Stand(), elsewhere=False)
    return rows.reason if isinstance(rows, Gap) and rows.kind is Kind.ABSENT else ""


def _open_behind(made: Sequence[Outcome], reason: str) -> Sequence[Outcome]:
    """The rows behind the last one that is told may be told on a page that lacks."""
    last = max((at for at, outcome in enumerate(made) if outcome.status is Status.PASSED), default=-1)
    return [*made[: last + 1], *(outcome.left_open(reason) for outcome in made[last + 1 :])]


def _why_lost(view: View) -> str:
    """Why a name that the table seems to lack may stand in it after all."""
    if view.lost:
        return f"{view.lost.what}，可能在那里"
    return f"《{view.title}》的列没有认全，可能在其中" if view.table.columns_lost else ""


def _unread(made: Sequence[Outcome]) -> Iterable[Outcome]:
    """In text without cells several names that stand on one side only were not read on the other."""
    failed = sum(outcome.status is Status.FAILED for outcome in made)
    reason = f"有 {failed} 个名称对不上，文本里可能没有读到" if failed > 1 else ""
    return [outcome.left_open(reason) for outcome in made]


def _oversight(made: Sequence[Outcome], untold: Interval | None) -> Iterable[Outcome]:
    """Who names all the others forgot the one; who leaves out several, or names hardly any, does so on purpose. But where
    the total told is more than the items by just that one, it is in the total and not among them; and where it is what the
    items add up to, it is not in the total either (the table has the money carried over, the prose that of the year)."""
    failed = sum(outcome.status is Status.FAILED for outcome in made)
    named = sum(outcome.status is Status.PASSED for outcome in made)
    for outcome in made:
        reason = ""
        is_what_lacks = _is_what_lacks(outcome, untold)
        if untold is not None and untold.contains(Decimal()) and not is_what_lacks:
            reason = "说到的各项加起来就是所说的合计"
        elif failed > 1 or (named < _OTHERS and not (named and is_what_lacks)):
            reason = f"有 {failed} 项没有说到，可能本来就不逐项说"
        yield outcome.left_open(reason)


def _is_what_lacks(outcome: Outcome, untold: Interval | None) -> bool:
    """The total told is more than the items by just what the row has."""
    claim = outcome.check
    return untold is not None and isinstance(claim, Claim) and untold.meets(claim.figures[0].figure.interval)


def _untold(ground: Ground, spoken: Sequence[Statement]) -> Interval | None:
    """What the items leave of the total told above them; None where they are not of one total."""
    parents = {statement.parent for statement in spoken}
    above = next(iter(parents)) if len(parents) == 1 else None
    total = ground.facts.statements[above].figures.get("金额") if above is not None else None
    items = [statement.figures.get("金额") for statement in spoken]
    if total is None or not all(items):
        return None
    return reduce(sub, (item.interval for item in items if item), total.interval)


def _filled(view: View, body: Roster) -> list[Filled] | Gap:
    """Rows of the level with a figure other than zero; a figure without a column makes the whole roster uncertain."""
    found = []
    rows = find_rows(view, body.rows.row, Stand(), elsewhere=False)
    if isinstance(rows, Gap) and rows.kind is Kind.OPEN and (body.separator or body.missing):
        return rows  # each statement of the others is looked for in all rows
    for row in rows if not isinstance(rows, Gap) else ():
        entry = entry_of(view, row, str(body.rows.column))
        meant = not body.codes or (row.code or "").startswith(body.codes)
        if (meant or row.jumbled) and isinstance(entry, Gap) and entry.kind is Kind.OPEN:
            return entry  # and of which accounts a jumbled row is, nobody knows
        if meant and isinstance(entry, Leaf) and entry.figure.value:
            if not row.label:
                return Gap(Kind.OPEN, f"《{view.title}》有一行的名称没有读到")
            found.append(Filled(row, entry))
    return found


# --- every statement names one row ---


def _unnamed(
    rule: Rule, ground: Ground, view: View, filled: Sequence[Filled], spoken: Sequence[Statement]
) -> Iterable[Outcome]:
    body: Roster = rule.body
    named = {row.index for statement in spoken for row in _rows_named(ground, view, body, statement)}
    section = spoken[0].heading
    for entry in filled:
        detail = {"表": view.title, "行": row_name(entry.row), "主题": section, "名称": row_name(entry.row)}
        claim = Claim(
            rule.id, f"说明列出「{row_name(entry.row)}」", (entry.leaf,), (section, row_name(entry.row)), section
        )
        outcome = claim.judged(detail, holds=entry.row.index in named)
        yield outcome if entry.row.index in named else outcome.left_open(_why_unnamed(ground, entry, spoken, body.slot))


def _why_unnamed(ground: Ground, entry: Filled, spoken: Sequence[Statement], slot: str) -> str:
    """How one of the names may be the row's after all; empty where none can."""
    if _is_cut(entry, spoken, slot):
        return "表里的名称可能没有印全"
    if entry.row.jumbled or is_pushed_into(entry.row, ground.rulebook.accounts):
        return "表里的名称可能连着别的字"
    if _stands_with_it(ground, entry):
        return "说明里有这个名称，它的数没有读懂"
    text = _said_of_nobody(ground, entry.leaf.figure.amount)
    return f"说明里的「{text}」没有认出说的是谁，可能就是它" if text else ""


def _is_cut(entry: Filled, spoken: Sequence[Statement], slot: str) -> bool:
    """The row has the beginning of a name that is said, or some part of one that is said of its amount."""
    label, amount = entry.row.label, entry.leaf.figure.amount
    if any(begins_name(label, statement.words[slot]) for statement in spoken):
        return True
    alike = (s for s in spoken if is_part_of_name(label, s.words[slot]))
    return any(figure.interval.contains(amount) for s in alike for figure in s.figures.values())


def _stands_with_it(ground: Ground, entry: Filled) -> bool:
    """Somewhere in the prose, right behind the name, stands what the row has, or something that nobody can read."""
    label, amount = "".join(entry.row.label.split()), entry.leaf.figure.text.replace(",", "")
    behind = (rest[:_BEHIND].replace(",", "") for line in ground.facts.lines for rest in _behind(label, line))
    return any(amount in said or not _ILLEGIBLE.isdisjoint(said) for said in behind)


def _behind(label: str, line: str) -> Iterator[str]:
    """What stands behind a name, wherever it is no piece out of the middle of a longer one."""
    before, *others = line.split(label)
    for rest in others:
        if not (_LETTER.search(before[-1:]) and _LETTER.search(rest[:1])):
            yield rest
        before = rest


def _said_of_nobody(ground: Ground, amount: Decimal) -> str:
    """The same amount in a sentence whose subject was not recognised."""
    said = (f for s in ground.facts.statements if not s.quantity for f in s.figures.values())
    return next((figure.text for figure in said if figure.interval.contains(amount)), "")


def _unknown(rule: Rule, ground: Ground, view: View, spoken: Sequence[Statement]) -> Iterable[Outcome]:
    body: Roster = rule.body
    for statement in said_once(spoken, body.slot):
        amount = statement.figures.get("金额")
        views = (view, *(v for form in body.also if (v := ground.first(form))))
        named = any(_rows_named(ground, v, body, statement) for v in views)
        known = named or (amount is not None and amount.value == 0)
        name = statement.words[body.slot]
        outcome = of_statement(rule, view, statement, () if known else (name,))
        yield outcome if known else outcome.left_open(_why_in_none(ground, views, name) or _why_uncertain(view))


def _why_in_none(ground: Ground, views: Sequence[View], name: str) -> str:
    """How a row of one of the tables may have the name after all. Those looked at besides the first may be empty; what
    was not recognised in one may be it all the same."""
    reasons = (_why_in_no_row(ground, view, name) for view in views)
    unread = (f"《{view.title}》有没认出的行" for view in views[1:] if view.odd or view.table.garbled)
    return next(filter(None, reasons), "") or next(unread, "")


def _why_in_no_row(ground: Ground, view: View, name: str) -> str:
    """How a row may have the name after all; empty where none can."""
    rows = view.table.rows
    if name.isdecimal() and not any(len(code) == len(name) for code in view.by_code):
        return "表里没有印这一级科目的编码"
    if any(begins_name(row.label, name) for row in rows):
        return "表里的名称可能没有印全"
    if any(is_run_into(row.label, name) for row in rows):
        return "名称前面可能混进了别的字"
    if any(runs_on(row, [name]) for row in rows):
        return "表里的名称后面可能混进了别的字"
    if any(is_pushed_into(row, ground.rulebook.accounts) for row in rows):
        return "表里的名称前面可能混进了别的字"
    return "它的编码在表里，名称可能没有读全" if is_misread(view, name, ground.rulebook.accounts) else ""


def _why_uncertain(view: View) -> str:
    """Why the names of the table's rows are not known to be all of its own."""
    if view.odd or view.table.garbled or not view.by_code:
        return f"《{view.title}》有没认出的行"
    unclear = any(UNKNOWN in row.label for row in view.table.rows)
    return f"《{view.title}》有的名称没有读清" if unclear else why_not_whole(view)


def _rows_named(ground: Ground, view: View, body: Roster, statement: Statement) -> Sequence[Row]:
    """Of the level that the roster is about: the 类 that carries the name is not the 款 of that name, nor a 项 the 类."""
    rows = find_rows(view, Captured(body.slot), Stand(statement=statement), elsewhere=False)
    level = find_rows(view, body.rows.row, Stand(), elsewhere=False)
    if isinstance(level, Gap):
        return () if isinstance(rows, Gap) else rows
    named = [] if isinstance(rows, Gap) else [row for row in rows if row.level == level[0].level]
    name = statement.words[body.slot]
    accounts = ground.rulebook.accounts
    return named or [
        row
        for row in level
        if key(row.label) == key(name)
        or is_abridged(row.label, name)
        or is_short_for(row, name, accounts, ground.facts.profile.year)
    ]
