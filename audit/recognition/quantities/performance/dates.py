"""The year that stands alone below the title of a performance table: （2024年度）."""

from collections.abc import Iterator

from audit.model.facts import DATE_KIND
from audit.model.place import Place
from audit.model.regex import Regex
from audit.recognition.labels import squeeze
from audit.recognition.quantities.drafts import Draft
from audit.recognition.regions import Region

_ALONE = Regex(r"[（(]?(?P<年>20\d{2})年度?[)）]?")
_OWN = "本年"


def dates_of(region: Region) -> Iterator[Draft]:
    """One per year that a line, or a row with nothing else, consists of."""
    title = region.title.text.strip("# ") if region.title else region.form
    for text, place in _alone(region):
        if match := _ALONE.fullmatch(squeeze(text)):
            yield Draft(
                DATE_KIND, region.form, _OWN, f"{title}{text.strip()}", place, (title,), words={"年": match["年"]}
            )


def _alone(region: Region) -> Iterator[tuple[str, Place]]:
    for line in region.lines:
        yield line.text, line.place
    for grid in region.grids:
        for row in grid.rows:
            filled = [cell for cell in row if cell and cell.text.strip()]
            if len(filled) == 1:
                yield filled[0].text, filled[0].place
