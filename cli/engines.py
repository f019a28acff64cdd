"""What reads PDFs, as an option offers it."""

from enum import StrEnum


class Engine(StrEnum):
    PDFIUM = "pdfium"
    PDFPLUMBER = "pdfplumber"
