"""The sentence a reviewer would write about one failed check, in Chinese and in English."""

from collections import defaultdict

from audit.evaluation.condition import PERHAPS, PERHAPS_EN
from audit.evaluation.doubt.lost.missing_row import LIKELY
from audit.evaluation.findings.amounts import Printed, lead_figure, printed
from audit.evaluation.findings.formula_text import shared_of, side_of
from audit.model.check import Check, Claim, Constant, Expression, Leaf, Outcome
from audit.model.check.arithmetic import leaves
from audit.model.knowledge.formula import Relation
from audit.model.knowledge.rules import Rule

_MOST_NAMED = 4  # a sentence that names more of its figures cannot be read


def sentence(rule: Rule, outcome: Outcome) -> str:
    """The rule's own message where it has one; and the row that seems to be missing, where there is one."""
    likely = outcome.detail.get(LIKELY)
    return _sentence(rule, outcome) + (f"；可能漏了一行：{likely}" if likely else "") + outcome.detail.get(PERHAPS, "")


def sentence_en(rule: Rule, outcome: Outcome) -> str:
    """The same in English."""
    likely = outcome.detail.get(LIKELY)
    missing = f"; a row may be missing: {likely}" if likely else ""
    return _sentence_en(rule, outcome) + missing + outcome.detail.get(PERHAPS_EN, "")


def _sentence(rule: Rule, outcome: Outcome) -> str:
    amounts = printed(outcome)
    if rule.message:
        return _filled(rule.message, outcome, amounts)
    if isinstance(outcome.check, Check) and amounts:
        return _chinese(outcome.check, amounts)
    return f"{rule.title}：{_claim(outcome)}"


def _sentence_en(rule: Rule, outcome: Outcome) -> str:
    amounts = printed(outcome)
    if rule.message_en:
        return _filled(rule.message_en, outcome, amounts)
    if isinstance(outcome.check, Check) and amounts:
        return _english(outcome.check, amounts)
    return f"{rule.title_en}: {_claim(outcome)}"


def _claim(outcome: Outcome) -> str:
    return outcome.check.claim if isinstance(outcome.check, Claim) else outcome.reason


def _filled(template: str, outcome: Outcome, amounts: Printed | None) -> str:
    words = defaultdict(str, outcome.detail)
    if amounts:
        words |= {
            "应为": amounts.text(amounts.expected),
            "实为": amounts.text(amounts.actual),
            "相差": amounts.text(abs(amounts.difference)),
            "可解释": amounts.text(amounts.allowance),
            "单位": amounts.unit.name,
        }
    return template.format_map(words)


def _chinese(check: Check, amounts: Printed) -> str:
    expected, actual = amounts.text(amounts.expected), amounts.text(amounts.actual)
    off = amounts.text(abs(amounts.difference))
    reach = f"（四舍五入最多可解释 {amounts.text(amounts.allowance)}）" if amounts.allowance else ""
    left, right = (_name(check, side, "（{name}等 {count} 个数）") for side in (check.left, check.right))
    if check.relation is not Relation.EQUAL:
        verb = "不应大于" if check.relation is Relation.AT_MOST else "不应小于"
        one, other = _values(check, amounts)
        return f"{_place(check, '：')}{left}为 {one}，{verb}{right}的 {other}，差 {off}"
    if blank := _blank(check):
        against, name = (check.right, right) if blank is check.left else (check.left, left)
        return f"{blank.name}是空白的，而{name}{'为' if isinstance(against, Leaf) else '合'} {off}"
    if isinstance(check.left, Leaf) and isinstance(check.right, Leaf):
        return f"{left}为 {actual}，{right}为 {expected}，两处应当相同，相差 {off}"
    if isinstance(check.left, Leaf) or isinstance(check.right, Leaf):
        return f"{lead_figure(check).name}应为 {expected}，实际为 {actual}，相差 {off}{reach}"
    if isinstance(check.right, Constant):
        return f"{_place(check, '：')}{left}应为 {expected}，实际为 {actual}，相差 {off}{reach}"
    return f"{_place(check, '：')}{left}合 {actual}，{right}合 {expected}，应当相等，相差 {off}{reach}"


def _english(check: Check, amounts: Printed) -> str:
    expected, actual = amounts.text(amounts.expected), amounts.text(amounts.actual)
    off = amounts.text(abs(amounts.difference))
    reach = f" (rounding explains at most {amounts.text(amounts.allowance)})" if amounts.allowance else ""
    left, right = (_name(check, side, "({name} and others, {count} figures)") for side in (check.left, check.right))
    if check.relation is not Relation.EQUAL:
        verb = "must not exceed" if check.relation is Relation.AT_MOST else "must not be less than"
        one, other = _values(check, amounts)
        return f"{_place(check, ': ')}{left} ({one}) {verb} {right} ({other}); off by {off}"
    if blank := _blank(check):
        return f"{blank.name} is blank, but {right if blank is check.left else left} comes to {off}"
    if isinstance(check.left, Leaf) and isinstance(check.right, Leaf):
        return f"{left} is {actual} but {right} is {expected}: the same amount, off by {off}"
    if isinstance(check.left, Leaf) or isinstance(check.right, Leaf):
        return f"{lead_figure(check).name} should be {expected}, but is {actual}: off by {off}{reach}"
    if isinstance(check.right, Constant):
        return f"{_place(check, ': ')}{left} should be {expected}, but is {actual}: off by {off}{reach}"
    return f"{_place(check, ': ')}{left} comes to {actual}, {right} to {expected}: off by {off}{reach}"


def _blank(check: Check) -> Constant | None:
    """A side that is nothing but a cell left blank, which counts as zero."""
    sides = (side for side in (check.left, check.right) if isinstance(side, Constant))
    return next((side for side in sides if side.cell), None)


def _place(check: Check, colon: str) -> str:
    """Where the check stands, for sides whose figures are named without what they share."""
    shared = "" if isinstance(check.left, Leaf) and isinstance(check.right, Leaf) else shared_of(check)
    return f"{shared}{colon}" if shared else ""


def _name(check: Check, side: Expression, many: str) -> str:
    if isinstance(side, Leaf):
        return side.name
    figures = leaves(side)
    if len(figures) > _MOST_NAMED:
        return many.format(name=figures[0].name, count=len(figures))
    return f"（{side_of(check, side)}）"


def _values(check: Check, amounts: Printed) -> tuple[str, str]:
    """What the left and the right side come to; the side that is one figure is the actual amount."""
    expected, actual = amounts.text(amounts.expected), amounts.text(amounts.actual)
    if isinstance(check.right, Leaf) and not isinstance(check.left, Leaf):
        return expected, actual
    return actual, expected
