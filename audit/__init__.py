"""勾稽: the reconciliation audit of Chinese public-finance disclosures."""
