"""The programs that open a PDF, and what PDFium tells of its glyphs."""
