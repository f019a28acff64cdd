"""What rules/ says, compiled: forms, titles, sentences, quantities, accounts and rules. Written by rulebook alone."""
