"""Words with a letter that was not read: what they seem to say proves nothing."""

from collections.abc import Collection, Sequence
from itertools import dropwhile

from audit.evaluation.binding.cell_finder import Summed
from audit.evaluation.binding.stand import Stand
from audit.evaluation.ground import Ground
from audit.model.check import Check, Claim, Outcome, Status
from audit.model.check.arithmetic import figures_of, gap_of
from audit.model.document import UNKNOWN
from audit.model.facts import CUT_OFF
from audit.model.figure import Figure
from audit.model.knowledge.formula import Formula

_REASON = "这里有的字没有读出来"
_MANY = 4  # numbers with letters for digits: nobody types so many


def of_legible_words(outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """The outcomes; a claim about such words that fails is left open. What equations compare are figures, which were read."""
    return tuple(outcome.left_open(_REASON) if _is_illegible(outcome) else outcome for outcome in outcomes)


def _is_illegible(outcome: Outcome) -> bool:
    if outcome.status is not Status.FAILED or not isinstance(outcome.check, Claim):
        return False
    return any(UNKNOWN in said for said in outcome.detail.values())


def of_printed_characters(outcomes: tuple[Outcome, ...], ground: Ground) -> tuple[Outcome, ...]:
    """The outcomes; where the characters of the text were recognised in a picture, what fails is left open: a digit that was
    taken for another one looks like any other."""
    count = ground.facts.misread
    if count < _MANY:
        return outcomes
    reason = f"全文有{count}个数里夹着字母，像是从图片识别出来的文字，别的字也可能认错"
    return tuple(outcome.left_open(reason) for outcome in outcomes)


def doubt_of_cut_sentence(stand: Stand) -> str:
    """The reason why a failed check proves nothing: part of the sentence was not read. A mark before it is none."""
    if stand.statement is None:
        return ""
    is_cut = UNKNOWN in stand.statement.sentence.lstrip(UNKNOWN) or CUT_OFF in stand.statement.words
    return _REASON if is_cut else ""


def doubt_of_illegible_items(check: Check, formula: Formula, ground: Ground) -> str:
    """The reason why a failed check of a list proves nothing: a sentence among its items was not read well enough to know what
    it is about."""
    if not formula.adds_up_a_list():
        return ""
    pages = {figure.place.page for figure in figures_of(check)}
    lost = (one for one in ground.facts.unrecognised if UNKNOWN in one.text and one.figures and one.place.page in pages)
    if one := next(lost, None):
        return f"“{one.text}”有的字没有读出来，可能是其中一项"
    figure = _missed(check, pages, ground)
    return f"说明里的「{figure.text}」没有认出说的是谁，可能是其中一项" if figure else ""


def _missed(check: Check, pages: Collection[int | None], ground: Ground) -> Figure | None:
    """The amount that closes the gap, on another page behind where the list begins, in a sentence whose subject was not
    recognised."""
    gap = gap_of(check)
    own = set(figures_of(check))
    behind = dropwhile(lambda s: own.isdisjoint(s.figures.values()), ground.facts.statements)
    said = (figure for s in behind if not s.quantity for figure in s.figures.values() if figure.value)
    beside = (figure for figure in said if figure.place.page not in pages)
    return next((f for f in beside if f.interval.closes(gap)), None)


def doubt_of_nameless_rows(check: Check, summed: Sequence[Summed]) -> str:
    """The reason why a failed sum proves nothing: a row was added up whose name was not read. It may be a subtotal."""
    figures = set(figures_of(check))
    for place in summed if len(figures) > 1 else ():
        table = place.view.table
        nameless = (row for row in table.rows if UNKNOWN in row.name + row.label and not row.code)
        if any(table.figure_at(row, place.column) in figures for row in nameless):
            return f"《{place.view.title}》有一行的名称没有读出来，算在哪一级说不准"
    return ""
