"""Many disclosures: each audited on its own, in processes of its own, and none of them able to spoil the others."""
