"""The parts of an OFD: the pages of its documents, and what pages share. GB/T 33190-2016."""

from collections.abc import Iterable, Iterator, Sequence
from posixpath import dirname, join, normpath
from typing import Final
from xml.etree.ElementTree import Element, ParseError, fromstring
from zipfile import ZipFile

from audit.errors import ENCRYPTED, UnreadableInput
from audit.model.record import record
from audit.readers.pdf.limits import LIMITS, require
from audit.readers.pdf.page import Box

ROOT: Final = "OFD.xml"
BROKEN: Final = "这个 OFD 文件不完整，读不了；请用 OFD 阅读器打开、另存或打印为 PDF 再审核 (broken document)"
_LEAST, _FAR = 1.0, 1e6  # millimetres: of a side of a page, and of anything on it
_MOST_BYTES = 50_000_000  # of a picture
_LOCKS = "encryptions.xml"
_A4: Box = (0.0, 0.0, 210.0, 297.0)  # millimetres


@record
class Sheet:
    """A page: `area` in millimetres; what is drawn on it, layer by layer, those of its templates among them."""

    area: Box
    layers: tuple[Element, ...]


@record
class Book:
    """A document. `pages`: where each is in the archive; `area`: of those that do not tell theirs; `templates`: where
    what pages share is, and whether it lies behind; `units`: drawings that pages show by their number; `pictures`:
    where those are."""

    archive: ZipFile
    pages: tuple[str, ...]
    area: Box
    templates: dict[str, tuple[str, str]]
    units: dict[str, Element]
    pictures: dict[str, str]

    def sheets(self) -> Iterator[Sheet]:
        """Each is read when it is asked for. Raises UnreadableInput where one lacks."""
        for page in self.pages:
            yield _sheet(self.archive, page, self.area, self.templates)

    def picture(self, number: str) -> bytes:
        """Empty where there is none, or one that is too large."""
        where = self.pictures.get(number, "").lstrip("/")
        if where not in self.archive.namelist() or self.archive.getinfo(where).file_size > _MOST_BYTES:
            return b""
        return self.archive.read(where)


def books(archive: ZipFile) -> Iterator[Book]:
    """The documents in the archive, mostly one. Raises UnreadableInput where parts lack."""
    if any(name.lower().endswith(_LOCKS) for name in archive.namelist()):
        raise UnreadableInput(ENCRYPTED)
    for body in children(_part(archive, ROOT), "DocBody"):
        where = "/" + _text(body, "DocRoot").lstrip("/")
        document = _part(archive, where)
        common = child(document, "CommonData")
        area = _area(common, _A4)
        templates = {
            page.get("ID", ""): (page.get("ZOrder", "Background"), _reached(where, page.get("BaseLoc", "")))
            for page in children(common, "TemplatePage")
        }
        pages = [_reached(where, page.get("BaseLoc", "")) for page in children(child(document, "Pages"), "Page")]
        resources = list(_resources(archive, where, common))
        yield Book(archive, tuple(pages), area, templates, dict(_units(resources)), dict(_pictures(resources)))


def name_of(element: Element) -> str:
    """Without its namespace, which has changed between versions."""
    return element.tag.rpartition("}")[2]


def children(element: Element | None, name: str) -> Sequence[Element]:
    """Those with that name."""
    return [each for each in element if name_of(each) == name] if element is not None else []


def child(element: Element | None, name: str) -> Element | None:
    """The first with that name."""
    return next(iter(children(element, name)), None)


def numbers(told: str | None) -> tuple[float, ...]:
    """Raises UnreadableInput where others than numbers stand there."""
    try:
        found = tuple(map(float, (told or "").split()))
    except ValueError as error:
        raise UnreadableInput(BROKEN) from error
    if not all(abs(number) < _FAR for number in found):
        raise UnreadableInput(BROKEN)
    return found


def _sheet(archive: ZipFile, place: str, area: Box, templates: dict[str, tuple[str, str]]) -> Sheet:
    page = _part(archive, place)
    behind: list[Element] = []
    before: list[Element] = []
    for used in children(page, "Template"):
        order, where = templates.get(used.get("TemplateID", ""), ("", ""))
        layers = _layers(_part(archive, where)) if where else ()
        (before if used.get("ZOrder", order) == "Foreground" else behind).extend(layers)
    return Sheet(_area(page, area), (*behind, *_layers(page), *before))


def _layers(page: Element) -> Sequence[Element]:
    return children(child(page, "Content"), "Layer")


def _area(element: Element | None, otherwise: Box) -> Box:
    area = child(element, "PageArea" if child(element, "PageArea") is not None else "Area")
    told = numbers(_text(area, "PhysicalBox"))
    return (told[0], told[1], told[2], told[3]) if len(told) == 4 and min(told[2:]) > _LEAST else otherwise


def _resources(archive: ZipFile, where: str, common: Element | None) -> Iterator[tuple[str, Element]]:
    """What pages share, and where its files are."""
    for name in ("PublicRes", "DocumentRes"):
        for each in children(common, name):
            place = _reached(where, (each.text or "").strip())
            resources = _part(archive, place)
            yield _reached(place, resources.get("BaseLoc", "")), resources


def _units(resources: Iterable[tuple[str, Element]]) -> Iterator[tuple[str, Element]]:
    for _, each in resources:
        for unit in children(child(each, "CompositeGraphicUnits"), "CompositeGraphicUnit"):
            yield unit.get("ID", ""), unit


def _pictures(resources: Iterable[tuple[str, Element]]) -> Iterator[tuple[str, str]]:
    for folder, each in resources:
        for medium in children(child(each, "MultiMedias"), "MultiMedia"):
            yield medium.get("ID", ""), normpath(join(folder, _text(medium, "MediaFile")))


def _reached(where: str, told: str) -> str:
    """What a part means by a path: from where it is, or from the root."""
    return normpath(join(dirname(where), told))


def _part(archive: ZipFile, where: str) -> Element:
    """Some programs write paths from the root that others write from beside."""
    try:
        require(archive.getinfo(where.lstrip("/")).file_size, LIMITS.stream_bytes, "一页的字节数")
        return fromstring(archive.read(where.lstrip("/")))  # noqa: S314 - without a DOCTYPE, and of bounded size
    except (KeyError, ParseError, ValueError) as error:
        raise UnreadableInput(BROKEN) from error


def _text(element: Element | None, name: str) -> str:
    found = child(element, name)
    return (found.text or "").strip() if found is not None else ""
