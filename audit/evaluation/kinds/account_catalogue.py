"""kind 科目目录: a printed code and its name against the catalogue of that year.

An account that the catalogue does not have is unknown, not wrong: only a name that the catalogue gives to another code,
or to this code in other years, contradicts it; or, for a code that it has, a name that no account ever had.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from audit.evaluation.ground import Ground, View, key
from audit.evaluation.ground.naming import code_leaf, is_other, same_name
from audit.model.check import Claim, Outcome, Status
from audit.model.facts import Row
from audit.model.knowledge.accounts import CLASS_DIGITS, STEP, AccountName
from audit.model.knowledge.bodies.tables import AccountCatalogue, Misnomer
from audit.model.knowledge.rules import Rule
from audit.model.labels import unnumbered
from audit.model.record import field, record
from audit.model.regex import Regex

KIND = "科目目录"
_MISREAD = Regex("[\x80-\x9f\u00c0-\u00d6\u00d8-\u024f]")  # of a broken font; no name has them
_UNKNOWN = (Misnomer.NO_ACCOUNT, Misnomer.ALTERED)
_SHIFTED = 3  # so many in one table are names that were read into the wrong rows


@record
class _Catalogue:
    """`told`: what it says of the rows of a table, with the table; several rules ask."""

    by_code: Mapping[str, Sequence[AccountName]]
    by_name: Mapping[str, Sequence[AccountName]]
    told: dict[int, tuple[View, Sequence["_Told"]]] = field(default_factory=dict)


@record
class _Told:
    """A printed account: those of its code, in any year (`known`) and in this one (`right`), and the `other` whose name
    is printed; `others`: it is no beginning of their own name."""

    row: Row
    known: Sequence[AccountName]
    right: Sequence[AccountName]
    other: AccountName | None
    others: bool

    @property
    def is_right(self) -> bool:
        return not self.others and self.is_of(self.right)

    def is_of(self, accounts: Iterable[AccountName]) -> bool:
        return any(same_name(account.name, self.row.label) for account in accounts)


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per printed account that the catalogue can say something of."""
    body: AccountCatalogue = rule.body
    catalogue = ground.noted.get(KIND)
    if catalogue is None:
        names = ground.rulebook.accounts
        catalogue = ground.noted[KIND] = _Catalogue(_grouped(names, by="code"), _grouped(names, by="name"))
    agreed = _printed_twice(ground) if body.fault in _UNKNOWN else set()
    for view in ground.of_forms(rule.forms):
        year = view.table.year or ground.facts.profile.year
        if year is not None:
            found = _of_table(rule, view, _rows(view, catalogue, year))
            yield from _doubted([o for o in found if (o.detail["编码"], key(o.detail["名称"])) not in agreed])


def _printed_twice(ground: Ground) -> set[tuple[str, str]]:
    """Codes with a name that several tables give them alike: the catalogue may lack it."""
    seen = Counter(pair for view in ground.views for pair in {(r.code or "", key(r.label)) for r in view.table.rows})
    return {pair for pair, n in seen.items() if n > 1}


def _grouped(names: Iterable[AccountName], *, by: str) -> Mapping[str, Sequence[AccountName]]:
    found: dict[str, list[AccountName]] = {}
    for account in names:
        found.setdefault(account.code if by == "code" else key(account.name), []).append(account)
    return found


def _rows(view: View, catalogue: _Catalogue, year: int) -> Sequence[_Told]:
    of, told = catalogue.told.get(id(view), (None, ()))
    if of is not view:
        told = [_told(row, catalogue, year) for row in view.table.rows if _is_legible(row)]
        catalogue.told[id(view)] = view, told
    return () if view.table.garbled else told


def _is_legible(row: Row) -> bool:
    if not row.code or not row.recognised or row.jumbled or row.project.startswith(row.label):  # the name of a project
        return False
    if row.code in row.label:  # two accounts ran into one row, and nobody knows whose code it is
        return False
    return bool(key(row.label)) and not _MISREAD.search(row.label)


def _told(row: Row, catalogue: _Catalogue, year: int) -> _Told:
    known = catalogue.by_code.get(row.code or "", ())
    right = [account for account in known if account.years.admit(year)]
    other = _other(catalogue, row, year, code_is_known=bool(right))
    others = other is not None and not any(_begins(account, row) for account in known)
    return _Told(row, known, right, other, others)


def _of_table(rule: Rule, view: View, rows: Iterable[_Told]) -> Iterator[Outcome]:
    fault = rule.body.fault
    for told in rows:
        if fault in _UNKNOWN:
            if told.right and not told.others:
                yield from _unknown(rule, view, told)
        elif fault is Misnomer.OTHER_YEAR:
            yield from _of_another_year(rule, view, told)
        elif told.is_right:
            yield _outcome(rule, view, told.row, None)
        elif told.other and (told.others or not told.is_of(told.known)):
            yield _outcome(rule, view, told.row, told.other, told.right)


def _of_another_year(rule: Rule, view: View, told: _Told) -> Iterator[Outcome]:
    if len(told.known) < 2:  # a name that never changed
        return
    if told.is_right:
        yield _outcome(rule, view, told.row, None)
    elif told.right and told.is_of(told.known):
        yield _outcome(rule, view, told.row, told.right[0])


def _begins(account: AccountName, row: Row) -> bool:
    """The printed name is the account's, or what the column's width left of it."""
    return key(account.name).startswith(key(unnumbered(row.label)))


def _unknown(rule: Rule, view: View, told: _Told) -> Iterator[Outcome]:
    """A name that no account has. Cut off, or with the words of other cells run into it, it is still the code's; with
    a character changed or left out it is altered."""
    if told.is_of(told.known):
        yield _outcome(rule, view, told.row, None)
        return
    printed = key(unnumbered(told.row.label))
    label = Counter(printed)
    names = [Counter(key(account.name)) for account in told.known]
    left = any(is_other(printed, key(account.name)) for account in told.known)
    if not left and any(name <= label for name in names):
        return
    altered = left or any(label <= name or (label - name).total() == (name - label).total() == 1 for name in names)
    if altered == (rule.body.fault is Misnomer.ALTERED):
        yield _outcome(rule, view, told.row, told.right[0], told.right)


def _other(catalogue: _Catalogue, row: Row, year: int, *, code_is_known: bool) -> AccountName | None:
    """The account whose name is printed: beside this one where there is such, for a known code any; of the classes, all
    of which the catalogue has, the one that another figure makes of the code."""
    named = [a for a in catalogue.by_name.get(key(unnumbered(row.label)), ()) if a.years.admit(year)]
    code = row.code or ""
    if len(code) == CLASS_DIGITS and code not in catalogue.by_code:
        slips = [a for a in named if len(a.code) == CLASS_DIGITS and sum(map(str.__ne__, a.code, code)) == 1]
        return slips[0] if len(slips) == 1 else None
    beside = [a for a in named if len(a.code) == len(code) > CLASS_DIGITS and a.code[:-STEP] == code[:-STEP]]
    return next(iter(beside or (named if code_is_known else ())), None)


def _outcome(rule: Rule, view: View, row: Row, meant: AccountName | None, right: Sequence[AccountName] = ()) -> Outcome:
    leaf = code_leaf(view, row)
    claim = Claim(rule.id, f"科目 {row.code} 与名称合乎目录", (leaf,), leaf.path, view.title)
    detail = {"编码": row.code or "", "名称": row.label}
    if meant is not None:
        detail |= {"目录名称": right[0].name if right else meant.name, "目录编码": meant.code}
    return claim.judged(detail, holds=meant is None)


def _doubted(found: Sequence[Outcome]) -> Iterator[Outcome]:
    """Many misnomers in one table are a fault of reading."""
    failed = sum(outcome.status is Status.FAILED for outcome in found)
    for outcome in found:
        reason = f"《{outcome.group}》有 {failed} 个科目的编码与名称对不上，名称可能读错了行"
        yield outcome.left_open(reason) if failed >= _SHIFTED else outcome
