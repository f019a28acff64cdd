"""One cell of a recognised table → its figure, the form's blank, or why it is neither."""

from audit.evaluation.ground import View
from audit.evaluation.ground.gaps import Bound, Gap, Kind
from audit.evaluation.ground.naming import cell_blank, cell_leaf, row_name
from audit.model.facts import Entry, EntryState, Row
from audit.model.knowledge.formula import Role


def entry_of(view: View, row: Row, column: str, *, role: Role | None = None) -> Bound:
    """A printed blank is the form's blank, unless figures of its row stand in no column. One for all the checks that
    the cell stands in."""
    entry = view.table.entries.get((row.index, column))  # asked for every time: somebody may watch (watching.py)
    asked = (row.index, column, role)
    known = view.cells.get(asked)
    if known is None:
        known = view.cells[asked] = _bound(view, row, column, entry, role)
    return known


def _bound(view: View, row: Row, column: str, entry: Entry | None, role: Role | None) -> Bound:
    if view.table.garbled:
        return Gap(Kind.OPEN, _garbled(view))
    if entry is not None and entry.state is EntryState.PRINTED and entry.figure is not None:
        return cell_leaf(entry.figure, view, row, column, role=role)
    spot = f"《{view.title}》「{row_name(row)}」{column}"
    if entry is None:
        return _without_entry(view, column, spot)
    match entry.state:
        case EntryState.BLANK:
            return _blank(view, row, column, spot)
        case EntryState.DASH:
            return Gap(Kind.DASH, f"{spot}印作不适用")
        case EntryState.UNPLACED:
            return Gap(Kind.OPEN, f"《{view.title}》「{row_name(row)}」的数字分不清属于哪一列")
    return Gap(Kind.OPEN, f"{spot}读不出（{entry.text}）")


def _blank(view: View, row: Row, column: str, spot: str) -> Bound:
    if row.index in view.table.loose:
        return Gap(Kind.OPEN, f"{spot}空白，但本行有数没有认出列")
    if _is_beside_nameless(view, row, column):
        return Gap(Kind.OPEN, f"{spot}空白，旁边一行没有名称而有数")
    return cell_blank(view, row, column)


def _is_beside_nameless(view: View, row: Row, column: str) -> bool:
    """The figure that lacks here may be the one of the next row, which has no name: a cell of several lines was cut."""
    beside = (r.index for r in view.odd if not r.label and r.block == row.block and abs(r.index - row.index) == 1)
    return any(
        index in view.table.loose or ((entry := view.table.entries.get((index, column))) and entry.figure)
        for index in beside
    )


def _without_entry(view: View, column: str, spot: str) -> Gap:
    if view.is_empty:
        return Gap(Kind.EMPTY, f"《{view.title}》没有数字")
    if column in view.columns:
        return Gap(Kind.OPEN, f"{spot}没有读到")
    if view.table.columns_lost or view.nameless_columns or view.table.loose:
        return Gap(Kind.OPEN, f"《{view.title}》的列没有认全，{column}可能在其中")
    return Gap(Kind.ABSENT, f"《{view.title}》没有{column}列")


def lacking(view: View, what: str, kind: Kind = Kind.ABSENT) -> Gap:
    """A row that is not there; where rows were not recognised, it may be one of them."""
    if view.table.garbled:
        return Gap(Kind.OPEN, _garbled(view))
    if view.odd:
        return Gap(Kind.OPEN, f"《{view.title}》有没认出的行（{view.odd[0].label or '没有名称'}），{what}可能在其中")
    return Gap(kind, f"《{view.title}》没有{what}")


def _garbled(view: View) -> str:
    jumbled = "编码栏太窄，编码没有印全" if view.table.codes_cut else "在文本里失去了行列次序，读到的数互不相合"
    lost = "的数与名称错开了行" if view.table.slipped else jumbled
    return f"《{view.title}》{lost}"
