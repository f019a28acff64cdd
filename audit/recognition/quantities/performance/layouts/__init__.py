"""Tables of performance by how their text is laid out: one file for each way, all read into the same targets."""
