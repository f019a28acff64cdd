"""What became of planted errors, for people and machines."""
