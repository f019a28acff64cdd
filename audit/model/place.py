"""Where something is printed."""

from audit.model.record import record, replace

Box = tuple[float, float, float, float]


@record
class Place:
    """A spot in the source: line and columns of a text file, or page and box of a PDF.

    Lines, columns and pages count from 1; `end_column` is exclusive. `bbox` is (x0, top, x1, bottom) in points
    from the top left of the page as it is shown. `path` names the file where a finding may cite more than one. `turns`: of a line that
    was printed in several, from which character on it stands on which further one.
    """

    line: int | None = None
    column: int | None = None
    end_column: int | None = None
    page: int | None = None
    bbox: Box | None = None
    path: str = ""
    turns: tuple[tuple[int, int], ...] = ()

    def part(self, first: int, after: int) -> "Place":
        """Of the characters [first, after) of a line; what goes on over several ends with the first of them."""
        if self.line is None or self.column is None:
            return self
        line, start = self.line, self.column
        begun, end = 0, after
        for offset, further in self.turns:
            if offset <= first:
                line, start, begun = further, 1, offset
            elif offset < end:
                end = offset
        column = start + first - begun
        turns = tuple((offset - first, further) for offset, further in self.turns if first < offset < after)
        return replace(self, line=line, column=column, end_column=column + end - first, turns=turns)
