"""Exact arithmetic over what was printed: every figure is an interval."""
