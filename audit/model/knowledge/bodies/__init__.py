"""What each kind of rule says, compiled: written by its file in rulebook/kinds, read by its file in evaluation/kinds."""
