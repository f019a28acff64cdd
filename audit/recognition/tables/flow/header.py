"""The header of a table in flow text: which of the form's columns this document prints, and in which order.

Every province draws the national templates up anew, with columns of its own choice. Where one printed line names them all,
or two of which the second has the parts of what the first names, and in one way only, they are believed; a header wrapped
over several lines says nothing for sure.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations, dropwhile, pairwise, takewhile

from audit.model.document import TextLine
from audit.model.knowledge.forms import BlockSpec, ColumnSpec, Form, RowKey
from audit.recognition.labels import plain, squeeze
from audit.recognition.regions import PRINTED_AMOUNT
from audit.recognition.tables.columns.matching import by_header, score

_NAME = 4  # characters; fewer may be the rest of a name that is wrapped
_REACH = 12  # lines from the title within which a header ends


Columns = tuple[ColumnSpec, ...]


def columns_told(form: Form, lines: Sequence[TextLine], widths: Sequence[int]) -> list[Columns]:
    """Those of each block whose rows have at most so many figures; none where no line tells them of all."""
    found = [(i, told) for i, line in enumerate(lines[:_REACH]) if (told := _told(form, line, widths))]
    if len(found) == 1:
        (at, told), *_ = found
        lone = max(map(len, told)) == 1  # with a word on each line, any of them may be it
        above = lines[:_REACH] if lone else lines[at - 1 : at] if at else []
        if not _is_parted_below(form, lines[at + 1 :], told) and not _goes_on(form, above, told):
            return told
    parted = [told for at in range(len(lines[:_REACH]) - 1) if (told := _told_by_pair(form, lines, at, widths))]
    return parted[0] if len(parted) == 1 and len(found) <= 1 else []


def _told_by_pair(form: Form, lines: Sequence[TextLine], at: int, widths: Sequence[int]) -> list[Columns]:
    """By the line there and the next; none where a line beside them names more."""
    pair = lines[at], lines[at + 1]
    if told := _told_in_two(form, *pair, widths):
        return [] if len(pair[0].text.split()) == 1 and _goes_on(form, lines[:_REACH], told) else told
    told = _told_below_one(form, *pair, widths)
    beside = (*lines[at - 1 : at], *lines[at + 2 : at + 3]) if at else lines[2:3]
    return told if told and not _goes_on(form, beside, told) else []


def _goes_on(form: Form, lines: Sequence[TextLine], told: Sequence[Columns]) -> bool:
    """A line beside these names other columns: above, so that these are but the parts of one of them."""
    known = {column.name for columns in told for column in columns}
    return any(
        column.name not in known
        for line in lines
        for word in _joined(form, _header_words(form, line))
        for block in form.blocks
        for column in block.columns
        if _is_named(column, word)
    )


def _is_named(column: ColumnSpec, word: str) -> bool:
    return plain(word) in {plain(header) for header in column.headers or (column.name,)}


def _told_below_one(form: Form, upper: TextLine, lower: TextLine, widths: Sequence[int]) -> list[Columns]:
    """Of a block that stands alone: each word of the second line names a column, and each of the first but one, which has
    those below it (总计 财政拨款 单位资金 | 小计 一般公共预算 政府性基金预算)."""
    words = _joined(form, _header_words(form, upper))
    groups = [words] if words and _is_bare(form) else _groups(form, words)
    below = _without_labels(form, _header_words(form, lower))
    if len(form.blocks) > 1 or len(groups) != 1 or len(below) < 2 or any(map(_has_digit, below)):
        return []
    named = [_only(form.blocks[0], word) for word in groups[0]]
    parts = [_only(form.blocks[0], word) for word in _joined(form, below)]
    if named.count(None) != 1 or None in parts:
        return []
    at = named.index(None)
    columns = tuple(column for column in (*named[:at], *parts, *named[at + 1 :]) if column)
    distinct = len({column.name for column in columns}) == len(columns)
    heads = {plain(header.rpartition("/")[0]) for column in columns for header in column.headers if "/" in header}
    whole = len(groups[0][at]) >= _NAME and (not _is_bare(form) or plain(groups[0][at]) in heads)
    return [columns] if distinct and whole and widths[0] <= len(columns) else []


def _only(block: BlockSpec, word: str) -> ColumnSpec | None:
    """The one column that is called so."""
    named = [column for column in block.columns if _is_named(column, word)]
    return named[0] if len(named) == 1 else None


def _joined(form: Form, words: Sequence[str]) -> list[str]:
    """The words, 总 计 as one where a column is called so."""
    joined: list[str] = []
    for word in words:
        spaced = joined and len(joined[-1]) == len(word) == 1
        if spaced and any(_is_named(c, joined[-1] + word) for block in form.blocks for c in block.columns):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _told_in_two(form: Form, upper: TextLine, lower: TextLine, widths: Sequence[int]) -> list[Columns]:
    """Of a block that stands alone: the second line has the parts of one or more of the columns that the first names (本年收入
    上年结转 | 小计 一般公共预算 … 小计 一般公共预算 …), and what it has fits below these alone."""
    words, below = _header_words(form, upper), _without_labels(form, _header_words(form, lower))
    groups = [words] if words and _is_bare(form) else _groups(form, words)
    if len(form.blocks) > 1 or len(groups) != 1 or not below or any(map(_has_digit, below)):
        return []
    starts = [i for i, word in enumerate(below) if plain(word) == plain(below[0])]
    runs = [below[start:end] for start, end in pairwise([*starts, len(below)])]
    fitting = [
        columns
        for heads in combinations(range(len(groups[0])), len(runs))
        if (columns := _parted(form, groups[0], dict(zip(heads, runs, strict=True)))) and widths[0] <= len(columns)
    ]
    return fitting[:1] if len(fitting) == 1 else []


def _is_bare(form: Form) -> bool:
    """Its one row has no label, and no column stands twice in it."""
    return form.blocks[0].key is RowKey.NONE and not _kinds(form.blocks[0])


def _parted(form: Form, heads: Sequence[str], runs: Mapping[int, Sequence[str]]) -> Columns:
    """One for each head, or for each of its parts, which the form has below it; none where one of them names nothing."""
    paths: list[tuple[str, ...]] = []
    for i, head in enumerate(heads):
        paths += [(head, part) for part in runs[i]] if i in runs else [(head,)]
    found = by_header(form.blocks[0], paths, range(len(paths)), form.headers)
    known = len(found) == len(paths) and all(
        any("/" in header and _leaf(header) == plain(path[-1]) and score(path, header) for header in column.headers)
        for path, column in zip(paths, found.values(), strict=True)
        if len(path) > 1
    )
    wrapped = any(_is_cut_off(form.blocks[0], plain(head)) for head in heads)
    return tuple(found.values()) if known and not wrapped else ()


def _is_cut_off(block: BlockSpec, word: str) -> bool:
    """It but begins what headers say, and goes on below (公务用车购 | 置费): it is like others only by chance."""
    said = {plain(part) for column in block.columns for header in column.headers for part in header.split("/")}
    return word not in said and any(part.startswith(word) for part in said)


def _header_words(form: Form, line: TextLine) -> list[str]:
    """Without what stands above numbers that are no amounts, or above words."""
    passed = form.headers.ordinals | form.headers.serials | form.headers.remarks
    words = _spaced(map(squeeze, line.text.split()), _label_words(form))
    return [word for word in words if plain(word) not in passed]


def _spaced(words: Iterable[str], labels: Collection[str]) -> list[str]:
    """The words, 项 目 as one where labels are called so."""
    joined: list[str] = []
    for word in words:
        if joined and len(joined[-1]) == len(word) == 1 and plain(joined[-1] + word) in labels:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _without_labels(form: Form, words: Sequence[str]) -> list[str]:
    """Below a head for all labels (支出功能分类科目) stand their own words (科目编码 科目名称)."""
    labels, part = _label_words(form), form.headers.label
    return list(dropwhile(lambda word: plain(word) in labels or bool(part.search(plain(word))), words))


def _label_words(form: Form) -> set[str]:
    return {plain(word) for word in form.headers.labels} | {
        plain(word) for block in form.blocks for word in block.label_headers
    }


def _is_parted_below(form: Form, lines: Sequence[TextLine], told: Sequence[Columns]) -> bool:
    """The next line names columns below one of these (本年支出: 小计 基本支出 项目支出)."""
    words = [squeeze(word) for line in lines[:1] for word in line.text.split()]
    heads = {plain(word) for word in words} if not any(map(_has_digit, words)) else set()
    for block, columns in zip(form.blocks, told, strict=True):
        below = by_header(block, [(word,) for word in words], range(len(words)), form.headers).values()
        known = {column.name for column in columns}
        if {column.name for column in below} - known or heads & _leaves(block, known):
            return True
    return False


def _has_digit(word: str) -> bool:
    return any(letter.isdecimal() for letter in word)


def _leaves(block: BlockSpec, known: set[str]) -> set[str]:
    """What stands in the lowest cell of the headers of the columns not yet known."""
    return {_leaf(h) for c in block.columns if c.name not in known for h in c.headers if "/" in h}


def columns_possible(block: BlockSpec, lines: Sequence[TextLine]) -> Columns:
    """Without the parts of a sum none of which a header line can name, and what is but told of another column (其中：教育收费):
    wrapped words still show all their letters. What the first column is the sum of is told apart by the roll-up, whatever
    it is called; and a header that goes on beyond the reach is not known to its end."""
    heads = list(takewhile(lambda line: not PRINTED_AMOUNT.search(line.text), lines[:_REACH]))
    letters = set(plain("".join(line.text for line in heads)))
    unsaid = {c.name for c in block.columns if not any(letters.issuperset(_leaf(h)) for h in c.headers or (c.name,))}
    absent = {part for c in block.columns[1:] if c.parts and unsaid.issuperset(c.parts) for part in c.parts}
    absent |= {c.name for c in block.columns if c.name in unsaid and _is_aside(c, block)}
    return (
        tuple(c for c in block.columns if c.name not in absent)
        if 1 < len(heads) < len(lines[:_REACH])
        else block.columns
    )


def _is_aside(column: ColumnSpec, block: BlockSpec) -> bool:
    """It stands below the header of another one, and no sum has it."""
    summed = bool(column.parts) or any(column.name in other.parts for other in block.columns)
    names = {other.name for other in block.columns if other is not column}
    return not summed and any(header.rpartition("/")[0] in names for header in column.headers)


def _leaf(header: str) -> str:
    return plain(header.rpartition("/")[2])


def order_told(block: BlockSpec, lines: Sequence[TextLine]) -> Columns | None:
    """The columns of a block that has each twice (预算数, 决算数), as a line says that they stand: in pairs, or first
    all of one kind; none where no line says so."""
    kinds = _kinds(block)
    if not kinds:
        return block.columns
    one, other = kinds.values()
    for line in lines[:_REACH]:
        said = [word for word in map(plain, map(squeeze, line.text.split())) if word in kinds]
        if said == list(kinds) * len(one):
            return tuple(column for pair in zip(one, other, strict=True) for column in pair)
        if said == list(kinds):
            return (*one, *other)
    return None


def halves_told(block: BlockSpec, lines: Sequence[TextLine]) -> bool:
    """Whether a block has each column twice, and a line says how the two stand."""
    return bool(_kinds(block)) and order_told(block, lines) is not None and not is_doubled(block, lines)


def _kinds(block: BlockSpec) -> dict[str, Columns]:
    """The two words that are part of one half of the headers each, and the columns of the halves."""
    words = {
        column: set.intersection(*(set(h.split("/")) for h in column.headers))
        for column in block.columns
        if column.headers
    }
    counts = Counter(word for of_one in words.values() for word in of_one)
    halves = [word for word, count in counts.items() if count * 2 == len(block.columns)]
    if (
        len(words) != len(block.columns)
        or len(halves) != 2
        or any(len(of_one & set(halves)) != 1 for of_one in words.values())
    ):
        return {}
    return {plain(half): tuple(column for column, of_one in words.items() if half in of_one) for half in halves}


def is_doubled(block: BlockSpec, lines: Sequence[TextLine]) -> bool:
    """Whether a head is printed more often than the block has columns of that name: all of them once under 预算数 and
    once under 决算数."""
    printed = Counter(plain(word) for line in lines[:_REACH] for word in line.text.split())
    known = Counter(head for column in block.columns for head in {plain(h.split("/")[-1]) for h in column.headers})
    return any(printed[head] > count for head, count in known.items())


def _told(form: Form, line: TextLine, widths: Sequence[int]) -> list[Columns]:
    """Each block's columns stand behind the words for its labels."""
    groups = _groups(form, _header_words(form, line))
    if len(groups) != len(widths):
        return []
    told = [_columns(form, block, words) for block, words in zip(form.blocks, groups, strict=False)]
    return told if all(max(width, 1) <= len(columns) for columns, width in zip(told, widths, strict=True)) else []


def _groups(form: Form, words: Sequence[str]) -> list[list[str]]:
    """The words behind each run of words for labels; none where something stands before the first."""
    labels = _label_words(form)
    groups: list[list[str]] = []
    before = ""
    for word in words:
        leads = not any(groups) and bool(
            form.headers.label.search(plain(word))
        )  # 部门预算支出功能分类科目, for all labels below; 政府经济科目编码, behind those of the accounts
        if plain(word) in labels or leads:
            groups += [[]] if not groups or (plain(before) not in labels and groups[-1]) else []
        elif not groups:
            return []
        else:
            groups[-1].append(word)
        before = word
    return groups


def _columns(form: Form, block: BlockSpec, words: Sequence[str]) -> Columns:
    """Those that the words name, one each; none where one of them names nothing."""
    found = by_header(block, [(word,) for word in words], range(len(words)), form.headers)
    return tuple(found.values()) if len(found) == len(words) else ()
