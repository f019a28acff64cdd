"""Which row of a table a formula means."""

from collections.abc import Sequence

from audit.evaluation.binding.stand import Stand
from audit.evaluation.ground import View, key
from audit.evaluation.ground.cells import lacking
from audit.evaluation.ground.gaps import Gap, Kind
from audit.evaluation.ground.naming import row_name
from audit.model.facts import Row
from audit.model.knowledge.formula import LEVELS, Captured, EveryLevel, Selector, Special


def find_rows(view: View, selector: Selector, stand: Stand, *, elsewhere: bool) -> Sequence[Row] | Gap:
    """The matching rows; only a code under which several projects stand, or a level, gives more than one."""
    if type(selector) is str:  # as most are
        return _named(view, selector)
    match selector:
        case Special():
            return _special(view, selector, stand, elsewhere=elsewhere)
        case EveryLevel(level):
            return _of_level(view, level)
        case Captured(slot):
            return _captured(view, slot, stand)
    return _named(view, str(selector))


def _of_level(view: View, level: int) -> Sequence[Row] | Gap:
    """All of them: how many there are, and what they come to, nobody knows where a row was not recognised."""
    found = [row for row in view.table.rows if row.recognised and row.level == level]
    return found if found and not view.odd else lacking(view, "这一级的行")


def _special(view: View, selector: Special, stand: Stand, *, elsewhere: bool) -> Sequence[Row] | Gap:
    match selector:
        case Special.THIS_ROW:
            return _this_row(view, stand, elsewhere=elsewhere)
        case Special.SAME_ACCOUNT:
            return _same_account(view, stand)
        case Special.SAME_OR_BELOW:
            return _same_account(view, stand, or_below=True)
        case Special.SAME_NAME:
            return _named(view, stand.row.name if stand.row else "")
        case Special.THIS_YEAR | Special.LAST_YEAR:
            return _of_year(view, before=selector is Special.LAST_YEAR)
        case Special.OWNER:
            return _named(view, stand.owner)
    return _named(view, str(selector))


def _this_row(view: View, stand: Stand, *, elsewhere: bool) -> Sequence[Row] | Gap:
    if stand.row is None:
        return Gap(Kind.ABSENT, "这条规则没有本行")
    if not elsewhere and view is stand.view:
        return (stand.row,)
    return _same_account(view, stand) if stand.row.code else _named(view, stand.row.name)


def _same_account(view: View, stand: Stand, *, or_below: bool = False) -> Sequence[Row] | Gap:
    """Rows of the same code; the total row stands for the total row. A table prints only accounts that have an
    amount, so one that it leaves out is zero there; a table without accounts says nothing."""
    row = stand.row
    if row is None:
        return Gap(Kind.ABSENT, "这条规则没有本行")
    if row.level == 0:
        return _named(view, row.name)
    if not row.code:
        return Gap(Kind.ABSENT, f"「{row_name(row)}」没有科目编码")
    if not view.has_accounts():
        return Gap(Kind.ABSENT, f"《{view.title}》不按科目列示")
    if view.lost_accounts():
        return Gap(Kind.OPEN, f"《{view.title}》科目旁的各列没有认出")
    found = (_below(view, stand) if or_below else ()) or view.by_code.get(row.code)
    if found and _is_one_of_several(view, stand, row.code):
        return Gap(Kind.OPEN, f"「{row_name(row)}」在这张表里不止一行，分不清哪一行对应《{view.title}》")
    if not found and view.by_code and not any(len(code) == len(row.code) for code in view.by_code):
        return Gap(Kind.ABSENT, f"《{view.title}》不列这一级科目")
    return found or lacking(view, f"科目 {row.code}", Kind.ZERO)


def _is_one_of_several(view: View, stand: Stand, code: str) -> bool:
    """The account has more rows at hand, one for each unit or project: none of them is what another table says of it
    as a whole."""
    return stand.view is not None and stand.view is not view and len(stand.view.by_code.get(code, ())) > 1


def _below(view: View, stand: Stand) -> Sequence[Row]:
    """The account rows under the one at hand, in a table whose highest printed level lies below it."""
    code = stand.row.code if stand.row else None
    highest = min(map(len, view.by_code), default=0)
    if not code or len(code) >= highest:
        return ()
    return [row for c, rows in view.by_code.items() if len(c) == highest and c.startswith(code) for row in rows]


def _named(view: View, name: str) -> Sequence[Row] | Gap:
    if name.isdecimal():
        return view.by_code.get(name) or lacking(view, f"科目 {name}")
    return view.by_form_name.get(name) or lacking(view, f"「{name}」一行")


def _of_year(view: View, *, before: bool) -> Sequence[Row] | Gap:
    """The row of the latest year that the table has, or of the year before it; where each unit has its own years, the
    whole department's, or the only unit's."""
    years = [(match, row) for row in view.table.rows if (match := view.called.of_year.fullmatch(row.name))]
    wanted = max((int(match["年"]) for match, _ in years), default=0) - before
    found = [(match["谁"], row) for match, row in years if int(match["年"]) == wanted]
    whole = [row for whose, row in found if whose in view.called.whole]
    return whole or ([row for _, row in found] if len(found) == 1 else []) or lacking(view, "这一年的行")


def _captured(view: View, slot: str, stand: Stand) -> Sequence[Row] | Gap:
    """The row a statement names; among rows of one name, the one whose higher accounts it names as well."""
    words = stand.statement.words if stand.statement else {}
    name = words.get(slot, "")
    if not name:
        return Gap(Kind.ABSENT, f"这句话没有说{slot}")
    others = {key(word) for other, word in words.items() if other != slot}
    higher = {key(word) for other, word in words.items() if other != slot and f"各{other}" in LEVELS}
    rows = view.by_name.get(key(name)) or _nearly_named(view, key(name), higher) or view.by_code.get(name, ())
    if not rows:
        of_other = name.isdecimal() and not any(len(code) == len(name) for code in view.by_code)
        return lacking(view, f"名为「{name}」的行", Kind.ABSENT if of_other else Kind.NO_ROW)
    if level := LEVELS.get(f"各{slot}"):  # said to be a 项, it is no 款 of the same name, nor one with its 项 below it
        own = [row for row in rows if row.level == level]
        rows = own or [r for r in rows if not (r.code and r.level < level and view.children.get(r.index))]
    if not rows:
        return lacking(view, f"名为「{name}」的{slot}", Kind.NO_ROW)
    ranked = sorted(rows, key=lambda row: _strangeness(view, row, others))
    best = _strangeness(view, ranked[0], others)
    if view.lost and others and not any(key(a.label or a.name) in others for a in _ancestors(view, ranked[0])):
        return Gap(Kind.OPEN, f"{view.lost.what}，「{name}」可能在那里")
    if view.table.flow and best[0] and _is_run_on(view, key(name)):
        return Gap(Kind.OPEN, f"《{view.title}》另有「{name}」连着别的字，分不清指哪一行")
    return [row for row in ranked if _strangeness(view, row, others) == best]


def _is_run_on(view: View, name: str) -> bool:
    """The name may be that of a row into which words of its neighbours ran."""
    return any(row.jumbled and (text := key(row.label)) != name and text.startswith(name) for row in view.table.rows)


def _nearly_named(view: View, name: str, higher: set[str]) -> Sequence[Row]:
    """Classes are often said without their last word, or with one more: 社会保障和就业（类）支出, 对个人和家庭的补助支出.
    An account below others that the statement names by none of theirs is another one: 农村基础设施建设 of 农林水支出 is
    not 农村基础设施建设支出 of the land fund."""
    last = view.called.last_word
    other = name.removesuffix(last) if name.endswith(last) else name + last
    said = {word.removesuffix(last) for word in higher}
    found = [row for row in view.by_name.get(other, ()) if row.code]
    return [row for row in found if not said or _is_under(view, row, said, last)]


def _is_under(view: View, row: Row, said: set[str], last: str) -> bool:
    """Whether the row is a class, or an account above it is said."""
    above = _ancestors(view, row)
    return not above or any(key(a.label or a.name).removesuffix(last) in said for a in above)


def _strangeness(view: View, row: Row, words: set[str]) -> tuple[int, int]:
    """Few higher accounts that the statement does not name, then many that it does."""
    above = [key(a.label or a.name) for a in _ancestors(view, row)]
    named = sum(name in words for name in above)
    return len(above) - named, -named


def _ancestors(view: View, row: Row) -> list[Row]:
    found: list[Row] = []
    while row.parent is not None:
        row = view.table.rows[row.parent]
        if row.level > 0:
            found.append(row)
    return found
