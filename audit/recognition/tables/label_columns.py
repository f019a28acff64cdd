"""Label columns that do not name the row: they say whose it is, or name it in another classification."""

import re
from collections.abc import Iterable, Sequence

from audit.model.forms import BlockSpec, RowKey
from audit.recognition.labels import plain
from audit.recognition.tables.matching import Path

# Whose row it is, in tables that tell the units of a department apart.
_UNIT_LABEL = re.compile(r"(?:部门|预算)?(?:预算)?(?:单位|部门)(?:部门|单位)?(?:代码|编码|编号|名称)")
_ACCOUNT_LABEL = re.compile(r"科目|功能分类|经济分类")
_NAME = "名称"
_OF_DEPARTMENTS = re.compile(r"部门(?:预算)?(?:支出)?经济")
_OF_GOVERNMENT = re.compile(r"政府(?:预算)?(?:支出)?经济")


def of_units(spec: BlockSpec, labels: Iterable[int], paths: Sequence[Path]) -> frozenset[int]:
    """Columns of the unit's code and name beside those of the account, or in their place; beside those of projects
    only the code."""
    headed = [j for j in labels if paths[j]]
    units = frozenset(j for j in headed if _UNIT_LABEL.fullmatch(plain(paths[j][-1])))
    accounts = any(_ACCOUNT_LABEL.search(plain(part)) for j in headed if j not in units for part in paths[j])
    if accounts or spec.accounts:
        return units
    if spec.key is not RowKey.PROJECT or not set(headed) - units:
        return frozenset()
    return frozenset(j for j in units if not plain(paths[j][-1]).endswith(_NAME))


def counterparts(labels: Iterable[int], paths: Sequence[Path]) -> frozenset[int]:
    """Columns of the government's economic classification, beside those of the department's own."""
    told = {j: "".join(paths[j]) for j in labels}
    own = any(_OF_DEPARTMENTS.search(text) for text in told.values())
    return frozenset(j for j, text in told.items() if own and _OF_GOVERNMENT.search(text))
