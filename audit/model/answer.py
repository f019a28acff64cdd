"""What a question to the store gives."""

from audit.model.record import record


@record
class Answer:
    """`rows` hold whatever the database gives, infinity and what is no number left out. `more`: there were more rows
    than were asked for."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    more: bool = False
