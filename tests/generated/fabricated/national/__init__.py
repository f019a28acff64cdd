"""Budgets and final accounts on the forms that most regions use, and on what some of them change."""
