"""What was read and recognised, for people and machines."""
