"""What is asked of a text object is what PDFium tells of each of its glyphs."""

from audit.readers.pdf.engines.owners import Owners
from audit.readers.pdf.engines.pdfium import _document, _page, _text
from audit.readers.pdf.library import bulk, native

_TEXTS = "BT /F 12 Tf 40 200 Td (12 34) Tj /F 9 Tf 2 0 0 1 40 150 Tm (56) Tj 0 1 -1 0 90 50 Tm (7 8) Tj ET"


def test_glyphs_of_one_text_object_share_its_font_its_size_and_its_matrix(pdf):
    data = pdf(_TEXTS).read_bytes()
    with _document(data) as document, _page(document, 0, layered=False) as (page, _), _text(page) as text:
        glyphs = range(native.count_chars(text))
        owners = Owners(text, glyphs)
        assert owners.matrices() == bulk.char_matrices(text, glyphs)
        assert owners.sizes() == bulk.char_sizes(text, glyphs)
        assert owners.fonts() == bulk.fonts(bulk.handles(bulk.char_objects(text, glyphs)))
        assert len(set(owners.matrices())) > 2
