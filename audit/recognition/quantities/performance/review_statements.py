"""A self-review → its statement: its money, its scores, and what the prose says of them."""

from collections.abc import Mapping, Sequence

from audit.model.figure import Figure
from audit.model.figure.interval import ZERO
from audit.model.knowledge.quantities import ReviewPattern
from audit.model.record import replace
from audit.recognition.labels import squeeze
from audit.recognition.quantities.drafts import Draft
from audit.recognition.quantities.performance.reviews import MONEY, RATE, SCORE, Review, Score, executed
from audit.recognition.quantities.spoken import add_sum

_SAID, _TOLD = "自评情况", "项目自评说明"
_WHOLE, _PROJECTS = "整体", "项目"
_OF_THE_YEAR = ("全年预算", "全年执行")
_LEAST_NAME = 4  # characters that tell one project from another


def tell_review(review: Review) -> Draft:
    """Sums are told only where every part of them is legible."""
    title = f"{review.title}《{review.name}》" if review.name else review.title
    draft = Draft("自评表", "绩效自评表", review.name or review.title, title, review.place, (title,))
    draft.figures = {slot: review.money[slot] for slot in (*MONEY, RATE) if slot in review.money}
    spent = executed(review)
    if spent:
        draft.figures |= {"执行分值": spent.full, "执行得分": spent.score}
    for slot in MONEY:
        parts = [part[slot] for part in review.parts if slot in part]
        if slot in review.money and len(parts) > 1 and len(parts) == len(review.parts):
            add_sum(draft, "自评资金之和", {"总额": review.money[slot]}, "分项资金", parts)
    for score in review.scores:
        draft.add("自评指标", {"分值": score.full, "得分": score.score}, score.name)
        if score.aim and score.reached and score.full.amount == score.score.amount:
            draft.add("满分指标", {"完成值": score.reached, "目标值": score.aim}, score.name, 比较=score.comparator)
    if review.total and review.scores and not review.unread:
        _add_totals(draft, review.scores, spent, review.total)
    return draft


def _add_totals(draft: Draft, scores: Sequence[Score], spent: Score | None, total: Score) -> None:
    """The total holds what is scored for spending the money, unless the indicators alone come to the full score."""
    alone = sum((s.full.interval for s in scores), ZERO).meets(total.full.interval)
    added = [spent] if spent and not alone else []
    decimals = any(s.score.decimals for s in (*scores, *added))
    counted = [*(_settled(s, decimals=decimals) for s in scores), *added]
    add_sum(draft, "自评分值之和", {"总分值": total.full}, "分项分值", [s.full for s in counted])
    add_sum(draft, "自评得分之和", {"总得分": total.score}, "分项得分", [s.score for s in counted])


def _settled(score: Score, *, decimals: bool) -> Score:
    """A whole score is rounded neither where it is the full one, nor in a table that prints `decimals` of others."""
    if score.score.decimals or not (decimals or score.score.amount == score.full.amount):
        return score
    return replace(score, score=replace(score.score, exact=True))


def compare_with_prose(drafts: Sequence[Draft], reviews: Sequence[Review], pattern: ReviewPattern) -> None:
    """What the prose says of the whole is what its table says; of the projects, if it shows as many tables; of one
    project, what its own table says."""
    whole = [r.money for r in reviews if r.kind == _WHOLE and r.money]
    projects = [r.money for r in reviews if r.kind == _PROJECTS]
    for draft in drafts:
        if draft.kind == _TOLD and (review := _reviewed(draft.sentence, reviews, pattern)):
            _compare_project(draft, review)
        elif draft.kind == _SAID:
            for slot in _OF_THE_YEAR if len(whole) == 1 else ():
                _compare(draft, f"整体{slot}", whole[0].get(slot))
            for slot in _OF_THE_YEAR:
                _compare_sum(draft, slot, projects)


def _compare_sum(draft: Draft, slot: str, projects: Sequence[Mapping[str, Figure]]) -> None:
    """What is said of as many projects as have tables is what these add up to."""
    number, said = draft.figures.get("项目个数"), draft.figures.get(f"项目{slot}")
    figures = [money[slot] for money in projects if slot in money]
    if projects and number and number.amount == len(projects) == len(figures) and said:
        add_sum(draft, "自评项目之和", {"说明金额": said}, "自评表金额", figures)


def _reviewed(text: str, reviews: Sequence[Review], pattern: ReviewPattern) -> Review | None:
    """The one review whose project the sentence names."""
    said = squeeze(text)
    projects = [r for r in reviews if r.kind == _PROJECTS and len(r.name) >= _LEAST_NAME]
    named = [r for r in projects if _is_named(r.name, said, pattern)]
    return named[0] if len(named) == 1 else None


def _is_named(name: str, said: str, pattern: ReviewPattern) -> bool:
    """Whether the whole of a name stands there: 重点档案修复项目 and 档案修复项目二期 are other projects."""
    before, found, after = said.partition(name)
    return bool(found and pattern.name_before.search(before) and pattern.name_after.match(after))


def _compare_project(draft: Draft, review: Review) -> None:
    told = {slot: figure for slot, figure in review.money.items() if slot != SCORE}
    if review.total:
        told[SCORE] = review.total.score
    for slot in (SCORE, *_OF_THE_YEAR, RATE):
        said, figure = draft.figures.get(slot), told.get(slot)
        if said and figure:
            draft.add("项目自评对照", {"说明的数": said, "自评表的数": figure}, f"{review.name}·{slot}")


def _compare(draft: Draft, slot: str, told: Figure | None) -> None:
    said = draft.figures.get(slot)
    if said and told:
        draft.add("自评对照", {"说明金额": said, "自评表金额": told}, slot)
