"""What a phrase before an amount speaks of, in the section it stands in."""

import re
from collections.abc import Iterator, Mapping, Sequence

from audit.model.knowledge.grammar import Grammar
from audit.model.knowledge.patterns import Section, Subject
from audit.model.printed_years import YEAR
from audit.model.record import field, record
from audit.model.regex import Regex
from audit.recognition.prose.subjects.owners import Owners, spoken

_DOCUMENT = Regex("《[^《》]*》")  # the year of a regulation is not what an amount is of
_YEAR_LONG = 5  # 2031年
_EDGES = "，：、。；！？“”"
_OWN = "本单位"


@record
class Found:
    """A subject phrase looked up. `empty`: there is no phrase, the words belong to the amount before."""

    phrase: str
    subject: Subject | None = None
    names: dict[str, str] = field(default_factory=dict)  # what the pattern captured: 类, 款, 项, 项目
    words: dict[str, str] = field(default_factory=dict)  # of the comparison taken out: 基期, 口径
    before: str = ""  # what the phrase says before its subject

    @property
    def empty(self) -> bool:
        return not self.phrase


class Scope:
    """The sections whose headings enclose a paragraph, the most specific first. `opening`: by what the text names itself
    where it has no heading."""

    def __init__(
        self,
        grammar: Grammar,
        sections: Sequence[Section],
        year: int | None = None,
        entity: str = "",
        opening: str = "",
    ) -> None:
        self.sections = sections
        self._opening = opening
        self._grammar = grammar
        self._year = str(year) if year else ""
        self._entity = spoken(entity)
        self._of_place = bool(grammar.place.search(entity))

    @property
    def elsewhere(self) -> bool:
        return bool(self.sections) and self.sections[0].elsewhere

    @property
    def default(self) -> str:
        return next((s.default for s in self.sections if s.default), "")

    def find(self, lead: str, told: Sequence[str] = (), *, change: bool = False) -> Found:
        """The longest subject that ends the phrase; a more specific section wins over a longer match, and of two lists
        with such an item the one whose total was `told` last. What is said of another year is none that we know.
        `change`: of an increase or a decrease."""
        phrase, words = _reduced(lead, self._grammar)
        compared = change or "基期" in words
        if not phrase:
            return Found("", words=words)
        if self._grammar.made_up.match(lead.lstrip(_EDGES)) and told:
            told = (*(each for each in told if each != told[-1]), told[-1])  # 其中 is of the amount right before it
        tries = (
            self._found(each, words, told, compared=compared)
            for each in dict.fromkeys((phrase, *self._shorter(phrase), *self._unnamed(phrase)))
        )
        found = next((found for found in tries if found), Found(phrase, words=words))
        if found.phrase != phrase and self._is_other_year(phrase, found.names):
            return Found(phrase, words=words)  # 公务接待费2030年
        return found

    def _shorter(self, phrase: str) -> Iterator[str]:
        """Without the word that only leads over to the amount: 基本支出合计, 基本支出共安排, 基本支出2024年预算安排."""
        return (tail.sub("", phrase) for tail in self._grammar.leading_over)

    def _unnamed(self, phrase: str) -> Iterator[str]:
        """With 本单位 for the disclosure's own name, which may end in any word: 组织部本年收入合计."""
        if self._entity and self._entity in phrase:
            own = phrase.replace(self._entity, _OWN)
            yield from (own, *self._shorter(own))

    def find_moved(self, lead: str, told: Sequence[str] = ()) -> Found:
        """Whose reason or purpose follows: the subject, or what of it is said to have changed."""
        return self.find(self._grammar.moved.sub("", lead), told)

    def _found(self, phrase: str, words: dict[str, str], told: Sequence[str], *, compared: bool) -> Found | None:
        for section in self.sections:
            open_to = (s for s in section.subjects if _is_open(s, told, compared=compared))
            matches = [(m, s) for s in open_to if (m := s.match.search(phrase)) and self._whole(m)]
            if matches:
                first = min(match.start() for match, _ in matches)
                nearest = [(match, subject) for match, subject in matches if match.start() == first]
                match, subject = nearest[0]
                if len(nearest) > 1:
                    match, subject = min(nearest, key=lambda pair: _since(pair[1].total, told))
                names = {k: v for k, v in match.groupdict().items() if v}
                own = None if self._is_other_year(phrase, names) else subject
                return Found(phrase, own, names, words, phrase[: match.start()])
        return None

    def of_others(self, lead: str, found: Found) -> bool:
        """Whether the words speak of somebody else, or of another year."""
        told = self._grammar.overall.sub("", lead) if self._of_place else lead
        return self.of_other_year(found) or bool(self._grammar.others.search(told))

    def of_one_fund(self, found: Found, headings: Sequence[str]) -> bool:
        """Whether only what one kind of money pays is meant, under headings that tell of all money: 财政拨款安排的基本支出."""
        named = found.subject is not None and bool(self._grammar.funds.search(found.before))
        return named and bool(self._grammar.all_funds.search("／".join(headings)))

    def of_several(self, found: Found) -> bool:
        """Whether an amount is told of several together, and the subject is but the last: 三公经费、会议费、培训费10万元."""
        before = len(found.before)  # a subject may begin with the mark before it
        return found.subject is not None and any(
            self._grammar.several.search(found.phrase, 0, end) for end in (before, before + 1)
        )

    def base_year(self, said: str) -> str:
        """The year that is compared with: the one `said`, or the one before the disclosure's; empty where not known."""
        if said[:4].isdigit():
            return said[:4]
        return str(int(self._year) - 1) if said and self._year else ""

    def of_other_year(self, found: Found) -> bool:
        return found.subject is None and self._is_other_year(found.phrase, {})

    def strange(self, found: Found, owners: Owners) -> Sequence[str]:
        """The words before the subject that do not say whose it is: a name, or something that makes it another's."""
        before = found.before if found.subject is not None else found.phrase
        clause = before.rpartition("，")[2]
        texts = [owners.unnamed(text) for text in (before, clause)]
        pieces = [[word for word in self._grammar.own.split(text) if word not in self._opening] for text in texts]
        return min(pieces, key=len) if clause else pieces[0]

    def is_bare(self, phrase: str) -> bool:
        """Whether it does not say of what: behind an amount of something unknown it is said of that."""
        return bool(self._grammar.bare.fullmatch(phrase))

    def is_within(self, lead: str) -> bool:
        """Whether the first part of the amount before it follows."""
        return bool(self._grammar.within.match(lead))

    def is_average(self, lead: str) -> bool:
        """Whether what each of several cost follows."""
        return bool(self._grammar.average.search(lead))

    def is_anew(self, lead: str) -> bool:
        """Whether the whole is told once more in another way: 按支出用途分类，其中：…"""
        return bool(self._grammar.anew.search(lead))

    def is_made_up(self, sentence: str) -> bool:
        """Whether a sentence says what was told before it is made up of."""
        return bool(self._grammar.made_up.match(sentence.lstrip(_EDGES)))

    def is_numbered(self, paragraph: str) -> bool:
        """Whether a paragraph is one of several that are counted."""
        return bool(self._grammar.marker.match(paragraph))

    def of_this(self, lead: str) -> bool:
        """Whether they come back to the disclosure: its year, 本部门."""
        return bool(self._grammar.ours.search(lead)) or bool(self._year and f"{self._year}年" in lead)

    def _whole(self, match: re.Match[str]) -> bool:
        """False where what stands before the subject says that only a part of it is meant."""
        return not self._grammar.narrowing.search(match.string, 0, match.start())

    def says_nothing(self, found: Found) -> bool:
        """Whether the words name nothing, or but the year that the disclosure is of: 公务接待费。2023年决算数…, and nothing
        more than that it is spent: 公务接待费。2023年预算支出…"""
        if found.empty:
            return True
        year, rest = found.phrase[:_YEAR_LONG], found.phrase[_YEAR_LONG:].removeprefix("度")
        own = bool(self._year) and year == f"{self._year}年"
        return own and (not rest or (found.subject is None and self.is_bare(rest)))

    def _is_other_year(self, phrase: str, names: Mapping[str, str]) -> bool:
        """Another year, but in a name: 2023年…项目 may be paid for this year."""
        for name in names.values():
            phrase = phrase.replace(name, "")
        phrase = _DOCUMENT.sub("", phrase)
        return bool(self._grammar.last_year.search(phrase)) or bool(
            self._year and set(YEAR.findall(phrase)) - {self._year}
        )


def _is_open(subject: Subject, told: Sequence[str], *, compared: bool) -> bool:
    """Whether what was told last, and whether it is compared with another year, let the phrase mean that."""
    if subject.compared and not compared:
        return False
    follows = not subject.follows or _in_turn(subject, told)
    return follows and (not subject.after or bool({*subject.after} & {*told[-1:]}))


def _in_turn(item: Subject, told: Sequence[str]) -> bool:
    """Whether such an item, or its total, was told last; of several totals in a row none says which of them it is in."""
    return item.quantity in told[-1:] or (item.total in told[-1:] and item.total not in told[-2:-1])


def _since(total: str, told: Sequence[str]) -> int:
    """How many statements ago the total was told; an item of no list, or of one without a total, comes last."""
    return next((i for i, quantity in enumerate(reversed(told)) if total and quantity == total), len(told))


def _reduced(lead: str, grammar: Grammar) -> tuple[str, dict[str, str]]:
    """The phrase without list number, comparison (比上年预算), filler words and punctuation around it."""
    words: dict[str, str] = {}
    for match in grammar.comparison.finditer(lead):
        words |= {k: v for k, v in match.groupdict().items() if v}
    inside = _inside_bracket(lead)
    phrase = _uncompared(grammar.marker.sub("", inside.lstrip(_EDGES)), grammar)
    previous = None
    while previous != phrase:
        previous = phrase
        phrase = grammar.filler.sub("", phrase.replace("“", "").replace("”", "").strip(_EDGES))
        phrase = grammar.marker.sub("", phrase)  # 用于以下方面：1.…
    return phrase, words


def _uncompared(phrase: str, grammar: Grammar) -> str:
    """Without the comparisons, nor the name that the last one repeats: 公务接待费支出较上年公务接待费减少."""
    *before, after = [phrase[start:end] for start, end in _between(phrase, grammar)]
    said = "".join(before)
    return said if after and after in said else said + after


def _between(phrase: str, grammar: Grammar) -> Iterator[tuple[int, int]]:
    """The stretches before, between and after the comparisons."""
    start = 0
    for match in grammar.comparison.finditer(phrase):
        yield start, match.start()
        start = match.end()
    yield start, len(phrase)


def _inside_bracket(lead: str) -> str:
    """What stands after the last bracket that the lead opens and does not close."""
    opened: list[int] = []
    for position, character in enumerate(lead):
        if character == "（":
            opened.append(position)
        elif character == "）" and opened:
            opened.pop()
    return lead[opened[-1] + 1 :] if opened else lead
