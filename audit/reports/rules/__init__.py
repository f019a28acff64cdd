"""What the rules say of themselves: on a terminal, for machines, and as pages."""
