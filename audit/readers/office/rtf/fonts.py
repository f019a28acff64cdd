"""In which code page the bytes of RTF are written: that of the font, else that of the document."""

from collections.abc import Mapping

_OF_FONTS: Mapping[int, int] = {
    77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
    186: 1257, 204: 1251, 222: 874, 238: 1250,
}  # fmt: skip
_SYMBOLS = 2  # its characters are pictures
_WESTERN = 1252
_NAMES: Mapping[int, str] = {936: "gb18030", 10000: "mac_roman", 1361: "johab", 65001: "utf-8"}
_PAIRS = (932, 936, 949, 950, 1361)  # two bytes for most characters


class Fonts:
    """`page`: of the document."""

    def __init__(self) -> None:
        self.page = _WESTERN
        self._sets: dict[int, int] = {}

    def tell(self, font: int, characters: int) -> None:
        """The number of the set of characters that a font has."""
        self._sets[font] = characters

    def text(self, written: str, font: int) -> str:
        """What bytes, each a character, say in a font; nothing in one of symbols."""
        if written.isascii() and self._sets.get(font) != _SYMBOLS:
            return written
        characters = self._sets.get(font, 1)
        if characters == _SYMBOLS:
            return ""
        data = written.encode("latin-1")
        if (page := _OF_FONTS.get(characters)) is not None:
            return _decoded(data, page)
        if self.page in _PAIRS and (found := _paired(data, self.page)):
            return found  # Chinese in a font that has none is printed in another
        return _decoded(data, self.page if characters else _WESTERN)


def _decoded(data: bytes, page: int) -> str:
    try:
        return data.decode(_NAMES.get(page, f"cp{page}"), "replace")
    except LookupError:
        return data.decode("cp1252", "replace")


def _paired(data: bytes, page: int) -> str:
    try:
        return data.decode(_NAMES.get(page, f"cp{page}"))
    except UnicodeDecodeError:
        return ""
