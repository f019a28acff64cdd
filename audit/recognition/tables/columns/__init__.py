"""Which column of its form each column of a printed table is."""
