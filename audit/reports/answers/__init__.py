"""What the store answered, for people and machines."""
