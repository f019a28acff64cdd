"""RTF in its parts: braces, words with numbers, and bytes of text."""

from collections.abc import Iterator

from audit.model.record import record
from audit.model.regex import Regex

_PART = Regex(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z'])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\'?"
)
_WRITTEN = "\\{}"  # signs that stand for themselves
_SIGNS = {"~": "~", "-": "-", "_": "_", "*": "*", "\n": "par", "\r": "par", "\t": "tab"}
_DATA = "bin"  # as many bytes follow, which are no RTF


@record
class Token:
    """A brace, or the word that begins with a backslash, and its number; or, without a word, bytes of text, one for each
    character of `text`."""

    word: str
    number: int | None = None
    text: str = ""


def tokens(written: str) -> Iterator[Token]:
    """`written`: one character for each byte."""
    at = 0
    while found := _PART.match(written, at):
        at = found.end()
        kind = found.lastgroup
        if kind in ("word", "number"):
            number = int(found["number"]) if found["number"] else None
            if found["word"] == _DATA:
                at += max(number or 0, 0)
            else:
                yield Token(found["word"], number)
        elif kind == "brace":
            yield Token(found["brace"])
        elif kind == "byte":
            yield Token("", text=chr(int(found["byte"], 16)))
        elif kind == "text":
            yield Token("", text=found["text"])
        elif kind == "sign":
            sign = found["sign"]
            yield Token("", text=sign) if sign in _WRITTEN else Token(_SIGNS.get(sign, ""))
