"""Tables in flow text. Those of pages ask for a part of it only, so that nothing is loaded here."""
