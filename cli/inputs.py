"""Which files the arguments mean: files, folders, glob patterns that the shell left alone, and lists of them."""

import os
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from audit.errors import UnreadableInput, UsageError, because, perhaps
from audit.model.record import field, mutable, record
from audit.model.report import Failure
from audit.plain_file import bytes_of

_FIRST = (".pdf", ".txt")
_ELSE = ((".ofd", ".xlsx", ".xls", ".et"), (".ofd", ".docx", ".doc", ".wps", ".rtf"))
# Of files beside each other that are called alike: what goes before each kind, from which it may have been made.
_BEFORE = {kind: {*_FIRST, *kinds[:rank]} for kinds in _ELSE for rank, kind in enumerate(kinds)}
_BEFORE |= {kind: set() for kind in _FIRST}
_OTHERS = "不是 .pdf、.ofd、.txt、.docx、.doc、.wps、.rtf、.xlsx、.xls、.et；网页、.csv 请写明文件名"
_PACKED = (".zip", ".rar", ".7z")
_MOST_NAMES, _LONGEST_NAME = 5, 255
_MOST_LISTED = 500_000_000  # bytes of a list of files
_NAMES_ONLY = "从标准输入读的是文件名，每行一个，不是文件的内容 (names are read, not a file)"
_LOCK = "~$"  # how the files begin that Office puts beside an open one
STDIN = "-"


@record
class Inputs:
    """`failures`: arguments that match nothing. `passed_over`: what to tell of the files in folders that are not read,
    and of those that were to be left out."""

    paths: tuple[Path, ...]
    failures: tuple[Failure, ...]
    passed_over: tuple[str, ...] = ()


@mutable
class _Found:
    """What an argument means: files to read, others in its folders, and folders that do not open."""

    paths: list[Path] = field(default_factory=list)
    skipped: list[Path] = field(default_factory=list)
    closed: list[Failure] = field(default_factory=list)


def find_inputs(arguments: Sequence[str], exclude: Sequence[str] = (), listed_in: str | None = None) -> Inputs:
    """Every file once, in the order of the arguments, then of the list. Raises UsageError when there is none at all."""
    paths: dict[str, Path] = {}
    failures: list[Failure] = []
    skipped: list[Path] = []
    closed: list[Failure] = []
    wanted = [*_expanded(arguments), *(_listed(listed_in) if listed_in else ())]
    said = list(map(_said, wanted))
    for argument in wanted:
        try:
            found = _matches(argument)
        except UnreadableInput as error:
            failures.append(Failure(_said(argument), str(error)))
            continue
        skipped += found.skipped
        closed += found.closed
        if not found.paths and not found.closed:
            failures.append(Failure(_said(argument), f"没有匹配的文件 (no file matched){_meant(argument)}"))
        for path in found.paths:
            paths.setdefault(str(path) if _is_url(argument) else os.path.realpath(path), path)
    kept = tuple(path for path in paths.values() if not any(_means(pattern, path) for pattern in exclude))
    unread = [path for path in dict.fromkeys(skipped) if os.path.realpath(path) not in paths]
    told = tuple(_passed_over(unread, len(paths) - len(kept)))
    failures += dict.fromkeys(closed)
    if not kept:
        why = (*told, *(f"{folder.path}：{folder.reason}" for folder in dict.fromkeys(closed)))
        raise UsageError(_nothing(said, (*why, _NAMES_ONLY) if STDIN in (*arguments, listed_in) else why))
    return Inputs(kept, tuple(failures), told)


def _passed_over(skipped: Sequence[Path], excluded: int) -> Iterator[str]:
    twins = [file.name for file in skipped if file.suffix.lower() in _BEFORE]
    packed = [file.name for file in skipped if file.suffix.lower() in _PACKED]
    if twins:
        yield f"跳过 {len(twins)} 个文件：旁边有同名的，另一种格式 (the same in another format)：{_some(twins)}"
    if packed:
        yield f"跳过 {len(packed)} 个压缩包，请解开后审核里面的文件 (unpack them first)：{_some(packed)}"
    if others := [file.name for file in skipped if file.suffix.lower() not in (*_BEFORE, *_PACKED)]:
        yield f"跳过 {len(others)} 个文件：{_OTHERS} (skipped)：{_some(others)}"
    if excluded:
        yield f"按 --exclude 不审核 {excluded} 个文件 (excluded)"


def _some(names: Sequence[str], of: int = 0) -> str:
    """The first of them, and how many there are."""
    told = "、".join(names[:_MOST_NAMES])
    of = of or len(names)
    return told if of <= _MOST_NAMES else f"{told}等 {of} 个"


def _nothing(said: Sequence[str], why: Sequence[str]) -> str:
    asked = _some([_short(each) + _meant(each) for each in said[:_MOST_NAMES]], len(said))
    asked = asked or "没有写明文件 (no FILE given)；例 (such as)：gouji check 部门预算.pdf"
    return "；".join([f"没有匹配的文件 (no file matched)：{asked}", *why])


def _short(name: str) -> str:
    """What was taken for a name may be a paragraph."""
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"


def _meant(argument: str) -> str:
    """What a folder lacks; of what there is not, the files and folders beside it that are called much alike."""
    import glob

    if os.path.isdir(argument):  # noqa: PTH112 - nor does this raise for a long name
        return "（文件夹里没有能审核的文件 (nothing to audit in this folder)）"

    if _is_url(argument) or glob.has_magic(argument) or not argument.strip():
        return ""
    path = Path(argument)
    try:
        beside = _shown(os.listdir(path.parent))  # noqa: PTH208 - names are wanted, not paths
    except (OSError, ValueError):
        return ""
    return perhaps(path.name, beside)


def _expanded(arguments: Sequence[str]) -> Iterator[str]:
    for argument in arguments:
        yield from _listed(STDIN) if argument == STDIN else (argument,)


def _listed(source: str) -> list[str]:
    """The names in a list, one a line. Raises UsageError where it cannot be read."""
    try:
        data = sys.stdin.buffer.read() if source == STDIN else bytes_of(Path(source), _MOST_LISTED)
        lines = data.decode("utf-8-sig").splitlines()
    except OSError as error:
        raise UsageError(f"读不了清单 (list cannot be read) {source}：{because(error)}") from error
    except UnicodeDecodeError as error:
        raise UsageError(
            f"清单不是 UTF-8 文本 (list is not UTF-8)：{_NAMES_ONLY if source == STDIN else source}"
        ) from error
    return [line.strip() for line in lines if line.strip()]


def _means(pattern: str, path: Path) -> bool:
    """A pattern means a name, of the file or of a folder above it, or the whole path."""
    return fnmatch(path.as_posix(), pattern) or any(fnmatch(part, pattern.rstrip("/")) for part in path.parts)


def _matches(argument: str) -> _Found:
    if _is_url(argument):
        from audit.pipeline import remote_files

        return _Found(remote_files(argument))
    found = _Found()
    _here(argument, found)
    found.paths = list(map(_no_url, found.paths))
    return found


def _here(argument: str, found: _Found) -> None:
    path = Path(argument)
    if not argument.strip():  # of a variable that is not set; Path makes the working folder of it
        return
    if os.path.isdir(path):  # noqa: PTH112 - Path's own raises where a name is longer than names can be
        _readable(path, found)
    elif os.path.exists(path):  # noqa: PTH110 - likewise
        found.paths.append(path)
    else:
        for match in map(Path, _globbed(argument, found)):
            if match.is_dir():
                _readable(match, found)
            else:
                found.paths.append(match)


def _globbed(pattern: str, found: _Found) -> list[str]:
    """What the pattern means, in order. Links to folders are not followed at a **: two that lead back never end."""
    import glob

    parts = Path(pattern).parts
    if "**" not in parts:
        return sorted(glob.glob(pattern))  # noqa: PTH207 - Path.glob takes no absolute patterns
    above, below = parts[: parts.index("**")], parts[parts.index("**") + 1 :]
    tops = _globbed(str(Path(*above)), found) if above else ["."]
    if not below:
        return tops
    folders = [where for top in tops for where, _ in _walked(Path(top), found)]
    return sorted({name for where in folders for name in _globbed(str(Path(glob.escape(where), *below)), found)})


def _is_url(argument: str) -> bool:
    return "://" in argument and not os.path.exists(argument)  # noqa: PTH110 - nor does this raise for a long name


def _no_url(path: Path) -> Path:
    """Whatever a folder here is called, no file in it is fetched from elsewhere: from the root, no path is a URL."""
    return path.absolute() if ":/" in path.as_posix() else path


def _said(argument: str) -> str:
    """As it was written, without credentials."""
    if not _is_url(argument):
        return argument
    from audit.pipeline import name_of

    return name_of(Path(argument))


def _readable(folder: Path, found: _Found) -> None:
    """The files below that are to be read, and those that are not: of no kind that is, or called as one that goes before."""
    files = sorted(Path(where, name) for where, names in _walked(folder, found) for name in names)
    beside: dict[Path, set[str]] = {}
    for file in files:
        beside.setdefault(file.with_suffix(""), set()).add(file.suffix.lower())
    for file in files:
        read = _is_read(file.suffix.lower(), beside[file.with_suffix("")])
        (found.paths if read else found.skipped).append(file)


def _is_read(kind: str, beside: Collection[str]) -> bool:
    return kind in _BEFORE and _BEFORE[kind].isdisjoint(beside)


def _walked(top: Path, found: _Found) -> Iterator[tuple[str, list[str]]]:
    """Every folder below, and the files in it; hidden ones left out, links to folders not followed. A folder that the
    system keeps closed is a failure: nobody knows what is in it."""

    def closed(error: OSError) -> None:
        found.closed.append(Failure(str(error.filename), f"读不了这个文件夹 (folder cannot be read)：{because(error)}"))

    for where, folders, names in os.walk(top, onerror=closed):
        folders[:] = _shown(folders)
        yield where, _shown(names)


def _shown(names: Iterable[str]) -> list[str]:
    return [name for name in names if not name.startswith((".", _LOCK))]
