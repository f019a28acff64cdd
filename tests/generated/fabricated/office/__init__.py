"""Files of Office as programs before today's write them."""
