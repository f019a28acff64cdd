"""Errors planted in recognised facts, one at a time, to measure which of them the audit would notice."""

from audit.mutation.measure import Progress, measure
from audit.mutation.shares import together

__all__ = ["Progress", "measure", "together"]
