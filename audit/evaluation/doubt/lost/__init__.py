"""What may be gone: a page, a table, a column, a row, or what was printed in them."""
