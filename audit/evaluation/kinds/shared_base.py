"""kind 同一基数: what the shares of a section are shares of is one number, though it is told by name alone.

Of two that do not agree, one is wrong; of more, the one without which all others agree.
"""

from collections.abc import Iterable, Iterator, Sequence

from audit.evaluation.ground import Ground
from audit.evaluation.ground.naming import slot_leaf
from audit.model.check import Claim, Outcome, Quotient, Status
from audit.model.check.arithmetic import centre, interval
from audit.model.facts import Statement
from audit.model.figure.interval import Interval
from audit.model.knowledge.bodies.prose import SharedBase
from audit.model.knowledge.rules import Rule
from audit.model.printed_years import YEAR

KIND = "同一基数"
_TRUNCATED = 2  # how far figures may stretch that are cut off instead of rounded
_PAIR = 2


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per share of a base that others of its section are shares of, too."""
    body: SharedBase = rule.body
    found = [outcome for said in _groups(body, ground).values() for outcome in _of_group(rule, body, said)]
    return found or [Outcome(rule.id, Status.NOT_APPLICABLE, reason="没有几项是同一个没有写出的数的占比")]


def _groups(body: SharedBase, ground: Ground) -> dict[tuple[str, ...], list[Statement]]:
    groups: dict[tuple[str, ...], list[Statement]] = {}
    own = str(ground.facts.profile.year or "")
    for said in ground.spoken.of_kinds(body.statements.kinds):
        if body.words in said.words and body.known not in said.figures and _base(body, said):
            of = (*said.section, said.words[body.words], _year(said) or own)
            groups.setdefault(of, []).append(said)
    return groups


def _year(said: Statement) -> str:
    """That its subject tells: 2030年下降到90万元，占拨款预算的9% is a share of that year's."""
    return "".join(match[1] for match in list(YEAR.finditer(said.subject))[-1:])


def _base(body: SharedBase, said: Statement) -> Interval | None:
    """None where the share may be none."""
    part, share = said.figures.get(body.part), said.figures.get(body.share)
    if part is None or share is None or share.amount <= share.radius * _TRUNCATED:
        return None
    quotient = Quotient(slot_leaf(part, said, body.part), slot_leaf(share, said, body.share))
    return interval(quotient, _TRUNCATED)


def _of_group(rule: Rule, body: SharedBase, group: Sequence[Statement]) -> Iterator[Outcome]:
    if len(group) < _PAIR:
        return
    wrong = _wrong([base for said in group if (base := _base(body, said))])
    if wrong is None:
        reason = "几项推算的基数各不相同，不知道哪一项不对"
        yield Outcome(rule.id, Status.UNDETERMINED, reason=reason, group=group[0].heading)
        return
    for at in range(len(group)):
        yield _outcome(rule, body, group, at, holds=at != wrong)


def _wrong(bases: Sequence[Interval]) -> int | None:
    """The one that does not agree with the others, -1 where all agree; None where it may be any of several."""
    if _agree(bases):
        return -1
    if len(bases) == _PAIR:
        return 1
    alone = [at for at in range(len(bases)) if _agree([*bases[:at], *bases[at + 1 :]])]
    return alone[0] if len(alone) == 1 else None


def _agree(bases: Sequence[Interval]) -> bool:
    """Whether one number can be in all of them."""
    return max(base.low for base in bases) <= min(base.high for base in bases)


def _outcome(rule: Rule, body: SharedBase, group: Sequence[Statement], at: int, *, holds: bool) -> Outcome:
    said, other = group[at], group[0 if at else 1]
    leaves = [slot_leaf(one.figures[slot], one, slot) for one in (said, other) for slot in (body.part, body.share)]
    name = said.words[body.words]
    claim = Claim(rule.id, f"{name}相同", tuple(leaves), (said.heading, said.subject), said.heading)
    mine, theirs = (centre(Quotient(*pair)) for pair in (leaves[:2], leaves[2:]))
    detail = {
        "主题": said.topic,
        "写的": said.figures[body.share].text,
        "基数": name,
        "推算": f"{mine:,.2f}",
        "其他": f"{theirs:,.2f}",
    }
    return claim.judged(detail, holds=holds)
