"""Where results and trouble go: stdout, stderr, files. Nothing else in the program prints."""

from __future__ import annotations

import os
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from audit.errors import UsageError, because, perhaps
from audit.model.record import record
from audit.reports import formats
from audit.reports.media.plain import clean
from audit.reports.style import Detail, Language, Style

if TYPE_CHECKING:
    from audit.model.report import DocumentReport, Failure
    from audit.reports.style import Picture

_DRAWN = {"html"}
_IN_A_LOG = {"console", "concise", "github"}  # lines that others may stand beside; all else is read as a whole
_MARKED = {"csv"}  # Excel garbles Chinese in a CSV file that does not begin with a byte order mark
_MOST_DIGITS, _WIDEST = 4, 9999  # columns of a terminal: rich makes lines as long as it is told
_FEW = 5  # files that a run did not come to, named one by one
_STRIDE = 50  # errors between two signs of progress
_COMPILING = "正在编译规则，要几秒 (compiling the rules)…"
_SAMPLE = "勾稽审核：错误、警告—…×→"


@record
class Target:
    """One --format: the format's name and its file, or None for stdout."""

    format: str
    path: Path | None


def parse_targets(texts: Sequence[str], names: Sequence[str] = formats.REPORTS) -> tuple[Target, ...]:
    """`console`, `json:report.json`, … Raises UsageError for a format not among `names` or a file twice."""
    targets = tuple(_target(text, names) for text in texts or ("console",))
    files = [os.path.realpath(target.path) for target in targets if target.path]
    if len(set(files)) < len(files):
        raise UsageError("两种格式写到同一个文件 (two formats go to one file)")
    beside = [target.format for target in targets if target.path is None]
    whole = next((name for name in beside if name not in _IN_A_LOG), "")
    if whole and len(beside) > 1:
        raise UsageError(
            f"{'、'.join(beside)} 都写到标准输出，会混在一起 (several formats on stdout)；请写明文件，如 -f {whole}:FILE"
        )
    return targets


def _target(text: str, names: Sequence[str]) -> Target:
    name, colon, path = text.partition(":")
    if name not in names:
        known = "、".join(names)
        raise UsageError(f"没有名为 {clean(name)} 的格式，可用 (formats)：{known}{perhaps(name, names)}")
    if colon and not path:
        raise UsageError(f"--format {name}: 后面缺少文件路径 (file path missing)")
    return Target(name, Path(path) if path and path != "-" else None)


def protect(targets: Iterable[Target], inputs: Iterable[Path]) -> None:
    """Raises UsageError where a report would replace an input, or its folder does not exist."""
    taken = {os.path.realpath(path) for path in inputs}
    for target in targets:
        if target.path is None:
            continue
        if os.path.realpath(target.path) in taken:
            raise UsageError(f"报告会覆盖输入文件 (report would replace an input)：{target.path}")
        if target.path.is_dir():
            raise UsageError(f"无法写入 (cannot be written) {target.path}：这是文件夹，要写明文件 (a folder)")
        if not (folder := target.path.resolve().parent).is_dir():
            raise UsageError(f"无法写入 (cannot be written) {target.path}：没有文件夹 {folder} (no such folder)")


def style_for(target: Target, language: Language, detail: Detail) -> Style:
    """Colour and width belong to terminals; NO_COLOR takes colour away, FORCE_COLOR gives it to a pipe."""
    terminal = target.path is None and _is_terminal(sys.stdout)
    columns = os.environ.get("COLUMNS", "")
    told = columns.isdecimal() and len(columns) <= _MOST_DIGITS and target.path is None
    width = int(columns) if told else None
    if terminal:
        import shutil

        width = width or min(shutil.get_terminal_size().columns, _WIDEST)
    colour = target.path is None and _wants_colour(terminal)
    return Style(language, width, colour, detail, _picture() if target.format in _DRAWN else None)


def _picture() -> Picture:
    from audit.pipeline import page_strip

    return page_strip


def on_terminal() -> bool:
    """Whether somebody reads what is written to stdout as it comes."""
    return _is_terminal(sys.stdout)


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _wants_colour(terminal: bool) -> bool:  # noqa: FBT001 - one fact, one caller
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def deliver(target: Target, text: str, *, machine: bool) -> None:
    """Writes a finished report. Raises UsageError when it cannot be written."""
    if target.path is None:
        write_stdout(text, machine=machine)
        return
    try:
        _write_file(target.path.resolve(), text, mark=target.format in _MARKED)
    except OSError as error:
        raise UsageError(f"无法写入 (cannot be written) {target.path}：{because(error)}") from error


def _write_file(path: Path, text: str, *, mark: bool) -> None:
    """Whole or not at all: a reader never sees half a report. Devices and pipes are written to as they are."""
    data = text.encode("utf-8", "backslashreplace")
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    if mark:
        data = BOM_UTF8 + data
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def write_stdout(text: str, *, machine: bool = False) -> None:
    """Machine formats are always UTF-8. A reader who has gone away (head, less) is no trouble."""
    if sys.stdout is None:
        raise UsageError("标准输出已关闭 (stdout is closed)")
    try:
        _write(sys.stdout, text, utf8=machine)
    except BrokenPipeError:
        _silence(sys.stdout)
    except OSError as error:
        _silence(sys.stdout)
        raise UsageError(f"无法写到标准输出 (cannot write to stdout)：{because(error)}") from error


def announce(config: Path | None) -> None:
    """A configuration may leave rules out: nobody should wonder why."""
    if config is not None:
        complain(f"配置 (configuration)：{config}")


def report_trouble(failures: Iterable[Failure], passed_over: Iterable[str] = ()) -> None:
    """Every input that is missing from the results, and what is to be told of the files that were passed over."""
    for reason, alike in groupby(failures, lambda failure: failure.reason):
        names = [failure.path for failure in alike]
        if len(names) > _FEW and _ended(reason):  # they would be all that is left on the screen
            names = [f"{len(names)} 份，从 {names[0]} 起，报告里都有"]
        for name in names:
            complain(f"未能审核 (not audited) {name}：{reason}")
    for told in passed_over:
        complain(told)


def _ended(reason: str) -> bool:
    from audit.batch.ordering import INTERRUPTED

    return reason == INTERRUPTED


def report_uncovered(reports: Iterable[DocumentReport], percent: int) -> None:
    """Every document of which too little was checked."""
    for report in reports:
        told = report.coverage
        unread = f"（其中没有认出的 {told.unread} 个）" if told.unread else ""
        complain(
            f"核对不足 {percent}% (coverage below the minimum) {report.facts.path}："
            f"读到数字 {told.printed} 个{unread}，核对 {told.checked} 个（{told.percent}%）"
        )


def progress(name: str) -> Callable[[int, int], None]:
    """Shows on a terminal how far long work has come; a file or pipe gets nothing."""

    def show(done: int, of: int) -> None:
        if done == of or done % _STRIDE == 0:
            line = f"\r{clean(name)}  {done}/{of}" if done < of else "\r\x1b[K"
            _write(sys.stderr, line, utf8=False)

    return show if _is_terminal(sys.stderr) else _unseen


@contextmanager
def compiling() -> Iterator[None]:
    """Says on a terminal why nothing happens for some seconds, and takes it back when they are over."""
    if not _is_terminal(sys.stderr) or os.environ.get("TERM") == "dumb":  # which could not take it back
        yield
        return
    _write(sys.stderr, f"{_COMPILING}\r", utf8=False)
    try:
        yield
    finally:
        _write(sys.stderr, "\x1b[K", utf8=False)


def _unseen(_done: int, _of: int) -> None:
    """Nobody is there to be told."""


def complain(*lines: str) -> None:
    """Trouble, to stderr. Paths and reasons may come from documents: control characters are spelled out."""
    if sys.stderr is None:
        return
    cleaned = [clean(line) if "\n" not in line else "\n".join(map(_printable, line.splitlines())) for line in lines]
    try:
        _write(sys.stderr, "".join(f"{line}\n" for line in cleaned), utf8=False)
    except OSError:
        _silence(sys.stderr)


def _printable(line: str) -> str:
    return line[: len(line) - len(line.lstrip())] + clean(line)


def _write(stream: TextIO, text: str, *, utf8: bool) -> None:
    stream.flush()
    encoding = stream.encoding if not utf8 and _speaks_chinese(stream.encoding) else "utf-8"
    stream.buffer.write(text.encode(encoding, "backslashreplace"))
    stream.buffer.flush()


def let_others_speak() -> None:
    """What typer writes, help and usage errors, arrives as ours does: a console of another country has no Chinese."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            spoken = stream.encoding if _speaks_chinese(stream.encoding) else "utf-8"
            stream.reconfigure(encoding=spoken, errors="backslashreplace")


def _speaks_chinese(encoding: str | None) -> bool:
    """GBK terminals get GBK; an ASCII or Latin-1 stream gets UTF-8, which is what it most likely shows."""
    try:
        _SAMPLE.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _silence(stream: TextIO) -> None:
    """Sends the rest to nowhere, so that the interpreter's last flush does not complain."""
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - os.devnull is no path of ours
        os.dup2(nowhere.fileno(), stream.fileno())
