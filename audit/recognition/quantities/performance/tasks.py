"""What the performance table of the whole unit says that each of its tasks costs."""

from collections.abc import Iterator, Mapping, Sequence

from audit.decimal_utils import read_figure
from audit.model.document import Cell, Grid
from audit.model.figure import WAN_YUAN, YUAN, Figure, Unit
from audit.model.knowledge.quantities import TargetPattern
from audit.model.record import record
from audit.recognition.labels import squeeze

NAME, SUM = "任务", "合计"
_UNITS = (WAN_YUAN, YUAN)


@record
class Task:
    """A row of the tasks, or the sum below them. `costs`: by what the column holds."""

    name: str
    costs: Mapping[str, Figure]
    is_sum: bool = False


def tasks_of(grids: Sequence[Grid], pattern: TargetPattern) -> list[Task]:
    """The tasks with the sum below them; empty where no unit of money or no sum is printed."""
    rows = [[squeeze(cell.text) if cell else "" for cell in row] for grid in grids for row in grid.rows]
    cells = [row for grid in grids for row in grid.rows]
    for index, texts in enumerate(rows):
        columns = _columns(texts, pattern)
        head = [*rows[max(index - 1, 0)], *texts]
        if len(columns) > 1 and any(pattern.tasks[NAME].fullmatch(text) for text in head):
            unit = next((u for u in _UNITS if any(u.name in text for text in head)), None)
            found = list(_read(rows[index + 1 :], cells[index + 1 :], columns, pattern, unit)) if unit else []
            return found if found and found[-1].is_sum else []
    return []


def _columns(texts: Sequence[str], pattern: TargetPattern) -> dict[str, int]:
    kinds = [name for name in pattern.tasks if name not in (NAME, SUM)]
    places = {k: next((j for j, t in enumerate(texts) if pattern.tasks[k].fullmatch(t)), -1) for k in kinds}
    return {name: j for name, j in places.items() if j >= 0}


def _read(
    rows: Sequence[Sequence[str]],
    cells: Sequence[Sequence[Cell | None]],
    columns: Mapping[str, int],
    pattern: TargetPattern,
    unit: Unit,
) -> Iterator[Task]:
    """Down to the sum; a row of another width ends the table."""
    width = len(cells[0]) if cells else 0
    for texts, row in zip(rows, cells, strict=True):
        name = next((text for text in texts[: min(columns.values())] if text), "")
        if len(row) != width or not name:
            return
        read = {k: read_figure(c.text, unit, c.place) for k, j in columns.items() if (c := row[j]) and c.text.strip()}
        is_sum = bool(pattern.tasks[SUM].fullmatch(name))
        yield Task(name, {k: figure for k, figure in read.items() if figure}, is_sum)
        if is_sum:
            return
