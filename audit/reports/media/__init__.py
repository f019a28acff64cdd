"""What text needs to stand on a terminal, in markup, in a table or in JSON."""
