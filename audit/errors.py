"""Trouble of the tool itself. What is wrong *in a disclosure* is a finding, never an exception."""

import errno
from collections.abc import Iterable


class GoujiError(Exception):
    """Anything that ends the work on one input or one command with a one-line message."""


# Whatever the format: what is wrong with a file, and what to do about it.
ENCRYPTED = "文件加了密码，请去掉密码再审核 (encrypted)"
AUDITED = "能审核的是 PDF、OFD、Word、WPS、RTF、工作簿、文本和网页"
DAMAGED = "不是 PDF 文件，或文件已损坏；请重新下载，或用原来的软件重新导出 (not a PDF, or damaged)"


class UnreadableInput(GoujiError):
    """A file that cannot be read, or is not a disclosure. The other files are still audited."""


class RuleBookError(GoujiError):
    """Rule packs that cannot be trusted. `problems` holds every fault found, each with file and line."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class UsageError(GoujiError):
    """A wrong combination of arguments, an unknown rule id, a bad configuration."""


# What the system says, for readers who do not speak its language.
_SAID = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘满了",
    errno.EISDIR: "这是文件夹，要写明文件",
    errno.ENOTDIR: "路径里有不是文件夹的",
    errno.ENAMETOOLONG: "名称太长",
    errno.EIO: "磁盘读写出错",
}


def because(error: OSError) -> str:
    """Why the system refused."""
    said = error.strerror or str(error)
    told = _SAID.get(error.errno or 0, "")
    return f"{told} ({said})" if told else said


def incomplete(error: ImportError) -> str:
    """What to do where a library that the program was to be installed with is not there, or does not load."""
    return f"gouji 没有装全，请重新安装 (not installed completely, install it again)：{error}"


def perhaps(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """To follow a name that there is not: those of `known` that may have been meant, else what to do `otherwise`."""
    from difflib import get_close_matches  # noqa: PLC0415 - most runs name nothing wrongly

    close = get_close_matches(name, sorted(set(known)), n=3, cutoff=0.5)
    return f"；是否指 (did you mean) {'、'.join(close)}？" if close else otherwise
