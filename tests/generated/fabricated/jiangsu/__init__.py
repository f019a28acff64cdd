"""Budgets and final accounts as Jiangsu prints them."""
