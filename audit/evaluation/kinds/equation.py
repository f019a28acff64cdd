"""kind 等式: the formula bound at every stand, then judged."""

from collections.abc import Iterable
from decimal import Decimal

from audit.evaluation.binding import Binder
from audit.evaluation.binding.stand import Stand, stands
from audit.evaluation.condition import decided, suggested
from audit.evaluation.doubt import doubt, doubt_beside, doubt_in_flow, doubt_of_unit
from audit.evaluation.doubt.cut_codes import doubt_of_codes
from audit.evaluation.doubt.illegible import (
    doubt_of_cut_sentence,
    doubt_of_illegible_items,
    doubt_of_nameless_rows,
)
from audit.evaluation.doubt.lost.brinks import doubt_of_short_list, doubt_of_short_table
from audit.evaluation.doubt.lost.emptied import doubt_of_blank_total, doubt_of_emptied
from audit.evaluation.doubt.lost.hidden_column import doubt_of_absent_column, doubt_of_hidden_column
from audit.evaluation.doubt.lost.lost_pages import doubt_of_lost_prose, doubt_of_lost_table
from audit.evaluation.doubt.lost.missing_row import LIKELY, closing
from audit.evaluation.doubt.other_money import with_other_money
from audit.evaluation.doubt.other_year import doubt_of_other_year
from audit.evaluation.doubt.unread_row import doubt_of_order, doubt_of_row
from audit.evaluation.ground import Ground
from audit.evaluation.ground.gaps import Bound, Gap, Kind
from audit.evaluation.ground.naming import row_name
from audit.evaluation.verdict import judge
from audit.model.check import Check, Constant, Leaf, Outcome, Status, Sum
from audit.model.check.arithmetic import centre, leaves
from audit.model.facts import EACH_TOLD, LIST_KIND
from audit.model.knowledge.bodies.equations import Equation
from audit.model.knowledge.formula import Anchor, Binary, Cell, Formula, Negation, Number, Referent, Role, Slot, walk
from audit.model.knowledge.rules import Rule
from audit.model.record import replace

KIND = "等式"
_PREFERRED = (Status.PASSED, Status.ROUNDING, Status.UNDETERMINED, Status.NOT_APPLICABLE, Status.FAILED)
_NOTHING = (Kind.ABSENT, Kind.DASH)  # gaps that settle that there is nothing to check
_LACKING = {Role.PRIOR: "上年", Role.BUDGET: "本年预算", Role.MEMBERS: "下属单位", Role.ALL_MEMBERS: "全部单位"}


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per stand; a rule that needs another disclosure has one 不适用 without it."""
    lacking = next((role for role in rule.needs if not ground.companions.of(role)), None)
    if lacking:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason=f"没有给出{_LACKING[lacking]}的公开文件")]
    made = (outcome_at(rule, ground, stand) for stand in stands(rule, rule.body, ground))
    return [outcome for outcome in made if outcome is not None]


def outcome_at(rule: Rule, ground: Ground, stand: Stand) -> Outcome | None:
    """None where the rule's condition does not hold."""
    body: Equation = rule.body
    applies = body.when is None or decided(body.when, ground, stand)
    if not applies:
        return None
    if isinstance(applies, Gap):
        return Outcome(
            rule.id, Status.UNDETERMINED, reason=applies.reason, where=_where(stand), group=_group(stand, ground, body)
        )
    told = [_judged(rule, reading, ground, stand) for reading in body.formula.readings()]
    return told[0] if len(told) == 1 else min(told, key=_preference)


def _preference(outcome: Outcome) -> tuple[int, Decimal]:
    """Of what the right side may be: what holds, else what cannot be told, else the one that is missed by the least."""
    missed = (
        abs(outcome.actual - outcome.expected) if outcome.actual is not None and outcome.expected is not None else 0
    )
    return _PREFERRED.index(outcome.status), Decimal(missed)


def _judged(rule: Rule, formula: Formula, ground: Ground, stand: Stand) -> Outcome:
    body: Equation = rule.body
    binder = Binder(ground, stand, body.same)
    left, right = _zero_without_row(binder.bind(formula.left), binder.bind(formula.right))
    where, group = _where(stand), _group(stand, ground, body)
    if isinstance(left, Gap) or isinstance(right, Gap):
        return _unbound(rule, left, right, where, group)
    if body.filled_in and _prints(left) and not _prints(right) and not _lacks_part(stand):
        return Outcome(rule.id, Status.NOT_APPLICABLE, reason="各组成部分都没有填数", where=where, group=group)
    if stand.statement is not None and _all_left_out(formula, left, right):
        return Outcome(rule.id, Status.NOT_APPLICABLE, reason="各组成部分都没有写", where=where, group=group)
    check = Check(rule.id, formula.relation, left, right, where, group)
    outcome = _verdict(check, body, ground)
    if outcome.status is Status.PASSED:
        return outcome
    if outcome.status is not Status.FAILED:
        return replace(outcome, detail=_detail(stand))
    if reason := _excuse(check, formula, binder, ground, stand):
        return outcome.left_open(reason)
    detail = _detail(stand) | suggested(body.perhaps, ground, stand)
    if body.each == "上级科目":
        detail[LIKELY] = closing(check, ground, stand.view, stand.row)
    return replace(outcome, detail=detail)


def _verdict(check: Check, body: Equation, ground: Ground) -> Outcome:
    outcome = judge(check, independent=body.independent, one_off=body.one_off)
    counted = with_other_money(check, body, ground) if outcome.status is Status.FAILED else None
    return judge(counted) if counted else outcome


def _excuse(check: Check, formula: Formula, binder: Binder, ground: Ground, stand: Stand) -> str:
    """What may be behind a failure other than a wrong figure; empty where nothing is."""
    each_told = stand.statement is not None and EACH_TOLD in stand.statement.words
    return (
        doubt(check, binder.summed)
        or doubt_of_cut_sentence(stand)
        or ("" if each_told else doubt_of_lost_prose(check, formula, ground))
        or doubt_of_illegible_items(check, formula, ground)
        or doubt_of_nameless_rows(check, binder.summed)
        or doubt_of_lost_table(binder.absent, ground)
        or doubt_of_short_table(check, binder.summed, stand.row, ground)
        or ("" if each_told else doubt_of_short_list(check, formula, ground))
        or doubt_beside(check, stand.view, stand.row)
        or doubt_of_unit(check, ground)
        or doubt_of_absent_column(check)
        or ("" if _is_of_itself(formula, stand) else doubt_in_flow(check, ground, stand.view, stand.row))
        or doubt_of_emptied(check, ground)
        or doubt_of_blank_total(check, ground)
        or doubt_of_hidden_column(stand, ground)
        or doubt_of_order(check, stand)
        or doubt_of_other_year(check, ground)
        or doubt_of_codes(check, ground, stand.view, stand.row)
        or (doubt_of_row(check, binder.summed, ground) if stand.statement is None else "")
    )


def _is_of_itself(formula: Formula, stand: Stand) -> bool:
    """A statement held against nothing but a number of the rule: no figure of a table may have strayed from the other
    side, for there is none."""
    of_tables = any(isinstance(node, Cell | Referent | Anchor) for node in formula.nodes())
    sides = (formula.left, formula.right)
    given = any(all(isinstance(node, Number | Binary | Negation) for node in walk(side)) for side in sides)
    return stand.statement is not None and given and not of_tables


def _unbound(rule: Rule, left: Bound, right: Bound, where: tuple[str, ...], group: str) -> Outcome:
    """Undetermined when a figure may be there; a dash, a missing row, or blanks on both sides settle that there is
    nothing to check."""
    gaps = [bound for bound in (left, right) if isinstance(bound, Gap)]
    nothing = _NOTHING if _prints(left) or _prints(right) else (*_NOTHING, Kind.EMPTY)
    settled = next((g for g in gaps if g.kind in nothing), None)
    status = Status.NOT_APPLICABLE if settled else Status.UNDETERMINED
    return Outcome(rule.id, status, reason=(settled or gaps[0]).reason, where=where, group=group)


def _lacks_part(stand: Stand) -> bool:
    """A row that the form has and this table has not was left out; who fills nothing in still prints the rows."""
    view = stand.view
    return (
        view is not None
        and stand.row is not None
        and any(part not in view.by_form_name and part in view.form.row_names() for part in stand.parts if view.form)
    )


def _all_left_out(formula: Formula, left: Bound, right: Bound) -> bool:
    """Of the amounts that a statement may give as well, none was read: they are under other names."""
    if _prints(right) or not _prints(left):  # as at most checks
        return False
    wanted = [n for n in walk(formula.right) if isinstance(n, Slot)]
    return bool(wanted) and all(n.optional for n in wanted)


def _prints(bound: Bound) -> bool:
    return not isinstance(bound, Gap) and bool(leaves(bound))


def _zero_without_row(left: Bound, right: Bound) -> tuple[Bound, Bound]:
    """What says 0.00 of a row that the table leaves out is right."""
    if not isinstance(left, Gap) and not isinstance(right, Gap):
        return left, right
    for one, other in ((left, right), (right, left)):
        if (
            isinstance(one, Gap)
            and one.kind is Kind.NO_ROW
            and isinstance(other, Leaf | Sum | Constant)
            and centre(other) == 0
        ):
            zero = Constant(Decimal(0), one.reason)
            return (zero, other) if one is left else (other, zero)
    return left, right


def _where(stand: Stand) -> tuple[str, ...]:
    if stand.statement is not None:
        return (stand.statement.heading, stand.statement.subject)
    if stand.view is None:
        return ()
    parts = (stand.view.title, row_name(stand.row) if stand.row else "", stand.column)
    return tuple([part for part in parts if part])


def _group(stand: Stand, ground: Ground, body: Equation) -> str:
    """The table or section the finding is listed under: where the rule stands, else the first table it names."""
    if stand.statement is not None:
        return stand.statement.heading
    if stand.view is not None:
        return stand.view.title
    lists = {n.of.strip("「」") for n in body.formula.nodes() if isinstance(n, Slot) and n.listed}
    told = next((s for s in ground.facts.statements if s.kind == LIST_KIND and s.quantity in lists), None)
    if told is not None:
        return told.heading
    named = (n.form for n in body.formula.nodes() if isinstance(n, Cell) and n.form)
    views = (ground.first(form) for form in named)
    return next((view.title for view in views if view), "")


def _detail(stand: Stand) -> dict[str, str]:
    """Words for the rule's own message."""
    statement = stand.statement
    return {
        "表": stand.view.title if stand.view else "",
        "行": row_name(stand.row) if stand.row else "",
        "列": stand.column,
        "主题": statement.topic if statement else "",
        "句子": statement.sentence if statement else "",
    }
