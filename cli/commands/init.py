"""gouji init: a configuration, and a job for the pipeline, to begin with."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from audit.errors import UsageError, because
from cli import output


class Service(StrEnum):
    """Whose pipeline the job is for."""

    GITHUB = "github"
    GITLAB = "gitlab"
    NONE = "none"


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", file_okay=False, exists=True, help="项目的文件夹。")
    ] = Path(),
    files: Annotated[
        str, typer.Option(metavar="FOLDER", help="流水线审核哪里的公开文件，相对于项目的文件夹。")
    ] = "公开",
    ci: Annotated[Service, typer.Option(help="写哪一种流水线。")] = Service.GITHUB,
) -> None:
    """写一份配置 gouji.toml 和一份流水线，作为开始。已有的文件一个也不改。

    例：gouji init --ci gitlab --files 公开/2026年
    """
    from cli.starting import drafts, requirement

    if any(not sign.isprintable() or sign in '$"\\' for sign in files):
        raise UsageError("--files 不能含有控制字符、引号、反斜杠或 $ (not in --files)")
    installed = requirement()
    for path, text in drafts(folder, ci.value, files, installed.text):
        if not _write(path, text) and path.name == ".gitlab-ci.yml":
            output.complain(f"请在其中加上 (add to it)：{' '.join(text.split())}")
    if ci is not Service.NONE:
        output.complain(f"流水线安装 (the job installs)：{installed.text}{installed.doubt}")
    output.complain(f"下一步 (next)：gouji check {files}")


def _write(path: Path, text: str) -> bool:
    """Never over what is there: what a project has written itself is worth more than a beginning."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        output.complain(f"已有，不改 (kept as it is)：{path}")
        return False
    except OSError as error:
        raise UsageError(f"无法写入 (cannot be written) {path}：{because(error)}") from error
    output.complain(f"已写 (written)：{path}")
    return True
