"""What a text numbers or lists: its parts, the items of its lists, and how many things an enumeration names."""
