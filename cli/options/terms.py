"""What an option that may be repeated was given."""

from collections.abc import Iterable


def terms(options: Iterable[str] | None) -> tuple[str, ...]:
    """Each option may hold several terms, separated by commas of either width."""
    return tuple(term.strip() for text in options or () for term in text.replace("，", ",").split(",") if term.strip())
