"""The nouns. Frozen, standard library only; every stage knows these and no other stage."""
