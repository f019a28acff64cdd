"""What a rule is explained and tested with, and no audit asks for: a third of all that a rule book says."""

import pickle
import zlib
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


class Lessons:
    """Those of many rules, which stay packed until somebody asks for one: a rule book is taken back from the cache
    without any."""

    __slots__ = ("_lessons", "_packed")

    def __init__(self, lessons: tuple[Lesson, ...] = (), packed: bytes = b"") -> None:
        self._lessons = lessons
        self._packed = packed

    def of(self, number: int) -> Lesson:
        if not self._lessons:
            self._lessons = pickle.loads(zlib.decompress(self._packed))  # noqa: S301 - of this very pickle
        return self._lessons[number]

    def __reduce__(self) -> tuple[type["Lessons"], tuple[Any, ...]]:
        packed = self._packed or zlib.compress(pickle.dumps(self._lessons, protocol=pickle.HIGHEST_PROTOCOL))
        return Lessons, ((), packed)


class Aside:
    """The lesson of one rule, among others."""

    __slots__ = ("_lessons", "_number")

    def __init__(self, lessons: Lessons, number: int) -> None:
        self._lessons = lessons
        self._number = number

    @classmethod
    def of(cls, lesson: Lesson) -> "Aside":
        return cls(Lessons((lesson,)), 0)

    @property
    def lesson(self) -> Lesson:
        return self._lessons.of(self._number)

    def __eq__(self, other: object) -> bool:
        return self.lesson == other.lesson if isinstance(other, Aside) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.lesson)

    def __repr__(self) -> str:
        return repr(self.lesson)

    def __reduce__(self) -> tuple[type["Aside"], tuple[Any, ...]]:
        return Aside, (self._lessons, self._number)
