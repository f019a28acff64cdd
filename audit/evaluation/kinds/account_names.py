"""kind 同码同名: an account code has one name in all tables of a disclosure."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from audit.evaluation.binding.account_names import is_pushed_into
from audit.evaluation.ground import Ground, View, key
from audit.evaluation.ground.naming import code_leaf, same_name
from audit.model.check import Claim, Outcome, Status
from audit.model.facts import Row
from audit.model.knowledge.accounts import AccountName
from audit.model.knowledge.rules import Rule

KIND = "同码同名"
Printed = tuple[View, Row]


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per code that is printed in two tables at least."""
    found: dict[tuple[str, str], list[Printed]] = {}
    for view in ground.of_forms(rule.forms):
        for row in view.table.rows:
            if row.code and row.recognised and key(row.label) and not (row.jumbled or view.table.garbled):
                found.setdefault((_catalogue(view, row), row.code), []).append((view, row))
    shared = ((code, printed) for (_, code), printed in found.items() if len({id(v) for v, _ in printed}) > 1)
    made = [_outcome(rule, code, printed) for code, printed in shared]
    ends = {key(row.label) for printed in found.values() for _, row in printed}
    return [_of_whole_names(outcome, found, ends, ground) for outcome in made]


def _of_whole_names(
    outcome: Outcome, found: Mapping[tuple[str, str], Sequence[Printed]], ends: Collection[str], ground: Ground
) -> Outcome:
    """The outcome; undetermined where the end of another name stands before one, whose cell was too low for both."""
    if outcome.status is not Status.FAILED:
        return outcome
    accounts = ground.rulebook.accounts
    alike = [row for (_, code), printed in found.items() if code == outcome.detail["编码"] for _, row in printed]
    before = {_words_before(row, accounts) for row in alike if is_pushed_into(row, accounts)}
    others = {*ends, *(key(account.name) for account in accounts)}
    mixed = any(words and name.endswith(words) and name != words for words in before for name in others)
    return outcome.left_open("表里的名称前面可能混进了别的字" if mixed else "")


def _words_before(row: Row, accounts: Iterable[AccountName]) -> str:
    """What stands before its account's name."""
    label = key(row.label)
    names = (key(account.name) for account in accounts if account.code == row.code)
    return next((label.removesuffix(name) for name in names if label.endswith(name)), "")


def _catalogue(view: View, row: Row) -> str:
    """功能分类 and 经济分类 are different lists of codes."""
    block = view.block_of(row)
    return block.accounts if block else ""


def _outcome(rule: Rule, code: str, printed: list[Printed]) -> Outcome:
    first = printed[0]
    other = next((p for p in printed if not same_name(first[1].label, p[1].label)), None)
    pair = (first, other or printed[-1])
    (one, one_row), (two, two_row) = pair
    claim = Claim(rule.id, f"科目 {code} 各表同名", tuple(code_leaf(*p) for p in pair), (two.title, code), two.title)
    detail = {"表": two.title, "编码": code, "名称": two_row.label, "另表": one.title, "另名": one_row.label}
    return claim.judged(detail, holds=not other)
