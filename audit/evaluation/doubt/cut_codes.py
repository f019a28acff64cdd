"""An account whose code lost a part (208 __ 05): it passes for one of a higher level, and all that adds up by codes is off."""

from collections.abc import Container, Iterator, Mapping, Sequence

from audit.evaluation.ground import Ground, View, key
from audit.model.check import Check
from audit.model.check.arithmetic import figures_of
from audit.model.facts import Row
from audit.model.knowledge.accounts import CLASS_DIGITS, STEP
from audit.model.record import record

_NOTED = "编码不全"
_MOST = 2 / 3  # of the accounts of a table have a code where one that has none lost it


@record
class Cut:
    """`group`: the class of its whole code."""

    title: str
    row: str
    group: str


def doubt_of_codes(check: Check, ground: Ground, view: View | None, row: Row | None) -> str:
    """The reason why a failed check proves nothing: in a table that it speaks of, under the same class, an account stands
    with a part of its code, or with none."""
    if not _noted(ground):
        return ""
    figures = set(figures_of(check))
    own = {v.title for v in ground.views if v is view or not figures.isdisjoint(v.table.figures())}
    return cut_under(ground, own, (row.code or "") if row else "")


def cut_under(ground: Ground, titles: Container[str], code: str) -> str:
    """The reason why nothing is certain of the class of `code` in tables of these titles."""
    cut = next((c for c in _noted(ground) if c.title in titles and c.group.startswith(code[:CLASS_DIGITS])), None)
    return f"《{cut.title}》「{cut.row}」的编码可能没有印全" if cut else ""


def _noted(ground: Ground) -> Sequence[Cut]:
    """Asked for at the first failure, and the same for whatever figures are printed."""
    found: Sequence[Cut] | None = ground.noted.get(_NOTED)
    if found is None:
        found = ground.noted[_NOTED] = tuple(_cuts(ground))
    return found


def _cuts(ground: Ground) -> Iterator[Cut]:
    accounts: dict[str, set[str]] = {}
    for account in ground.rulebook.accounts:
        accounts.setdefault(key(account.name), set()).add(account.code)
    for view in ground.views:
        rows = [row for row in view.table.rows if row.level != 0 and not row.project] if view.by_code else []
        prints_codes = sum(bool(row.code) for row in rows) > _MOST * len(rows)
        for row in rows if prints_codes else ():
            whole = _whole(row, view, ground, accounts)
            if whole and whole not in view.by_code:
                yield Cut(view.title, f"{row.code or ''} {row.label}".strip(), whole[:CLASS_DIGITS])


def _whole(row: Row, view: View, ground: Ground, accounts: Mapping[str, set[str]]) -> str:
    """The longer code that the account has elsewhere, where this one is nowhere else; empty for a whole one. What the
    catalogue says of the name alone counts for less: a class and an account of it may be called the same."""
    name, code = key(row.label), row.code or ""
    printed = {other.code or "" for each in ground.views for other in each.by_name.get(name, ()) if other is not row}
    listed = accounts.get(name, set())
    if code in printed | listed - {""}:
        return ""
    if len(view.by_code.get(code, ())) == 1:
        listed = {whole for whole in listed if not whole.startswith(code)}
    return next((whole for whole in sorted(printed | listed) if _is_part(code, whole)), "")


def _is_part(code: str, whole: str) -> bool:
    if code and len(whole) != len(code) + STEP:
        return False
    return whole.startswith(code) or whole.endswith(code) or whole[:CLASS_DIGITS] + whole[CLASS_DIGITS + STEP :] == code
