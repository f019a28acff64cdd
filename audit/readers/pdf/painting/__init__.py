"""What is painted on a page, in which order, and what of it a person sees."""
