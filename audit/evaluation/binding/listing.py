"""One statement that lists many names (主要包括：…) against the rows of a table that carry a figure."""

from collections.abc import Collection, Sequence

from audit.evaluation.binding.account_names import begins_name, is_misread, label_meant, plain_name, runs_on
from audit.evaluation.ground import View
from audit.evaluation.ground.naming import slot_leaf
from audit.model.check import Claim, Leaf, Outcome, Status
from audit.model.facts import Row, Statement
from audit.model.knowledge.accounts import AccountName
from audit.model.knowledge.bodies.prose import Roster
from audit.model.knowledge.rules import Rule
from audit.model.record import record, replace
from audit.model.regex import Regex

_OTHERS = 3  # names that agree, where one that does not is an oversight


@record
class Filled:
    """A row of the roster with the figure it carries."""

    row: Row
    leaf: Leaf


def listing(
    rule: Rule,
    view: View,
    filled: Sequence[Filled],
    statement: Statement,
    accounts: Sequence[AccountName],
    joining: Regex | None,
) -> Outcome:
    """Who lists things in words of his own (社保) may mean any account by them. `joining`: words between two names."""
    body: Roster = rule.body
    text = statement.words[body.slot].rstrip("。；，")
    closed = body.open_end.sub("", text) if body.open_end else text
    outcome = of_statement(rule, view, statement, ())
    labels = {plain_name(row.label) for row in view.table.rows if row.recognised}
    known = labels | {plain_name(account.name) for account in accounts}
    listed = (name for name in closed.split(body.separator) if name)
    names = [name for piece in listed for name in _apart(piece, known, joining)]
    whole = () if view.table.flow else labels  # in text without cells the names of several rows may have run together
    if 2 * sum(plain_name(name) in labels or bool(label_meant(name, whole)) for name in names) < len(names):
        return replace(outcome, status=Status.NOT_APPLICABLE, reason="列的不是表里的科目名称")
    if above := _of_a_level_above(view, filled, names):
        return replace(outcome, status=Status.NOT_APPLICABLE, reason=f"列的是上一级的科目：{above}")
    if reason := _misread(view, names):
        return replace(outcome, status=Status.UNDETERMINED, reason=reason)
    own = [name for name in names if plain_name(name) not in known and not label_meant(name, whole)]
    if body.missing:
        left = _unlisted(filled, names) if closed == text else []
        made = _left_out(rule, view, statement, left, own)
        return made.left_open("列出的不到一半，可能只是举例") if len(left) * 2 > len(filled) else made
    wrong = [name for name in names if name not in own and not _is_carried(name, filled)]
    if body.single and wrong and (len(wrong) > 1 or len(names) <= _OTHERS or _unlisted(filled, names)):
        return replace(outcome, status=Status.UNDETERMINED, reason="列的与表里有数的不止差一个，可能照模板列的")
    if misread := next((name for name in wrong if is_misread(view, name, accounts)), ""):
        return replace(outcome, status=Status.UNDETERMINED, reason=f"「{misread}」的编码在表里，名称可能没有读全")
    return _too_many(rule, view, statement, wrong, own)


def _apart(piece: str, known: Collection[str], joining: Regex | None) -> Sequence[str]:
    """Two names that a word joins, if both are accounts; names hold such words themselves."""
    parts = joining.split(piece) if joining and plain_name(piece) not in known else [piece]
    return parts if all(plain_name(part) in known for part in parts) else [piece]


def _of_a_level_above(view: View, filled: Sequence[Filled], names: Sequence[str]) -> str:
    """The first name that is a parent's of the rows that are meant, and none of theirs."""
    level = min((entry.row.level for entry in filled), default=0)
    by_level = [(row.level, plain_name(row.label)) for row in view.table.rows if row.recognised]
    own = {label for at, label in by_level if at >= level}
    above = {label for at, label in by_level if at < level} - own
    return next((name for name in names if plain_name(name) in above), "")


def _misread(view: View, names: Sequence[str]) -> str:
    """Why the table's own names are not sure."""
    if cut := next((row.label for row in view.table.rows if any(begins_name(row.label, name) for name in names)), ""):
        return f"表里的名称可能没有印全：{cut}"
    if longer := next((row.label for row in view.table.rows if runs_on(row, names)), ""):
        return f"表里的名称可能连着别的字：{longer}"
    return ""


def _unlisted(filled: Sequence[Filled], names: Sequence[str]) -> list[Filled]:
    listed = {plain_name(name) for name in names}
    labels = {plain_name(entry.row.label) for entry in filled}
    short = {label for name in names if (label := label_meant(name, labels))}
    return [entry for entry in filled if plain_name(entry.row.label) not in listed | short]


def _left_out(rule: Rule, view: View, statement: Statement, left: Sequence[Filled], own: Sequence[str]) -> Outcome:
    outcome = of_statement(rule, view, statement, [e.row.label for e in left], [e.leaf for e in left])
    if jumbled := next((e.row.label for e in left if e.row.jumbled and view.table.flow), ""):
        return outcome.left_open(f"表里的名称可能连着别的字：{jumbled}")
    if left and own:
        return outcome.left_open(f"清单里的「{own[0]}」不是科目名称，可能说的就是它")
    return outcome


def _too_many(rule: Rule, view: View, statement: Statement, wrong: Sequence[str], own: Sequence[str]) -> Outcome:
    outcome = of_statement(rule, view, statement, wrong)
    unknown = {plain_name(row.label) for row in view.table.rows if not row.recognised}
    if view.table.flow and len(wrong) > 1:
        return outcome.left_open(f"有 {len(wrong)} 个名称对不上，文本里可能没有读到")
    if lost := next((name for name in wrong if plain_name(name) in unknown), ""):
        return outcome.left_open(f"《{view.title}》有没认出的行：{lost}")
    if own and not wrong:
        return replace(outcome, status=Status.UNDETERMINED, reason=f"清单里的「{own[0]}」不是科目名称")
    return outcome


def _is_carried(name: str, filled: Sequence[Filled]) -> bool:
    labels = {plain_name(entry.row.label) for entry in filled}
    return plain_name(name) in labels or bool(label_meant(name, labels))


def of_statement(
    rule: Rule, view: View, statement: Statement, wrong: Sequence[str], further: Sequence[Leaf] = ()
) -> Outcome:
    """FAILED for the names that are wrong, PASSED where none is."""
    section = statement.heading
    leaves = (*(slot_leaf(figure, statement, slot) for slot, figure in statement.figures.items()), *further)
    claim = Claim(rule.id, rule.title, leaves, (section, statement.subject), section)
    detail = {"表": view.title, "主题": statement.topic, "句子": statement.sentence, "名称": "、".join(wrong)}
    return claim.judged(detail, holds=not wrong)
