"""The compiled rule book, kept by content: a run whose rule files have not changed parses no YAML and no formula.

The key covers every rule text, this program's own modules and the interpreter. Where the files' stamp (stamp.py) is one
whose key is known already, they are not even read.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING
from zlib import crc32

from audit.cache import code_key, key_of, open_cache
from audit.model.knowledge.lesson import Aside, Lessons
from audit.model.knowledge.rules import RuleBook
from audit.model.record import replace
from audit.rulebook.packs.sharing import shared

if TYPE_CHECKING:
    from audit.rulebook.packs.texts import Texts

_BOOK, _STAMP = "rulebook", "stamp"


def recalled(stamp: bytes) -> RuleBook | None:
    """The rule book that was compiled from files of this very stamp, if it is still kept."""
    cache = open_cache() if stamp else None
    note = cache.get(_STAMP, _note(stamp), tuple) if cache else None
    return cache.get(_BOOK, note[1], RuleBook) if cache and note and note[0] == stamp else None


def cached(texts: "Texts", build: Callable[[], RuleBook], stamp: bytes = b"") -> RuleBook:
    """The rule book of these texts: from the cache, else built and kept. An unusable cache is no error.

    `stamp`: that of the files the texts were read from, taken before; from now on it recalls this rule book.
    """
    key = key_of((code_key("model", "rulebook"), sorted(texts.items())))
    cache = open_cache()
    found = cache.get(_BOOK, key, RuleBook) if cache else None
    if found is None:
        found = _lessons_together(shared(replace(build(), fingerprint=key)))
        if cache:
            cache.put(_BOOK, key, found)
    if cache and stamp:
        cache.put(_STAMP, _note(stamp), (stamp, key))
    return found


def _lessons_together(book: RuleBook) -> RuleBook:
    lessons = Lessons(tuple(rule.lesson for rule in book.rules))
    rules = tuple(replace(rule, aside=Aside(lessons, number)) for number, rule in enumerate(book.rules))
    return replace(book, rules=rules)


def _note(stamp: bytes) -> str:
    """Where the key of a stamp is noted; the stamp stands inside, so two of one name are told apart."""
    return f"{crc32(stamp):08x}"
