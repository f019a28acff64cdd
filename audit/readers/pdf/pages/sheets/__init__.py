"""Sheets that several pages are printed on: which they are and in which order they are read."""
