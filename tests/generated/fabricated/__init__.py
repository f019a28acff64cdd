"""Random disclosures, consistent by construction: what is said against one of them is a false accusation."""
