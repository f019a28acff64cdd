"""Where something is printed."""

from audit.model.record import record

Box = tuple[float, float, float, float]


@record
class Place:
    """A spot in the source: line and columns of a text file, or page and box of a PDF.

    Lines, columns and pages count from 1; `end_column` is exclusive. `bbox` is (x0, top, x1, bottom) in points
    from the top left of the page as it is shown. `path` names the file where a finding may cite more than one.
    """

    line: int | None = None
    column: int | None = None
    end_column: int | None = None
    page: int | None = None
    bbox: Box | None = None
    path: str = ""
