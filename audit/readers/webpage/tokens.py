"""A web page cut into tags and text, forgivingly and in one pass: its length is the only thing that can take long."""

from collections.abc import Iterator, Mapping
from html import unescape

from audit.model.record import field, record
from audit.model.regex import Regex

_TAG = Regex(r"</?([a-zA-Z][a-zA-Z0-9:_-]{0,30})")
_ATTRIBUTE = Regex(r"""([a-zA-Z][a-zA-Z0-9:_-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_RAW = {name: Regex(rf"(?i)</{name}") for name in ("script", "style", "textarea", "title", "iframe", "noscript", "xmp")}
_HIDDEN = Regex(r"(?i)(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_STRUCK_OUT = Regex(r"(?i)text-decoration(?:-line)?\s*:\s*line-through")
_MOST = 4_000  # characters of a tag in which its attributes are sought


@record
class Token:
    """`tag` is empty for text. `line`, `column`: where it begins."""

    tag: str
    text: str
    line: int
    column: int
    ends: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict)


def is_hidden(token: Token) -> bool:
    """An element that nobody sees."""
    return "hidden" in token.attributes or bool(_HIDDEN.search(token.attributes.get("style", "")))


def is_struck_out(token: Token) -> bool:
    """An element with a line through it."""
    return bool(_STRUCK_OUT.search(token.attributes.get("style", "")))


def tokens(page: str) -> Iterator[Token]:
    """In order; comments, declarations and what is no text (scripts, styles) left out."""
    at, line, start = 0, 1, 0  # where we are, on which line, and where that begins
    for kind, begin, end in _stretches(page):
        line += page.count("\n", at, begin)
        start = page.rfind("\n", 0, begin) + 1 if page.find("\n", at, begin) >= 0 else start
        at = begin
        if kind is None:
            yield Token("", unescape(page[begin:end]), line, begin - start + 1)
        elif kind:
            written = page[begin:end]
            yield Token(kind, "", line, begin - start + 1, written.startswith("</"), _attributes(written))


def _stretches(page: str) -> Iterator[tuple[str | None, int, int]]:
    """(name of the tag, begin, end); no name: text; an empty one: nothing that is shown."""
    at = begun = 0
    while (at := page.find("<", at)) >= 0:
        name, end = _tag_at(page, at)
        if end == at:  # a mark of its own: 5 < 6
            at += 1
            continue
        if begun < at:
            yield None, begun, at
        yield name, at, end
        if name in _RAW and not page.startswith("</", at):
            closing = _RAW[name].search(page, end)
            end = closing.start() if closing else len(page)
        at = begun = end
    if begun < len(page):
        yield None, begun, len(page)


def _tag_at(page: str, at: int) -> tuple[str, int]:
    """The name of the tag that begins there, and where it ends: nowhere else if it is none."""
    if page.startswith("<!--", at):
        return "", _behind(page, "-->", at + 4)
    if page.startswith(("<!", "<?"), at):
        return "", _behind(page, ">", at)
    match = _TAG.match(page, at)
    if not match:
        return "", at
    end = _behind(page, ">", match.end())
    if page.count('"', at, end) % 2:  # inside of an attribute
        closing = page.find('"', end)
        end = _behind(page, ">", closing) if closing >= 0 else end
    return match[1].lower(), end


def _behind(page: str, mark: str, at: int) -> int:
    found = page.find(mark, at)
    return found + len(mark) if found >= 0 else len(page)


def _attributes(tag: str) -> dict[str, str]:
    if "=" not in tag and "hidden" not in tag:
        return {}
    found = _ATTRIBUTE.finditer(tag[:_MOST], len(tag) - len(tag.lstrip("</")))
    return {match[1].lower(): match[2] or match[3] or match[4] or "" for match in found}
