"""PDFium itself: its functions as plain calls, many of its answers at once, and its space turned into that of the page."""
