"""The help in the language of everything else: what typer writes in English around our own sentences."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import typer
from typer.core import TyperCommand, TyperGroup

_SECTIONS = {"Arguments": "参数", "Options": "选项", "Commands": "命令"}
_USAGE = (
    ("[OPTIONS]", "[选项]"),
    ("COMMAND [ARGS]...", "命令 [参数]..."),
    ("...}...", "..."),  # {FILE...}...: what stands there more than once is told once
    ("...]...", "...]"),
    ("{", ""),
)
_TYPES = (" <list[str]>", " <list[Path]>", " <path>", " <str>", " <dir>")  # Python's, after the name of an argument
_SAID = (
    ("Show this message and exit.", "写出这段说明。"),
    ("Install completion for the current shell.", "给现在用的 shell 装上自动补全。"),
    (
        "Show completion for the current shell, to copy it or customize the installation.",
        "写出现在用的 shell 的自动补全，可以自己复制、改动。",
    ),
    ("[default: ", "[默认 "),
    ("[required]", "[必须写]"),
)
_RANGES = ((r"([\d.]+)<=x<=([\d.]+)", r"\1 到 \2"), (r"x>=([\d.]+)", r"不小于 \1"))
_EXAMPLES, _PARTED = "例：", "；"


class _Formatter(typer.Context.formatter_class):  # type: ignore[valid-type, misc]  # click's, or that of the copy which newer versions of typer have
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, _told(args, _USAGE), prefix or "用法：")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        with super().section(_SECTIONS.get(name, name)):
            yield

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{heading}：\n")

    def write_text(self, text: str) -> None:
        """Examples stand each on a line of its own, unbroken: they are there to be copied."""
        for number, paragraph in enumerate(text.split("\n\n")):
            self.write("\n" if number else "")
            if paragraph.startswith(_EXAMPLES):
                self._write_examples(paragraph.removeprefix(_EXAMPLES).split(_PARTED))
            else:
                super().write_text(paragraph)

    def _write_examples(self, examples: Sequence[str]) -> None:
        begins = _EXAMPLES
        for example in examples:
            self.write(f"{'':>{self.current_indent}}{begins}{' '.join(example.split())}\n")
            begins = " " * 2 * len(_EXAMPLES)

    def write_dl(self, rows: Sequence[tuple[str, str]], *widths: int) -> None:
        bare = tuple((kind, "") for kind in _TYPES)
        super().write_dl([(_told(name, bare), _in_range(_told(said, _SAID))) for name, said in rows], *widths)


class _Context(typer.Context):
    formatter_class = _Formatter


class Command(TyperCommand):
    """A command whose help is Chinese throughout."""

    context_class = _Context


class Group(TyperGroup):
    """A command with others below it, likewise."""

    context_class = _Context


def _told(text: str, words: Sequence[tuple[str, str]]) -> str:
    for theirs, ours in words:
        text = text.replace(theirs, ours)
    return text


def _in_range(text: str) -> str:
    for theirs, ours in _RANGES:
        text = re.sub(theirs, ours, text)
    return text
