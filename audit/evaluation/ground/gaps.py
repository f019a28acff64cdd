"""Figures that cannot be had, and why."""

from enum import Enum

from audit.model.check import Expression
from audit.model.record import record


class Kind(Enum):
    """Why a figure is missing."""

    ABSENT = "无"  # this document does not have it
    NO_ROW = "无此行"  # a statement names a row that the table does not have
    ZERO = "未列"  # an account that the table leaves out because it has no amount there
    DASH = "不适用"
    EMPTY = "空表"  # a table without any figure, and not all of its columns were told apart
    OPEN = "未定"  # it may be there, but was not read or could not be told apart


@record
class Gap:
    """A figure that cannot be had. Missing is never zero."""

    kind: Kind
    reason: str


Bound = Expression | Gap
