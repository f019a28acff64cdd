"""Printed lines of a page; and pages as parts of sheets: side by side, twice, out of order."""
