"""gouji rules validate: whether rule packs can be trusted."""

from pathlib import Path
from typing import Annotated

import typer

from cli import output

Packs = Annotated[
    list[Path] | None, typer.Argument(metavar="PATH...", help="规则包：文件或文件夹；不写就是内置的规则。")
]
Alone = Annotated[bool, typer.Option("--alone", help="不带内置的规则：规则包自成一套，有自己的 forms/ 等。")]


def validate(paths: Packs = None, alone: Alone = False) -> None:
    """检查规则包：写法、编号、表和行列的名称、公式，以及永远成立、永远不成立、不会适用的规则。

    所有错误连同文件与行号一次写出，退出码 2；没有错误时为 0。

    例：gouji rules validate 我的规则/
    """
    from audit import pipeline
    from audit.rulebook.packs.ownership import forms_of, rules_of

    packs = paths or []
    rulebook = pipeline.load_rulebook(tuple(packs), alone=alone, compiling=output.compiling)
    told = f"{len(rules_of(rulebook, packs))} 条规则"
    if forms := len(forms_of(rulebook, packs)):
        told += f"，{forms} 个表样"
    output.write_stdout(f"没有错误：{told}\n")
