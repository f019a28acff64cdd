"""What a page shows only after a click: of several boxes side by side with a table each, one is shown at a time."""

from collections.abc import Iterator, Sequence

from audit.model.record import field, mutable, replace
from audit.readers.webpage.tokens import Token, is_hidden, is_struck_out

_BOXES = {"div", "section", "article", "table"}
_DEEPEST = 64  # boxes in boxes


@mutable
class _Box:
    """An element: `first` and `last` of its tokens, its classes, and whether there is a table in it."""

    tag: str = ""
    first: int = 0
    last: int = 0
    classes: frozenset[str] = frozenset()
    hidden: bool = False
    tabled: bool = False
    inside: list["_Box"] = field(default_factory=list)


def with_panes(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens, the hidden ones of such boxes shown. What is struck out stays so, and one that says the same as what is
    shown is its copy for a smaller screen."""
    shown = {box.first for box in _panes(_tree(tokens), tokens)}
    return [_shown(token) if i in shown else token for i, token in enumerate(tokens)] if shown else tokens


def _tree(tokens: Sequence[Token]) -> _Box:
    root = _Box(last=len(tokens))
    opened = [root]
    for i, token in enumerate(tokens):
        if token.tag in _BOXES and not token.ends and len(opened) < _DEEPEST:
            classes = frozenset(token.attributes.get("class", "").split())
            box = _Box(token.tag, i, len(tokens), classes, is_hidden(token) and not is_struck_out(token))
            opened[-1].inside.append(box)
            opened.append(box)
            if token.tag == "table":
                _tell_of_table(opened)
        elif token.ends and any(box.tag == token.tag for box in opened):
            _close(opened, token.tag, i)
    return root


def _tell_of_table(opened: Sequence[_Box]) -> None:
    for box in reversed(opened):
        if box.tabled:
            return
        box.tabled = True


def _close(opened: list[_Box], tag: str, at: int) -> None:
    """The innermost of that name, and what was not closed inside of it."""
    while opened[-1].tag != tag:
        opened.pop().last = at
    opened.pop().last = at


def _panes(root: _Box, tokens: Sequence[Token]) -> Iterator[_Box]:
    boxes = [root]
    while boxes:
        box = boxes.pop()
        boxes += box.inside
        hidden = [each for each in box.inside if each.hidden]
        shown = [each for each in box.inside if not each.hidden] if hidden else []
        said = {_says(each, tokens) for each in shown}
        yield from (
            pane
            for pane in hidden
            if any(_take_turns(pane, each) for each in shown) and _says(pane, tokens) not in said
        )


def _take_turns(pane: _Box, shown: _Box) -> bool:
    """Boxes of one kind, with tables; where only one has any, they are called alike."""
    if pane.tag != shown.tag or not (pane.tabled or shown.tabled):
        return False
    return (pane.tabled and shown.tabled) or not pane.classes.isdisjoint(shown.classes)


def _says(box: _Box, tokens: Sequence[Token]) -> str:
    return "".join("".join(token.text.split()) for token in tokens[box.first : box.last] if not token.tag)


def _shown(token: Token) -> Token:
    told = {name: text for name, text in token.attributes.items() if name not in ("hidden", "style")}
    return replace(token, attributes=told)
