"""What a rule is explained and tested with, and no audit asks for: a third of all that a rule book says."""

import pickle
from typing import Any

from audit.model.record import record


@record
class Lesson:
    """`passing` and `failing`: examples, each with the file and line that it stands at; `looks_at`: for people, what the
    mechanism does, as labels and sentences."""

    passing: tuple[str, ...] = ()
    failing: tuple[str, ...] = ()
    passing_at: tuple[str, ...] = ()
    failing_at: tuple[str, ...] = ()
    looks_at: tuple[tuple[str, str], ...] = ()


class Aside:
    """A lesson that stays pickled until somebody asks for it: a rule book is taken back from the cache without any."""

    __slots__ = ("_lesson", "_packed")

    def __init__(self, lesson: Lesson | None = None, packed: bytes = b"") -> None:
        self._lesson = lesson
        self._packed = packed

    @property
    def lesson(self) -> Lesson:
        if self._lesson is None:
            self._lesson = pickle.loads(self._packed) if self._packed else Lesson()  # noqa: S301 - of this very pickle
        return self._lesson

    def __eq__(self, other: object) -> bool:
        return self.lesson == other.lesson if isinstance(other, Aside) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.lesson)

    def __repr__(self) -> str:
        return repr(self.lesson)

    def __reduce__(self) -> tuple[type["Aside"], tuple[Any, ...]]:
        return Aside, (None, self._packed or pickle.dumps(self.lesson, protocol=pickle.HIGHEST_PROTOCOL))
