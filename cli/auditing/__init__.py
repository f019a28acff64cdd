"""`gouji check` from its orders to its exit code; the other commands that read disclosures take their orders from here."""
