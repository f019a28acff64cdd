"""What audits found, kept in an embedded database: the only stage that knows DuckDB, and only where it is asked for."""
