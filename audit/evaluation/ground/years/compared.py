"""Years that a disclosure compares itself with, each beside the one before its own."""

from collections.abc import Collection, Hashable, Iterator, Sequence

from audit.evaluation.ground import Ground, key
from audit.evaluation.ground.naming import slot_leaf
from audit.evaluation.ground.years import Said, told_dates, year_patterns
from audit.model.check import Leaf
from audit.model.facts import EITHER_WAY, FINAL, Statement
from audit.model.figure import counted
from audit.model.printed_years import YEAR
from audit.model.record import replace
from audit.model.regex import Regex

_COMPARED = "比较基数"  # what it is compared with: a budget, a final account
_BASIS = "口径"  # the same, of what did not change
_STOP = Regex("[。；]")


def of_comparisons(ground: Ground, year: int) -> Iterator[Said]:
    """What is compared with, and the amount told of it: 2023年执行数为40万元，…，比2023年执行数增加. A slip is told once of
    a sentence."""
    slips: set[str] = set()
    told: set[tuple[str, int]] = set()
    for sentence, one in (*_of_bases(ground, year), *_of_amounts(ground, year)):
        slip = one.year != one.meant
        if not slip or sentence not in slips:
            yield one
        if slip:
            slips.add(sentence)
        told.add((key(sentence), one.year))
    yield from (one for one in _of_words(ground, year) if not _is_told(one, told))


def _is_told(said: Said, told: Collection[tuple[str, int]]) -> bool:
    """What is read of words alone may begin or end elsewhere than a sentence with a figure."""
    own, last = key(said.text), key(_STOP.split(said.text)[-1])
    return any(
        said.year == year and (own in sentence or sentence in own or last in sentence) for sentence, year in told
    )


def _of_amounts(ground: Ground, year: int) -> Iterator[tuple[str, Said]]:
    """What was carried out, where the sentence says it of two years; a budget's own year is not carried out yet."""
    wrong = [year - 2] if ground.facts.profile.kind == FINAL else [year - 2, year]
    for said, others in _beside(ground.facts.statements):
        if any(_is_last_year(one, year) for one in others):
            continue  # 较2029年执行数100万元减少10万元，较2028年执行数75万元增加15万元
        slot = next((slot for slot in ("上年数", *_compared(said)) if slot in said.figures), None)
        for known in year_patterns(ground) if slot else ():
            told = {int(match["年"]): match[0] for match in known.base.finditer(said.sentence)}
            other = next((one for one in wrong if one in told), None)
            if slot and other is not None and year - 1 in told:
                leaf = slot_leaf(said.figures[slot], said, slot)
                yield said.sentence, Said(told[other], other, year - 1, said.heading, (leaf,))


def _of_bases(ground: Ground, year: int) -> Iterator[tuple[str, Said]]:
    """The year itself, the one before last and those to come are slips: other years are compared with on purpose. Final
    accounts are compared with the year's own budget too."""
    own_budget = ground.facts.profile.kind == FINAL
    dated: dict[tuple[str, ...], str] = {}  # the last subject of a section that tells its year
    for said, others in _beside(ground.facts.statements):
        again = any(_is_last_year(one, year) for one in others)  # 比上年增加1万元，比2022年减少2万元
        again |= _is_over_years(ground, said.sentence)
        about = dated.get(said.section, "") + said.subject  # 2023年支出5万元，其中接待费5万元。比2022年减少1万元
        if YEAR.search(said.subject):
            dated[said.section] = said.subject
        of_budget = own_budget and FINAL not in (said.words.get(_COMPARED), said.words.get(_BASIS, "")[: len(FINAL)])
        for word, slots in (("基期", _compared(said)), ("预算基期", ("上年预算",))):
            if one := _base(said, about, word, slots, year, of_budget=of_budget):
                yield said.sentence, replace(one, meant=one.year) if again else one


def _of_words(ground: Ground, year: int) -> Iterator[Said]:
    """Comparisons whose figures are nobody's, or that have none: 与2023年相比，收、支总计各减少5万元; 2023年与2024年均未安排."""
    final = ground.facts.profile.kind == FINAL
    for said in told_dates(ground, "基期"):
        base, basis = int(said.words["年"]), said.words.get(_BASIS, "")
        headed = [told for heading in said.section for told in YEAR.findall(heading)]
        another = {said.words.get("主", str(year)), *headed} != {str(year)}
        another |= not final and FINAL in basis and base == year - 2
        slip = base == year - 2 or base > year or (base == year and not (final and FINAL not in basis))
        another |= slip and base < year and _is_over_years(ground, said.sentence)
        if not another and (slip or base == year - 1):
            figure = counted(base, said.place)
            leaf = Leaf(figure, said.sentence, (said.heading, said.sentence))
            yield Said(said.sentence, base, year - 1, said.heading, (leaf,))


def _beside(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Sequence[Statement]]]:
    """Each with the other comparisons that are told of the same amount, before and behind it."""
    told: list[list[Statement]] = []
    last: dict[Hashable, list[Statement]] = {}  # by section, and by the amount
    for said in statements:
        amount = said.figures["金额"].place if "金额" in said.figures else None
        same = last.get(amount) or ([] if said.subject else last.get(said.section, []))
        same.append(said)
        told.append(same)
        last |= {said.section: same} | ({amount: same} if amount else {})
    for said, all_told in zip(statements, told, strict=True):
        yield said, [one for one in all_told if one is not said]


def _is_over_years(ground: Ground, sentence: str) -> bool:
    """Whether a sentence tells what has changed in several years."""
    return any(known.span.search(sentence) for known in year_patterns(ground))


def _is_last_year(said: Statement, year: int) -> bool:
    """Whether a change from it is told, and not only what it was."""
    base = said.words.get("基期", "") if any(slot in said.figures for slot in _compared(said)) else ""
    return base.startswith(str(year - 1)) if base[:4].isdigit() else bool(base)


def _base(said: Statement, about: str, word: str, slots: Sequence[str], year: int, *, of_budget: bool) -> Said | None:
    match = YEAR.search(said.words.get(word, ""))
    slot = next((slot for slot in slots if slot in said.figures), None)
    if match is None or slot is None:
        return None
    base = int(match[1])
    if base + 1 != year and str(base + 1) in YEAR.findall(about):
        return None  # another year compared with the one before it
    if base in (year - 2, year - 1) or base > year or (base == year and not of_budget):
        return Said(match[0], base, year - 1, said.heading, (slot_leaf(said.figures[slot], said, slot),))
    return None


def _compared(said: Statement) -> tuple[str, ...]:
    """The figures that a comparison is told of; of what is unchanged, the amount itself."""
    either = tuple(slot for slot in said.figures if slot.endswith(EITHER_WAY))
    return ("变动", "幅度", *either, *(("金额",) if "持平" in said.words else ()))


def of_reasons(ground: Ground, year: int) -> Iterator[Said]:
    """Why something changed: 2024年比2023年新增馆舍修缮. What was planned a year ahead, and in a budget what went before,
    may be the reason; a comparison that the year does not take part in, final accounts took over from last year's."""
    final = ground.facts.profile.kind == FINAL
    for said in told_dates(ground, "原因"):
        told, base = int(said.words["年"]), int(said.words.get("基") or 0)
        if told == year and base:
            slip = base == year - 2 or base > year
            yield Said(said.sentence, base if slip else year - 1, year - 1, said.heading)
        elif told > year or (final and base and told == year - 1 and base == year - 2):
            yield Said(said.sentence, told, year, said.heading)
