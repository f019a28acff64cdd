"""Ruling lines → tables → cells, and the text that stands in each."""
