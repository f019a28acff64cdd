"""What is known around a table before its rows are read: its unit, whose it is, its year."""

from collections.abc import Mapping, Sequence

from audit.model.facts import Profile
from audit.model.figure import WAN_YUAN, Unit
from audit.model.knowledge.titles import CaptionTitles, RowTitles, Titles
from audit.model.record import record
from audit.recognition.cells import texts
from audit.recognition.regions import Region
from audit.recognition.tables.captions import caption_year, find_entity, find_unit, year_in

_HEADER_ROWS = 4  # of a grid, in which a unit may be printed


@record
class KnownAccounts:
    """Functional accounts. `classes`: plain name of a class → code; `middle`, `items`: codes of the 款 and of the lowest,
    each with a name of it. `economic`: the codes of the other classification, each with a name of it."""

    classes: Mapping[str, str]
    middle: frozenset[tuple[str, str]]
    items: frozenset[tuple[str, str]]
    economic: frozenset[tuple[str, str]]


@record
class Setting:
    """`unit_told`: whether the table prints its unit itself."""

    unit: Unit
    unit_told: bool
    entity: str
    year: int | None
    accounts: KnownAccounts
    captions: CaptionTitles
    rows: RowTitles


def setting_of(region: Region, profile: Profile, accounts: KnownAccounts, titles: Titles) -> Setting:
    """What stands above and around a table says of it: unit, whose it is, of which year. What it does not say is the
    disclosure's."""
    captions = titles.captions
    unit, told = _unit(region, profile, captions)
    around, drawn = [line.text for line in region.lines], _drawn(region, captions)
    entity = find_entity(around, captions) or find_entity(drawn, captions) or profile.entity
    return Setting(unit, told, entity, _year(region, drawn, captions), accounts, captions, titles.rows)


def _year(region: Region, drawn: Sequence[str], captions: CaptionTitles) -> int | None:
    """The title's, else that of a caption; where the rows are lines too, a number may be anything."""
    told = year_in(region.title.text, captions) if region.title else None
    lines = [line.text for line in region.lines]
    return told or (caption_year([*drawn, *lines], captions) if region.grids else None)


def _drawn(region: Region, captions: CaptionTitles) -> list[str]:
    """The captions that are rows of the grid: 部门：… | 2024年度 | 金额单位：万元."""
    rows = (texts(row) for grid in region.grids for row in grid.rows[:_HEADER_ROWS])
    return ["".join(cells) for cells in rows if _captions(cells, captions)]


def _captions(cells: Sequence[str], captions: CaptionTitles) -> bool:
    """部门：… | 2024年度 | 金额单位：万元, drawn in the frame."""
    return bool(cells and captions.cell.match(cells[0]))


def _unit(region: Region, profile: Profile, captions: CaptionTitles) -> tuple[Unit, bool]:
    lines = [line.text for line in region.lines]
    headers = [text for grid in region.grids for row in grid.rows[:_HEADER_ROWS] for text in texts(row)]
    own = find_unit(lines, captions) or find_unit(headers, captions)
    elsewhere = find_unit([f"单位：{profile.unit}"], captions) if profile.unit else None
    return own or elsewhere or WAN_YUAN, own is not None
