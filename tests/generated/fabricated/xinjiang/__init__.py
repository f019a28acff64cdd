"""Budgets as Xinjiang prints them."""
