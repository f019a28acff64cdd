"""OFD files: pages of objects, as GB/T 33190 has them."""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from itertools import pairwise
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from audit.readers.pdf.engines.pdfium import read_pages
from audit.readers.pdf.page import Glyph, PageContent

MILLIMETRE = 25.4 / 72  # of a point
_NAMES = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def text(words: str, x: float, y: float, size: float = 4, more: str = "", steps: str = "") -> str:
    """Words whose first baseline is there, in millimetres; `more`: of the object."""
    told = f' DeltaX="{steps}"' if steps else ""
    code = f'<ofd:TextCode X="1" Y="2"{told}>{escape(words)}</ofd:TextCode>'
    return f'<ofd:TextObject Boundary="{x - 1:.4f} {y - 2:.4f} 90 9" Size="{size:.4f}" {more}>{code}</ofd:TextObject>'


def path(data: str, more: str = "", inside: str = "") -> str:
    """Drawn from the corner of the page, in millimetres."""
    told = f"{inside}<ofd:AbbreviatedData>{data}</ofd:AbbreviatedData>"
    return f'<ofd:PathObject Boundary="0 0 210 297" {more}>{told}</ofd:PathObject>'


def grid(xs: Sequence[float], ys: Sequence[float]) -> str:
    """The lines of a table."""
    upright = [path(f"M {x} {ys[0]} L {x} {ys[-1]}") for x in xs]
    return "".join((*upright, *(path(f"M {xs[0]} {y} L {xs[-1]} {y}") for y in ys)))


def content(objects: str, area: str = "", template: str = "") -> str:
    """What a page says."""
    box = f"<ofd:Area><ofd:PhysicalBox>{area}</ofd:PhysicalBox></ofd:Area>" if area else ""
    return f"<ofd:Page {_NAMES}>{box}{template}<ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content></ofd:Page>"


def ofd(pages: Sequence[str], common: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A file with these pages; `common`: what they share; `parts`: what else is in it, or in their place."""
    named = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/{n}.xml"/>' for n in range(len(pages)))
    area = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
    written = {
        "OFD.xml": f"<ofd:OFD {_NAMES}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {_NAMES}><ofd:CommonData>{area}{common}</ofd:CommonData>"
        f"<ofd:Pages>{named}</ofd:Pages></ofd:Document>",
        **{f"Doc_0/Pages/{number}.xml": page for number, page in enumerate(pages)},
        **(parts or {}),
    }
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, told in written.items():
            archive.writestr(name, _named(told) if isinstance(told, str) else told)
    return file.getvalue()


def _named(told: str) -> str:
    return told.replace("<res>", f"<ofd:Res {_NAMES}>").replace("</res>", "</ofd:Res>")


def converted(pdf: bytes) -> bytes:
    """The pages of a PDF, as programs that convert it write them: runs of glyphs, and lines."""
    return ofd([_page(page) for page in read_pages(pdf)])


def _page(page: PageContent) -> str:
    size = f"0 0 {page.width * MILLIMETRE:.4f} {page.height * MILLIMETRE:.4f}"
    upright = [(x, top, x, bottom) for x, top, bottom in page.verticals]
    lines = [*upright, *((left, y, right, y) for y, left, right in page.horizontals)]
    drawn = [path("M {:.4f} {:.4f} L {:.4f} {:.4f}".format(*(MILLIMETRE * side for side in line))) for line in lines]
    return content("".join((*map(_run, _runs(page.glyphs)), *drawn)), size)


def _runs(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and (glyph[2:3] + glyph[4:] != run[-1][2:3] + run[-1][4:] or glyph[1] <= run[-1][1]):
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _run(run: Sequence[Glyph]) -> str:
    words, left, top, _, bottom, baseline = run[0]
    steps = " ".join(f"{(after[1] - before[1]) * MILLIMETRE:.4f}" for before, after in pairwise(run))
    words = "".join(glyph[0][:1] for glyph in run)
    return text(words, left * MILLIMETRE, baseline * MILLIMETRE, (bottom - top) * MILLIMETRE, steps=steps)
