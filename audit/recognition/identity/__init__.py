"""What a document says it is: whose, of which year and kind, of which units, and whether it is one disclosure."""
