"""Years that a disclosure prints, each beside the one that it should be: in titles and headings, and in its sentences."""

from collections.abc import Iterator, Sequence
from re import Match

from audit.evaluation.ground import Ground, key
from audit.evaluation.ground.naming import section_of, slot_leaf
from audit.model.check import Leaf
from audit.model.facts import DATE_KIND, FINAL, Statement
from audit.model.figure import Dimension
from audit.model.knowledge.grammar import YearPatterns
from audit.model.record import record
from audit.model.regex import Regex

_YEAR = Regex(r"(20\d{2})年")
_NARROW_COMMA = Regex(r"(?<!\d),|,(?!\d)")
_SHARE_BASE = "基数"
_COMPARED = "比较基数"  # what it is compared with: a budget, a final account
_HEADING = Regex(r"(?:（?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）.、])?[^，。；：\d]{2,24}")
_DATED = Regex(r"20\d{2}年度?")
_TOLD_BESIDE = "同一节另说了本年的数，说的可能就是那一年"
_OF_THAT_YEAR = "这个数别处没有说过，说的可能就是那一年"


@record
class Said:
    """A printed year beside the one that it should be."""

    text: str
    year: int
    meant: int
    group: str
    cited: tuple[Leaf, ...] = ()
    doubt: str = ""  # why it may be meant, though it is another year


def of_titles(ground: Ground, year: int) -> Iterator[Said]:
    for view in ground.views:
        if view.table.year is not None:
            yield Said(view.title, view.table.year, year, view.title)
    for entry in ground.facts.contents:
        if entry.table and (match := _YEAR.search(entry.text)):
            yield Said(f"目录：{entry.text}", int(match[1]), year, entry.text)


def of_notes(ground: Ground, year: int) -> Iterator[Said]:
    """Below a table in which nothing stands: they say that there was nothing in the year."""
    for view in ground.views:
        for note in view.table.notes if view.is_empty else ():
            for known in _patterns(ground):
                if match := known.note.search("".join(note.text.split())):
                    yield Said(note.text, int(match["年"]), year, view.title)


def of_headings(ground: Ground, year: int) -> Iterator[Said]:
    sections = dict.fromkeys(heading for said in ground.facts.statements for heading in said.section)
    listed = dict.fromkeys(e.text for e in ground.facts.contents if e.text not in sections)
    parts = dict.fromkeys(
        entry.text for entry in ground.facts.headings if not entry.level and entry.text not in sections
    )
    for known in _patterns(ground):
        told = [(text, known.heading.search(text)) for text in sections]
        told += [(text, known.part.search(text)) for text in parts]
        told += [(f"目录：{t}", known.heading.search(t) or known.part.search(t)) for t in listed if t not in parts]
        for heading, match in told:
            if match:
                yield Said(heading, int(match["年"]), year, heading)
    cover = ground.facts.profile.cover
    if match := ground.rulebook.titles.document.cover.search(cover):
        yield Said(cover, int(match["年"]), year, cover)


def of_sentences(ground: Ground, year: int) -> Iterator[Said]:
    """Once per sentence, however many figures it tells."""
    for said in dates(ground, "本年"):
        yield Said(said.sentence, int(said.words["年"]), year, section_of(said))
    told: set[str] = set()
    for said in ground.facts.statements:
        if said.sentence in told or not _is_of_money(said):
            continue
        told.add(said.sentence)
        first = _first(_wide(said.sentence))
        if _tells_final(said, ground.facts.profile.kind):
            continue
        cited = tuple(slot_leaf(figure, said, slot) for slot, figure in list(said.figures.items())[:1])
        for known in _patterns(ground):
            matches = list(_own_years(known, known.reason.split(first, maxsplit=1)[0]))
            both = any(int(match["年"]) == year for match in matches)  # 2023年度决算数4万元，2024年度决算数5万元
            for match in matches:
                if ground.facts.profile.kind != FINAL and (FINAL in match[0] or known.spent.search(said.sentence)):
                    continue
                written = int(match["年"])
                if written == year - 1 and (both or _tells_prior(said, match["年"], ground)):
                    continue
                doubt = "" if written == year else _doubt(said, written, year, ground)
                yield Said(f"{said.subject}：{match[0]}", written, year, section_of(said), cited, doubt)


def _wide(sentence: str) -> str:
    """With the commas of Chinese print, where it is not one of a number."""
    return _NARROW_COMMA.sub("，", sentence)


def _first(sentence: str) -> str:
    """What goes on behind another sentence has statements of its own, but a heading is none: 2.公务接待费。2024年预算数…"""
    head, stop, rest = sentence.partition("。")
    return head + stop + rest.partition("。")[0] if _HEADING.fullmatch(head) else head


def _doubt(said: Statement, written: int, year: int, ground: Ground) -> str:
    """Why another year may be meant. What is left over is last year's, or has this year's amounts."""
    if _is_told_beside(said, year, ground):
        return _TOLD_BESIDE
    return "" if written == year - 1 or _is_ours(said, ground) else _OF_THAT_YEAR


def _tells_prior(said: Statement, written: str, ground: Ground) -> bool:
    """Whether the sentence tells the amount of that year beside its own: 50万元，2024年预算数为40万元，比2024年增加10万元."""
    beside = (one for one in ground.facts.statements if one.sentence == said.sentence and "金额" in one.figures)
    return any(one.words.get("基期", "").startswith(written) for one in beside if "上年数" in one.figures)


def _is_ours(said: Statement, ground: Ground) -> bool:
    """Whether an amount of its sentence is told of the year by the tables, or by what is known of the narrative."""
    prose = ground.facts.statements
    told = [figure for one in prose if one.sentence == said.sentence for figure in one.figures.values()]
    known = [figure for view in ground.views for figure in view.table.figures()]
    others = (one for one in prose if one.quantity and one.sentence != said.sentence)
    known += [figure for one in others for figure in one.figures.values()]
    return not told or not {figure.amount for figure in told}.isdisjoint(figure.amount for figure in known)


def _is_told_beside(said: Statement, year: int, ground: Ground) -> bool:
    """Whether the section tells another amount of the same for its own year: then the year before may well be meant."""
    stem, mine = _stem(said), said.figures.get("金额")
    for other in ground.facts.statements if stem and mine else ():
        amount, name = other.figures.get("金额"), _stem(other)
        same = name and (name.startswith(stem) or stem.startswith(name)) and str(year) in other.subject
        if same and other.section == said.section and amount and mine and amount.amount != mine.amount:
            return True
    return False


def _stem(said: Statement) -> str:
    return key(_DATED.sub("", said.subject))


def _is_of_money(said: Statement) -> bool:
    own = (figure for slot, figure in said.figures.items() if slot != _SHARE_BASE)
    return "未安排" in said.words or any(figure.unit.dimension is Dimension.MONEY for figure in own)


def _own_years(known: YearPatterns, text: str) -> Iterator[Match[str]]:
    """The year that the sentence opens with is told of alone only where nothing else of it is."""
    found = list(known.own.finditer(text))
    opening = None if found else known.opening.search(text)
    yield from found if opening is None else [opening]


def _patterns(ground: Ground) -> Iterator[YearPatterns]:
    """Those of the grammar; none in a rule book without any."""
    if ground.rulebook.patterns:
        yield ground.rulebook.patterns.grammar.years


def _tells_final(said: Statement, kind: str | None) -> bool:
    """A budget that tells the final accounts of a year before under a heading of their own."""
    return kind != FINAL and any(FINAL in heading and _YEAR.search(heading) for heading in said.section)


def of_comparisons(ground: Ground, year: int) -> Iterator[Said]:
    """What is compared with, and the amount told of it: 2023年执行数为40万元，…，比2023年执行数增加."""
    yield from _of_bases(ground, year)
    for said in ground.facts.statements:
        for known in _patterns(ground) if "上年数" in said.figures else ():
            told = {int(match["年"]): match[0] for match in known.base.finditer(said.sentence)}
            if year - 1 in told and year - 2 in told:
                leaf = slot_leaf(said.figures["上年数"], said, "上年数")
                yield Said(told[year - 2], year - 2, year - 1, section_of(said), (leaf,))


def _of_bases(ground: Ground, year: int) -> Iterator[Said]:
    """Only the year itself and the one before last are slips: other years are compared with on purpose. Final accounts
    are compared with the year's own budget too."""
    own_budget = ground.facts.profile.kind == FINAL
    for said in ground.facts.statements:
        of_budget = own_budget and said.words.get(_COMPARED) != FINAL
        bases = (("基期", _compared(said)), ("预算基期", ("上年预算",)))
        yield from (one for word, slots in bases if (one := _base(said, word, slots, year, of_budget=of_budget)))


def _base(said: Statement, word: str, slots: Sequence[str], year: int, *, of_budget: bool) -> Said | None:
    match = _YEAR.search(said.words.get(word, ""))
    slot = next((slot for slot in slots if slot in said.figures), None)
    if match is None or slot is None:
        return None
    base = int(match[1])
    if base + 1 != year and str(base + 1) in _YEAR.findall(said.subject):
        return None  # another year compared with the one before it
    if base in (year - 2, year - 1) or (base == year and not of_budget):
        return Said(match[0], base, year - 1, section_of(said), (slot_leaf(said.figures[slot], said, slot),))
    return None


def _compared(said: Statement) -> tuple[str, ...]:
    """The figures that a comparison is told of; of what is unchanged, the amount itself."""
    return ("变动", "幅度", "金额") if "持平" in said.words else ("变动", "幅度")


def dates(ground: Ground, subject: str) -> Iterator[Statement]:
    return (said for said in ground.of_kinds((DATE_KIND,)) if said.subject == subject)
