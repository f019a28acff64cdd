"""What a page that was not read may have told: items of a list in the prose, or a whole table."""

from collections.abc import Iterable, Mapping, Sequence

from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.lost import lost_page
from audit.model.check import Check, Claim, Outcome, Status
from audit.model.check.arithmetic import figures_of
from audit.model.document import UnreadPage
from audit.model.facts import UNTITLED
from audit.model.figure import Figure
from audit.model.knowledge.formula import Formula

_WHOSE = 20  # characters at most before a title: whose, and of which year


def of_whole_texts(outcomes: Sequence[Outcome], ground: Ground) -> tuple[Outcome, ...]:
    """The outcomes; what fails of a table of a text that lacks rows, or has those of another, is left open. What is printed in
    one of its rows may be wrong all the same."""
    torn = [view for view in ground.views if view.lost and view.lost.line]
    if not torn:
        return tuple(outcomes)
    of_figure = {id(figure): view for view in torn for figure in view.table.figures()}
    of_title = {view.title: view for view in torn}
    return tuple(outcome.left_open(_why_torn(outcome, of_figure, of_title)) for outcome in outcomes)


def _why_torn(outcome: Outcome, of_figure: Mapping[int, View], of_title: Mapping[str, View]) -> str:
    check = outcome.check
    if isinstance(check, Claim):
        return of_title[check.group].why_lost if check.group in of_title and not check.figures else ""
    figures = figures_of(check) if check and outcome.status is Status.FAILED else []
    told = next((of_figure[id(figure)] for figure in figures if id(figure) in of_figure), None)
    across = len(figures) > 1 and len({figure.place.line for figure in figures}) == 1
    return told.why_lost if told and not across else ""


def doubt_of_lost_prose(check: Check, formula: Formula, ground: Ground) -> str:
    """The reason why a failed check of a list proves nothing: items may be told on a page that was not read."""
    if not ground.facts.unread or not formula.adds_up_a_list():
        return ""
    printed = {figure for view in ground.views for figure in view.table.figures()}
    told = figures_of(check)
    page = lost_among([figure for figure in told if figure not in printed], ground)
    return f"{page.what}，可能有几项在那里" if page else ""


def doubt_of_lost_table(absent: Sequence[str], ground: Ground) -> str:
    """The reason why a failed check proves nothing: a table that would have come first may be on such a page, or be one
    whose title was lost."""
    if absent and ground.facts.unread:
        return f"有没读出的页，《{absent[0]}》可能在那里"
    if absent and _is_named(absent[0], ground):
        return f"《{absent[0]}》只有名称，没有读到表（可能是图片，或者在另外的文件里）"
    untitled = absent and any(one.reason == UNTITLED for one in ground.facts.unrecognised)
    return f"有没有标题的表，可能就是《{absent[0]}》" if untitled else ""


def _is_named(form: str, ground: Ground) -> bool:
    """Whether the contents list the table, or its title stands somewhere with nothing below it."""
    if any(form in entry.forms for entry in ground.facts.contents if entry.table):
        return True
    titles = {title for each in ground.rulebook.forms if each.id == form for title in (each.title, *each.titles)}
    return any(
        line.endswith(title) and len(line) < len(title) + _WHOSE for line in ground.facts.lines for title in titles
    )


def lost_among(told: Iterable[Figure], ground: Ground) -> UnreadPage | None:
    """A page between what is told, or right behind it, that was not read."""
    return lost_page((figure.place for figure in told), ground.facts.unread)
