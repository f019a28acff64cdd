"""What tables look like, from YAML: their titles and units, their forms, the accounts that they list."""
