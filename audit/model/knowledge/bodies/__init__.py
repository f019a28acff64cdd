"""What each kind of rule says, compiled: written by its file in rulebook/checks/kinds, read by its file in evaluation/kinds."""
