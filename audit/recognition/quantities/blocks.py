"""Project blocks of the prose: 项目名称, 预算安排规模, 资金分配情况, 补贴人数, 补贴标准 … as fields."""

import re
from collections.abc import Iterator, Mapping

from audit.model.knowledge.quantities import BlockPattern
from audit.model.record import field, mutable
from audit.model.regex import Regex
from audit.recognition.quantities.mentions import Mention, mentions
from audit.recognition.quantities.mentions.labels import LabelReader
from audit.recognition.quantities.mentions.numbers import NumberReader
from audit.recognition.quantities.sections import Section
from audit.recognition.text import Passage

NAME, SIZE, SHARES, PERIOD, HEADS, PRICES, SOURCES = "项目", "规模", "分配", "期间", "人数", "标准", "来源"

_SPOKEN = (SIZE, SHARES, HEADS, PRICES, SOURCES)


@mutable
class Block:
    """One project of the prose. `mentions`: what the quantity fields speak of, by field."""

    name: str
    section: str
    fields: Mapping[str, Passage]
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    withheld: bool = False

    def of(self, key: str) -> tuple[Mention, ...]:
        return self.mentions.get(key, ())

    def text(self) -> str:
        return "".join(p.text for p in self.fields.values())


def read_blocks(section: Section, pattern: BlockPattern, reader: NumberReader, labels: LabelReader) -> Iterator[Block]:
    """A block begins at 项目名称; the fields it lacks are simply not there."""
    words = "|".join(sorted(map(re.escape, pattern.keys), key=len, reverse=True))
    key = Regex(rf"{pattern.numbering}(?P<键>{words})：")
    found = list(key.finditer(section.passage.text))
    ends = [*(m.start() for m in found[1:]), *([len(section.passage.text)] if found else [])]
    current: dict[str, Passage] = {}
    for match, end in zip(found, ends, strict=True):
        name = pattern.keys[match["键"]]
        if name == NAME and current:
            yield _block(current, section, pattern, reader, labels)
            current = {}
        current.setdefault(name, section.passage[match.end() : end])
    if NAME in current:
        yield _block(current, section, pattern, reader, labels)


def _block(
    fields: Mapping[str, Passage], section: Section, pattern: BlockPattern, reader: NumberReader, labels: LabelReader
) -> Block:
    spoken = {key: mentions(fields[key], reader, labels) for key in _SPOKEN if key in fields}
    withheld = SHARES in fields and bool(pattern.withheld.search(fields[SHARES].text))
    return Block(fields[NAME].text if NAME in fields else "", section.title(), fields, spoken, withheld)
