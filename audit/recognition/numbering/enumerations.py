"""How many things a stretch of text names: A、B和C, or 1.A。2.B。."""

from audit.model.knowledge.quantities import Naming
from audit.model.ordinals import ORDINAL
from audit.model.regex import Regex

_BRACKETED = Regex(r"（[^）]*）")
_OTHER_MARKS = Regex(r"[，；]")
_NAME_END = Regex(r"[。；：，（]")
_REACH = 400  # characters that one item of a numbered list may have
_MARKER = Regex(r"(?<![\d第.])(?:(?P<点>\d{1,2})[.、．](?!\d)|（(?P<括>\d{1,2})）|（(?P<节>" + ORDINAL + r"{1,2})）)")


def names_in(text: str, separator: Regex, how: Naming) -> int | None:
    """None where it goes on (等), where they are no offices or units, where two kinds of marks or none but lost spaces
    set them apart, or where 和 may join two as well as be in one."""
    plain = _BRACKETED.sub("", text)
    others = _OTHER_MARKS.search(plain)
    names = [name for name in (_OTHER_MARKS if others else separator).split(plain) if name]
    if (others and separator.search(plain)) or (len(names) == 1 and how.run_together.search(names[0])):
        return None
    offices = sum(bool(how.office.search(name)) for name in names)
    if how.selected.search(plain) or 2 * offices < len(names):
        return None
    joined = [name for name in names if how.joining.search(name)]
    if not joined:
        return len(names)
    if offices < len(names):  # 文秘、人事和财务: every word may be one
        return None
    pairs = [
        name for name in joined if any(how.office.search(name[: word.start()]) for word in how.joining.finditer(name))
    ]
    if not pairs:
        return len(names)
    return len(names) + 1 if pairs == names[-1:] and len(how.joining.findall(pairs[0])) == 1 else None


def items_in(text: str, how: Naming) -> int | None:
    """The items of the numbered list that `text` begins with; a number may be left out. None where it begins with none,
    an item may have a list of its own, or may be none of it: what names no office goes on with another list."""
    markers = list(_MARKER.finditer(text))
    if not markers or markers[0].start() or markers[0][markers[0].lastgroup or 0] != "1":
        return None
    style = markers[0].lastgroup or ""
    number, items = 1, [markers[0]]
    for marker in markers[1:]:
        following = marker[style] if marker.lastgroup == style else ""
        if following == "1":
            return None
        if marker.lastgroup == "节" or marker.start() - items[-1].start() > _REACH:
            break
        if following in {str(number + 1), str(number + 2)}:
            number = int(following)
            items.append(marker)
    names = [_name(text[item.end() :]) for item in items]
    sure = all(how.office.search(name) for name in names[:-1]) and how.last.match(names[-1])
    return len(items) if sure else None


def _name(item: str) -> str:
    return _MARKER.split(_NAME_END.split(item, maxsplit=1)[0], maxsplit=1)[0]
