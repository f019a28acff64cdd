"""Rules from YAML: what every rule says, each kind of rule, the formulas, and what is wrong with a rule."""
