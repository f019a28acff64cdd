"""Lines and tables set on pages: a PDF."""
