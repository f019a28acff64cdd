"""Choices that options offer."""

from enum import StrEnum


class Engine(StrEnum):
    """What reads PDFs."""

    PDFIUM = "pdfium"
    PDFPLUMBER = "pdfplumber"
