"""Budgets and final accounts as Shanghai prints them."""
