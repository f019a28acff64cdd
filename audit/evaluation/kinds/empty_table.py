"""kind 空表: a table that its own note calls empty has no figures."""

from collections.abc import Iterable

from audit.evaluation.doubt import STRAYED
from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.naming import amounts_in
from audit.evaluation.ground.of_table import judged, not_applicable, undetermined
from audit.model.check import Outcome
from audit.model.knowledge.bodies.tables import EmptyTable
from audit.model.knowledge.rules import Rule
from audit.model.regex import Regex

KIND = "空表"
_NAMED = Regex(r"《([^《》]+)》")


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per table; not applicable where no note says that it is empty."""
    return [_outcome(rule, view) for view in ground.of_forms(rule.forms)]


def _outcome(rule: Rule, view: View) -> Outcome:
    body: EmptyTable = rule.body
    notes = (n for n in view.table.notes if any(_says(n.text, word, body) for word in body.words))
    note = next((n for n in notes if not _is_about_another(n.text, view.title)), None)
    if note is None:
        return not_applicable(rule, view, "表注没有说是空表")
    cited = amounts_in(view)
    if cited and view.lost:
        return undetermined(rule, view, f"{view.lost.what}，表注可能是别的表的")
    if cited and all((leaf.figure.place.page or 0) != (note.place.page or 0) for leaf in cited):
        return undetermined(rule, view, "数和表注不在同一页，可能是别的表的")
    if cited and (view.table.flow or view.table.garbled):
        return undetermined(rule, view, STRAYED)
    detail = {"表": view.title, "注": note.text}
    return judged(rule, view, f"表注说是空表：{note.text}", cited, detail, holds=not cited)


def _says(text: str, word: str, body: EmptyTable) -> bool:
    before, found, _ = text.partition(word)
    return bool(found) and not body.supposed.search(before)


def _is_about_another(text: str, title: str) -> bool:
    """A list of the empty tables, printed behind the last one, names each of them."""
    names = _NAMED.findall(text)
    return bool(names) and not any(name in title or title in name for name in names)
