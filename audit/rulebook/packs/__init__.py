"""The files of rule packs: where they lie, YAML with its lines, and what was compiled from them before."""
