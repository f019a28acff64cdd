"""Label columns that do not name the row: they say whose it is, or name it in another classification."""

from collections.abc import Iterable, Sequence

from audit.model.knowledge.forms import BlockSpec, RowKey
from audit.model.knowledge.titles import HeaderTitles
from audit.recognition.labels import plain
from audit.recognition.tables.columns.matching import Path


def of_units(spec: BlockSpec, labels: Iterable[int], paths: Sequence[Path], words: HeaderTitles) -> frozenset[int]:
    """Columns that say whose row it is, in tables that tell the units of a department apart: those of the unit's code
    and name beside those of the account, or in their place; beside those of projects only the code."""
    headed = [j for j in labels if paths[j]]
    units = frozenset(j for j in headed if words.whose.match(plain(paths[j][-1])))
    accounts = any(words.account.search(plain(part)) for j in headed if j not in units for part in paths[j])
    if accounts or spec.accounts:
        return units
    if spec.key is not RowKey.PROJECT or not set(headed) - units:
        return frozenset()
    return frozenset(j for j in units if not words.whose_name.search(plain(paths[j][-1])))


def name_units_only(labels: Iterable[int], paths: Sequence[Path], words: HeaderTitles) -> bool:
    """Whether all label columns that have a header say whose the row is: a code there is that of a unit, though it looks
    like an account's."""
    headed = [plain(paths[j][-1]) for j in labels if paths[j]]
    return bool(headed) and all(map(words.whose.match, headed))


def name_projects_only(spec: BlockSpec, labels: Iterable[int], paths: Sequence[Path], words: HeaderTitles) -> bool:
    """Whether a table of projects prints the codes of their accounts, and not the names of these (类 款 项 | 采购项目)."""
    headed = [plain(paths[j][-1]) for j in labels if paths[j]]
    own = {plain(header) for header in spec.label_headers}
    named = any(words.account.search(text) and words.whose_name.search(text) for text in headed)
    coded = words.levels <= set(headed)
    return spec.key is RowKey.PROJECT and not spec.accounts and coded and not named and not own.isdisjoint(headed)


def counterparts(labels: Iterable[int], paths: Sequence[Path], words: HeaderTitles) -> frozenset[int]:
    """Columns of the government's economic classification, beside those of the department's own."""
    told = {j: "".join(paths[j]) for j in labels}
    own = any(words.of_department.search(text) for text in told.values())
    return frozenset(j for j, text in told.items() if own and words.of_government.search(text))
