"""What the options of the commands mean, said once for all of them."""
