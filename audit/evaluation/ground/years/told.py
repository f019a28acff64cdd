"""Years that the sentences on a disclosure's own money tell, each beside the disclosure's."""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from audit.evaluation.ground import Ground, key
from audit.evaluation.ground.naming import slot_leaf
from audit.evaluation.ground.years import Said, told_dates, year_patterns
from audit.evaluation.ground.years.amounts import is_of_the_tables
from audit.model.facts import BUDGET, FINAL, Statement
from audit.model.figure import Dimension
from audit.model.knowledge.grammar import YearPatterns
from audit.model.printed_years import FISCAL_YEAR, YEAR
from audit.model.regex import Regex

_NARROW_COMMA = Regex(r"(?<!\d),|,(?!\d)")
_SHARE_BASE = "基数"
_PRIOR = "上年数"
_PRIORS = (_PRIOR, "上年预算", "上年安排")
_COMPLETED = "完成率"
_TOLD_BESIDE = "同一节另说了本年的数，说的可能就是那一年"
_LEVEL = "本年的数与上年持平，说的可能就是上年"
_OF_THAT_YEAR = "这个数别处没有说过，说的可能就是那一年"


def of_sentences(ground: Ground, year: int) -> Iterator[Said]:
    """Once per sentence, however many figures it tells."""
    for said in told_dates(ground, "本年"):
        yield Said(said.sentence, int(said.words["年"]), year, said.heading)
    told: set[str] = set()
    for said in ground.facts.statements:
        if said.sentence in told or not _is_of_money(said):
            continue
        told.add(said.sentence)
        if _tells_final(said, ground.facts.profile.kind):
            continue
        cited = tuple(slot_leaf(figure, said, slot) for slot, figure in list(said.figures.items())[:1])
        for known in year_patterns(ground):
            for match, doubt in _own(said, known, year, ground):
                yield Said(f"{said.subject}：{match[0]}", int(match["年"]), year, said.heading, cited, doubt)


def _own(said: Statement, known: YearPatterns, year: int, ground: Ground) -> Iterator[tuple[Match[str], str]]:
    """The years that the sentence tells of the disclosure's own money, each with why it may be meant."""
    first = _first(_wide(said.sentence), known)
    matches = list(_own_years(known, known.reason.split(first, maxsplit=1)[0]))
    both = any(int(match["年"]) == year for match in matches)  # 2023年度决算数4万元，2024年度决算数5万元
    final = ground.facts.profile.kind == FINAL
    for match in matches:
        written = int(match["年"])
        spent = not final and (FINAL in match[0] or known.spent.search(said.sentence))
        prior = written == year - 1 and (both or _tells_prior(said, match["年"], ground) or _is_prior(match, ground))
        prior = prior and not is_of_the_tables(said, written, year, ground)
        planned = final and written > year and _tells_plan(said, match["年"], ground)
        if not (spent or prior or planned):
            yield match, "" if written == year else _doubt(said, written, year, ground)


def _wide(sentence: str) -> str:
    """With the commas of Chinese print, where it is not one of a number."""
    return _NARROW_COMMA.sub("，", sentence)


def _first(sentence: str, known: YearPatterns) -> str:
    """What goes on behind another sentence has statements of its own, but a heading is none: 2.公务接待费。2024年预算数…"""
    head, stop, rest = sentence.partition("。")
    return head + stop + rest.partition("。")[0] if known.head.fullmatch(head) else head


def _doubt(said: Statement, written: int, year: int, ground: Ground) -> str:
    """Why another year may be meant. What is left over is last year's, or has this year's amounts."""
    if written == year - 1 and _is_level(said, year, ground):
        return _LEVEL
    if written == year - 1 and is_of_the_tables(said, written, year, ground):
        return ""
    if _is_told_beside(said, year, ground):
        return _TOLD_BESIDE
    return "" if written == year - 1 or _is_ours(said, ground) else _OF_THAT_YEAR


def _tells_prior(said: Statement, written: str, ground: Ground) -> bool:
    """Whether the sentence tells the amount of that year beside its own: 50万元，2024年预算数为40万元，比2024年增加10万元.
    What is called that year's itself was not compared with it: 2024年收入预算50万元，比2024年预算数40万元增加10万元."""
    beside = (one for one in ground.spoken.beside(said) if "金额" in one.figures)
    return any(
        one.words.get("基期", "").startswith(written)
        for one in beside
        if _PRIOR in one.figures and f"{written}年" not in one.subject
    )


def _is_prior(match: Match[str], ground: Ground) -> bool:
    """Whether the amount right behind the year was read as that year's beside one of the disclosure's, whatever it is
    compared with after that: 50万元，2024年预算数为40万元，比上年增加10万元."""
    behind = match.string[match.end() :].lstrip("为是：")
    told = (one.figures for one in ground.facts.statements if "金额" in one.figures)
    priors = (figures[slot] for figures in told for slot in _PRIORS if slot in figures)
    return any(_begins_with(behind, prior.text) for prior in priors)


def _begins_with(text: str, numeral: str) -> bool:
    return text.startswith(numeral) and not text[len(numeral) :][:1].isdigit()


def _tells_plan(said: Statement, written: str, ground: Ground) -> bool:
    """Whether the sentence tells of that year only what is budgeted: final accounts published with the next budget."""
    named = [one for one in ground.spoken.beside(said) if f"{written}年" in one.subject]
    return bool(named) and all("金额" not in one.figures or _names_budget(one.subject, ground) for one in named)


def _names_budget(subject: str, ground: Ground) -> bool:
    """Whether a budget is meant, not the fund that is called one: 2025年预算, but not 2025年度一般公共预算财政拨款支出."""
    return all(BUDGET in known.funds.sub("", subject) for known in year_patterns(ground))


def _is_ours(said: Statement, ground: Ground) -> bool:
    """Whether an amount of its sentence is told of the year by the tables, or by what is known of the narrative; how
    much of a budget was spent, final accounts tell of their own year."""
    beside = ground.spoken.beside(said)
    if ground.facts.profile.kind == FINAL and any(_COMPLETED in one.figures for one in beside):
        return True
    told = [figure for one in beside for figure in one.figures.values()]
    known = [figure for view in ground.views for figure in view.table.figures()]
    others = (one for one in ground.facts.statements if one.quantity and one.sentence != said.sentence)
    known += [figure for one in others for figure in one.figures.values()]
    return not told or not {figure.amount for figure in told}.isdisjoint(figure.amount for figure in known)


def _is_level(said: Statement, year: int, ground: Ground) -> bool:
    """Whether this year's amount is said to be last year's: 2024年40万元，2025年与上年持平."""
    stem = _stem(said)
    level = (one for one in ground.facts.statements if "持平" in one.words and f"{year}年" in one.sentence)
    return any(one.sentence == said.sentence or (one.section == said.section and _stem(one) == stem) for one in level)


def _is_told_beside(said: Statement, year: int, ground: Ground) -> bool:
    """Whether the section tells another amount of the same for its own year, or goes on to other amounts of it: then the
    year before may well be meant."""
    stem = _stem(said) if "金额" in said.figures else ""
    for other in ground.facts.statements if stem else ():
        name = _stem(other)
        if not name or other.section != said.section or "金额" not in other.figures:
            continue
        same = name.startswith(stem) or stem.startswith(name)
        if same and not YEAR.search(other.subject) and other.figures["金额"].amount not in _amounts(said, ground):
            return True  # told of no year, it is of the disclosure's
        if str(year) not in other.subject:
            continue
        if (same and _amounts(said, ground) != _amounts(other, ground)) or _was_spent_of(stem, name, ground):
            return True
    return False


def _was_spent_of(stem: str, name: str, ground: Ground) -> bool:
    """A budget tells what is planned for its own year, and what was spent of the same the year before."""
    if ground.facts.profile.kind == FINAL:
        return False
    for known in year_patterns(ground):
        thing = known.budgeted.sub("", name)
        if thing and thing != name and known.paid.sub("", stem) == thing:
            return True
    return False


def _amounts(said: Statement, ground: Ground) -> list[Decimal]:
    """Of everything that is told in its sentence."""
    return [one.figures["金额"].amount for one in ground.spoken.beside(said) if "金额" in one.figures]


def _stem(said: Statement) -> str:
    """Behind the year where there is one: a name may stand before it."""
    *before, after = FISCAL_YEAR.split(said.subject)
    return key(after) or key("".join(before))


def _is_of_money(said: Statement) -> bool:
    own = (figure for slot, figure in said.figures.items() if slot != _SHARE_BASE)
    return "未安排" in said.words or any(figure.unit.dimension is Dimension.MONEY for figure in own)


def _own_years(known: YearPatterns, text: str) -> Iterator[Match[str]]:
    """The year that the sentence opens with is told of alone only where nothing else of it is."""
    found = list(known.own.finditer(text))
    opening = None if found else known.opening.search(text)
    yield from found if opening is None else [opening]


def _tells_final(said: Statement, kind: str | None) -> bool:
    """A budget that tells the final accounts of a year before under a heading of their own."""
    return kind != FINAL and any(FINAL in heading and YEAR.search(heading) for heading in said.section)
