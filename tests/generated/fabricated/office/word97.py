"""A tiny writer of documents of Word 97 to 2003, of the little that the tests want, as [MS-DOC] and [MS-CFB] have it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from struct import pack

SECTOR = 512
ROW_END = b"\x16\x24\x01\x17\x24\x01"  # in a table, ends a row
CELL = b"\x16\x24\x01"
_STYLES, _CHARACTERS, _PARAGRAPHS, _PIECES = 1, 12, 13, 33


@dataclass(frozen=True)
class Stretch:
    """Text with what is said of its characters and, where it ends a paragraph, of that; `piece`: of all in the piece."""

    text: str
    characters: bytes = b""
    paragraph: bytes = b""
    style: int = 0
    piece: int = 0


@dataclass(frozen=True)
class Old:
    """`narrow`: one byte for each character; `turned`: the pieces stand in the file from last to first, as after a quick save;
    `counts`: of characters in the text and in the parts behind it; `parts`: of the table stream, by number; `groups`: of
    properties of whole pieces; `behind`: what stands behind a part."""

    stretches: Sequence[Stretch]
    narrow: bool = False
    turned: bool = False
    counts: Sequence[int] = ()
    parts: Mapping[int, bytes] = field(default_factory=dict)
    behind: Mapping[int, bytes] = field(default_factory=dict)
    groups: Sequence[bytes] = ()
    data: bytes = b""
    second: bool = True
    flags: int = 0
    version: int = 0xC1
    magic: int = 0xA5EC


def row(*rights: int, left: int = 0, cells: Sequence[int] = ()) -> bytes:
    """What is said of a row: where its cells end, and the flags of each."""
    told = [*cells, *([0] * (len(rights) - len(cells)))]
    body = (
        pack("<B", len(rights)) + pack(f"<{len(rights) + 1}h", left, *rights) + b"".join(pack("<H18x", f) for f in told)
    )
    return ROW_END + b"\x08\xd6" + pack("<H", len(body) + 1) + body


def table(rows: Sequence[Sequence[str]], shapes: Sequence[bytes] = ()) -> list[Stretch]:
    """Cells of one paragraph each."""
    found: list[Stretch] = []
    for number, texts in enumerate(rows):
        found += [Stretch(f"{text}\x07", paragraph=CELL) for text in texts]
        shape = shapes[number] if shapes else row(*range(500, 500 * len(texts) + 1, 500))
        found.append(Stretch("\x07", paragraph=shape))
    return found


def document(old: Old) -> bytes:
    """The file."""
    text, at = b"", 0x600
    places: list[int] = []
    for stretch in reversed(old.stretches) if old.turned else old.stretches:
        places.append(at + len(text))
        text += stretch.text.encode("cp1252" if old.narrow else "utf-16-le")
    if old.turned:
        places.reverse()
    main = bytes(at) + text
    main += bytes(-len(main) % SECTOR)
    order = sorted(range(len(places)), key=lambda index: places[index])
    runs, paragraphs = [], []
    for index in order:
        stretch, start = old.stretches[index], places[index]
        end = start + _size(old, stretch.text)
        runs.append((start, end, bytes((len(stretch.characters),)) + stretch.characters, 1))
        said = pack("<H", stretch.style) + stretch.paragraph
        said += bytes(len(said) % 2)
        paragraphs.append((start, end, bytes((0, len(said) // 2)) + said, 13))
    parts = dict(old.parts)
    for number, entries in ((_CHARACTERS, runs), (_PARAGRAPHS, paragraphs)):
        first = len(main) // SECTOR
        main += b"".join(map(_page, entries))
        edges = [start for start, *_ in entries] + [entries[-1][1]]
        parts[number] = pack(f"<{len(edges)}I", *edges) + pack(f"<{len(entries)}I", *range(first, first + len(entries)))
    parts[_PIECES] = _pieces(old, places)
    written, lengths = b"", {}
    for number, part in parts.items():
        lengths[number] = (len(written), len(part))
        written += part + old.behind.get(number, b"")
    main = _head(old, lengths) + main[0x600:]
    name = "1Table" if old.second else "0Table"
    return compound({"WordDocument": main, name: written, "Data": old.data})


def _size(old: Old, text: str) -> int:
    return len(text.encode("cp1252" if old.narrow else "utf-16-le"))


def _page(entry: tuple[int, int, bytes, int]) -> bytes:
    """A page of properties with one entry, which stands behind what says where."""
    start, end, said, width = entry
    at = 8 + width + (8 + width) % 2
    page = pack("<II", start, end) + bytes((at // 2,)) + bytes(at - 9) + said
    return page + bytes(SECTOR - 1 - len(page)) + b"\x01"


def _pieces(old: Old, places: Sequence[int]) -> bytes:
    units = [len(stretch.text.encode("utf-16-le")) // 2 for stretch in old.stretches]
    edges = [sum(units[:count]) for count in range(len(units) + 1)]
    where = [place * 2 | 0x4000_0000 if old.narrow else place for place in places]
    said = [pack("<HIH", 0, place, stretch.piece) for place, stretch in zip(where, old.stretches, strict=True)]
    body = pack(f"<{len(edges)}I", *edges) + b"".join(said)
    return (
        b"".join(b"\x01" + pack("<H", len(each)) + each for each in old.groups) + b"\x02" + pack("<I", len(body)) + body
    )


def _head(old: Old, lengths: Mapping[int, tuple[int, int]]) -> bytes:
    flags = old.flags | (0x0200 if old.second else 0)
    count = sum(len(stretch.text.encode("utf-16-le")) // 2 for stretch in old.stretches)
    text, notes, headers, comments, ends, boxes = [*(old.counts or [count]), 0, 0, 0, 0, 0][:6]
    longs = (0, 0, 0, text, notes, headers, 0, comments, ends, boxes)
    head = pack("<HH6xH20x", old.magic, old.version, flags) + pack("<H28xH", 14, 22)
    head += pack("<10I48x", *longs) + pack("<H", 93)
    head += b"".join(pack("<II", *lengths.get(number, (0, 0))) for number in range(93))
    return head + bytes(0x600 - len(head))


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A container with these streams, each of which has sectors of its own."""
    streams = {name: content + bytes(max(4096 - len(content), 0)) for name, content in streams.items()}
    counts = [-(-len(content) // SECTOR) for content in streams.values()]
    entries = 1 + len(streams)
    directory = -(-entries // 4)
    tables = -(-(directory + sum(counts) + 1) // 126)
    chain = [0xFFFFFFFD] * tables
    firsts: list[int] = []
    for count in (directory, *counts):
        firsts.append(len(chain))
        chain += [*range(len(chain) + 1, len(chain) + count), 0xFFFFFFFE]
    chain += [0xFFFFFFFF] * (tables * 128 - len(chain))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + pack(
        "<16xHHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, firsts[0], 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0
    )
    head += pack("<109I", *range(tables), *[0xFFFFFFFF] * (109 - tables))
    names = sorted(streams, key=lambda name: (len(name), name.upper()))
    found = [_entry("Root Entry", 5, 0xFFFFFFFF, 1, 0xFFFFFFFE, 0)]
    for index, name in enumerate(names):
        right = index + 2 if index + 1 < len(names) else 0xFFFFFFFF
        first = firsts[1 + list(streams).index(name)]
        found.append(_entry(name, 2, right, 0xFFFFFFFF, first, len(streams[name])))
    listed = b"".join(found)
    body = listed + bytes(directory * SECTOR - len(listed))
    body += b"".join(content + bytes(-len(content) % SECTOR) for content in streams.values())
    return head + pack(f"<{len(chain)}I", *chain) + body


def _entry(name: str, kind: int, right: int, child: int, first: int, size: int) -> bytes:
    written = name.encode("utf-16-le")
    head = written + bytes(64 - len(written)) + pack("<HBB", len(written) + 2, kind, 1)
    return head + pack("<III36xIII", 0xFFFFFFFF, right, child, first, size, 0)
