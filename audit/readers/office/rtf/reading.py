"""RTF → paragraphs and tables, as elements of a document of today.

Left out, as in documents of today: what changes deleted, hidden text, what fields tell the program, notes, comments, headers.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from audit.errors import UnreadableInput
from audit.model.record import field, mutable, record, replace
from audit.model.regex import Regex
from audit.readers.office.rtf.fonts import Fonts
from audit.readers.office.rtf.rows import WORDS, Division
from audit.readers.office.rtf.tokens import Token
from audit.readers.office.word.elements import DEEPEST, Manner, Run, Story, paragraph

_MOST_GROUPS = 10_000  # in one another
_MOST_CELLS = 1_000  # of a row
_SIGNS = {
    "tab": " ", "line": "\n", "page": "\n", "column": "\n", "~": "\xa0", "_": "-", "emdash": "—", "endash": "–",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ",
}  # fmt: skip
_UNREAD = {
    "colortbl", "stylesheet", "info", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
    "footnote", "annotation", "atnid", "atnauthor", "fldinst", "nonshppict", "shprslt", "sp", "nonesttables", "objdata",
    "listtable", "listoverridetable", "rsidtbl", "xe", "tc", "rxe", "bkmkstart", "bkmkend", "template", "private", "ftnsep",
    "aftnsep", "ftnsepc", "aftnsepc", "ftncn", "aftncn", "filetbl", "revtbl",
}  # fmt: skip
_READ = {"shppict", "shpinst", "nesttableprops", "pict", "do"}  # although a program need not know them
_NUMBERS = {"listtext", "pntext"}
_WORD = Regex(r"\w")
_OFF = 0


@record
class _State:
    """What holds in a group until it ends. `skipped`: nothing of it is shown; `numbers`: it is the number of a paragraph;
    `fonts`, `nested`, `picture`: it tells of that; `spare`: characters that follow one that has a number, for others."""

    skipped: bool = False
    numbers: bool = False
    fonts: bool = False
    nested: bool = False
    picture: bool = False
    vanished: bool = False
    struck: bool = False
    deleted: bool = False
    raised: bool = False
    font: int = -1
    spare: int = 1
    in_table: bool = False
    depth: int = 1

    @property
    def unseen(self) -> bool:
        return self.skipped or self.vanished or self.struck or self.deleted

    @property
    def tables(self) -> int:
        """In how many it stands."""
        return max(self.depth, 1) if self.in_table else 0


@mutable
class _Flow:
    """The text itself, or a text box. `groups`: in how many it begins."""

    groups: int = 0
    story: Story = field(default_factory=Story)
    runs: list[Run] = field(default_factory=list)
    number: str = ""


class Reading:
    """Takes the tokens of a file; then ask for its elements."""

    def __init__(self) -> None:
        self._state = _State()
        self._groups: list[_State] = []
        self._flows = [_Flow()]
        self._fonts = Fonts()
        self._bytes: list[str] = []
        self._spare = 0  # characters that are still to be left out
        self._may_be_unknown = self._is_over = False
        self._rows = {False: Division(), True: Division()}  # that of tables in tables
        self._size: dict[str, int] = {}
        self._told: Mapping[str, Callable[[int | None], None]] = {
            "{": self._begin, "}": self._end, "*": self._star, "u": self._character, "par": self._paragraph,
            "sect": self._paragraph, "cell": self._cell, "nestcell": self._cell, "row": self._row, "nestrow": self._row,
            "pard": self._plain_paragraph, "plain": self._plain, "fonttbl": self._font_table, "pict": self._picture,
            "object": self._object, "shptxt": self._box, "dptxbxtext": self._box,
        }  # fmt: skip

    def take(self, told: Iterable[Token]) -> None:
        """Raises UnreadableInput where groups stand in groups without end, or do not end."""
        for token in told:
            if token.word:
                self._word(token.word, token.number)
            elif token.text:
                self._text(token.text)
            if self._is_over:
                return
        raise UnreadableInput("这个 RTF 文件不完整，后面缺了一部分 (broken off)")

    def elements(self) -> list[Any]:
        """What has been taken."""
        flow = self._flows[0]
        if flow.runs:
            self._finish(flow, 0)
        return flow.story.elements()

    def _word(self, word: str, number: int | None) -> None:
        if self._spare and word not in ("{", "}"):
            self._spare -= 1
            return
        self._flush()
        unknown, self._may_be_unknown = self._may_be_unknown, False
        if word in "{}":
            self._told[word](number)
        elif self._state.skipped:
            return
        elif word in _UNREAD or (unknown and word not in _READ | _NUMBERS):
            self._state = replace(self._state, skipped=True)
        elif word in _SIGNS:
            self._write(_SIGNS[word])
        elif word in self._told:
            self._told[word](number)
        elif word in WORDS:
            self._divide(word, number or 0)
        else:
            self._say(word, number)

    def _begin(self, _: int | None) -> None:
        self._spare = 0
        if len(self._groups) >= _MOST_GROUPS:
            raise UnreadableInput("这个 RTF 文件里的组套得太深，不予读取 (too deep)")
        self._groups.append(self._state)

    def _end(self, _: int | None) -> None:
        self._spare = 0
        ended, flow = self._state, self._flows[-1]
        self._state = self._groups.pop() if self._groups else _State()
        if ended.numbers and not self._state.numbers:
            text, flow.number = flow.number.strip(), ""
            if _WORD.search(text) and not ended.unseen:
                flow.runs.append(Run(text))
        if ended.picture and not self._state.picture:
            self._end_picture(flow, ended)
        if len(self._flows) > 1 and len(self._groups) < flow.groups:
            self._end_box()
        self._is_over = not self._groups

    def _star(self, _: int | None) -> None:
        self._may_be_unknown = True

    def _character(self, number: int | None) -> None:
        self._write(chr((number or 0) % 0x10000))
        self._spare = self._state.spare

    def _text(self, text: str) -> None:
        self._may_be_unknown = False
        if self._spare:
            left = min(self._spare, len(text))
            self._spare -= left
            text = text[left:]
        if text and not (self._state.skipped or self._state.fonts or self._state.picture):
            self._bytes.append(text)

    def _flush(self) -> None:
        if self._bytes:
            written = "".join(self._bytes)
            self._bytes.clear()
            self._write(self._fonts.text(written, self._state.font))

    def _write(self, text: str) -> None:
        flow = self._flows[-1]
        if self._state.numbers:
            flow.number += text
        elif text and not self._state.unseen and not self._state.fonts:
            flow.runs.append(Run(text, self._state.raised))

    def _paragraph(self, _: int | None) -> None:
        self._finish(self._flows[-1], self._state.tables)

    def _finish(self, flow: _Flow, depth: int) -> None:
        manner = Manner(goes_on=self._state.deleted)
        flow.story.paragraph(paragraph(_joined(flow.runs), manner), depth)
        flow.runs = []

    def _cell(self, _: int | None) -> None:
        depth = max(self._state.tables, 1)
        self._finish(self._flows[-1], depth)
        self._flows[-1].story.end_cell(depth)

    def _row(self, _: int | None) -> None:
        state, nested = self._state, self._state.nested
        shape = replace(self._rows[nested].shape, hidden=state.vanished, gone=state.deleted)
        self._flows[-1].story.end_row(shape, max(state.depth, 2) if nested else 1)

    def _divide(self, word: str, number: int) -> None:
        division = self._rows[self._state.nested]
        if len(division.shape.cells) < _MOST_CELLS:
            division.take(word, number)

    def _plain_paragraph(self, _: int | None) -> None:
        self._state = replace(self._state, in_table=False, depth=1)

    def _plain(self, _: int | None) -> None:
        self._state = replace(self._state, vanished=False, struck=False, raised=False, font=-1)

    def _font_table(self, _: int | None) -> None:
        self._state = replace(self._state, fonts=True)

    def _picture(self, _: int | None) -> None:
        self._size = {}
        self._state = replace(self._state, picture=True)

    def _end_picture(self, flow: _Flow, ended: _State) -> None:
        said = self._size
        breadth = said.get("picwgoal", 0) * said.get("picscalex", 100) // 100
        height = said.get("pichgoal", 0) * said.get("picscaley", 100) // 100
        if breadth > 0 and height > 0 and not ended.unseen:
            flow.runs.append(Run(picture=(breadth, height)))

    def _object(self, _: int | None) -> None:
        if not self._state.unseen:
            self._flows[-1].runs.append(Run(is_object=True))
        self._state = replace(self._state, skipped=True)

    def _box(self, _: int | None) -> None:
        if len(self._flows) > DEEPEST:
            raise UnreadableInput(f"RTF 文件里的文本框套了 {DEEPEST} 层以上，不予读取")
        self._flows.append(_Flow(len(self._groups)))
        self._state = replace(_State(), font=self._state.font, spare=self._state.spare, skipped=self._state.unseen)

    def _end_box(self) -> None:
        flow = self._flows.pop()
        if flow.runs:
            self._finish(flow, 0)
        self._flows[-1].runs.append(Run(box=tuple(flow.story.elements())))

    def _say(self, word: str, number: int | None) -> None:
        """What holds from here on."""
        state, on = self._state, number != _OFF
        if word in _FLAGS:
            self._state = replace(state, **{_FLAGS[word]: True})
        elif word in ("picwgoal", "pichgoal", "picscalex", "picscaley"):
            self._size[word] = number or 0
        elif word == "ansicpg":
            self._fonts.page = number or self._fonts.page
        elif word == "fcharset" and state.fonts:
            self._fonts.tell(state.font, number or 0)
        elif word in ("super", "sub", "nosupersub"):
            self._state = replace(state, raised=word == "super" and on)
        elif word in _SWITCHES:
            self._state = replace(state, **{_SWITCHES[word]: on})
        elif word in _SETTINGS:
            self._state = replace(state, **{_SETTINGS[word]: number or 0})


_FLAGS = {**dict.fromkeys(_NUMBERS, "numbers"), "nesttableprops": "nested"}  # which hold whatever number is behind them
_SWITCHES = {"v": "vanished", "strike": "struck", "striked": "struck", "deleted": "deleted", "intbl": "in_table"}
_SETTINGS = {"f": "font", "uc": "spare", "itap": "depth"}


def _joined(runs: Iterable[Run]) -> list[Run]:
    """Runs of text that differ in nothing else are one."""
    found: list[Run] = []
    for run in runs:
        if found and run.text and found[-1].text and run == replace(found[-1], text=run.text):
            found[-1] = replace(run, text=found[-1].text + run.text)
        else:
            found.append(run)
    return found
