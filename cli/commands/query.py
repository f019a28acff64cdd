"""gouji query: what the store knows."""

from pathlib import Path
from typing import Annotated

import typer

from audit.model.answer import Answer
from audit.reports.style import Detail, Language
from cli import output

_FORMATS = ("table", "csv", "json")


def query(
    database: Annotated[Path | None, typer.Argument(metavar="DB", help="gouji check --store 写的数据库。")] = None,
    question: Annotated[
        str | None, typer.Argument(metavar="SQL", help="SQL，或 --list 列出的名字；不写则列出名字。")
    ] = None,
    names: Annotated[bool, typer.Option("--list", help="列出有名字的问题。")] = False,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format", "-f", metavar="FORMAT[:PATH]", help="table、csv 或 json；默认终端上 table，别处 csv。"
        ),
    ] = None,
    limit: Annotated[int, typer.Option(min=0, metavar="N", help="最多写出几行；0 为全部。")] = 1000,
    timeout: Annotated[
        float, typer.Option(min=0.1, max=1_000_000, metavar="SECONDS", help="最多答多久，单位秒。")
    ] = 120,
) -> None:
    """用 SQL 或有名字的问题查 gouji check --store 写的数据库。

    只读，SQL 也碰不到别的文件和网络。表和列见 docs/数据库.md。

    例：gouji query 结果.duckdb 最常报出的规则；gouji query 结果.duckdb "SELECT entity, year FROM latest" -f csv:单位.csv

    退出码：0 有答案（可以没有行）；2 数据库打不开、SQL 有误，或超过时间、内存没有答完。
    """
    from audit.process import bounded_memory
    from audit.store.asking import ask
    from audit.store.questions import QUESTIONS

    if names or database is None or question is None:
        output.write_stdout("".join(f"{known.name}  {known.meaning}\n" for known in QUESTIONS))
        return
    target = _target(format_)
    output.protect([target], [database])
    with bounded_memory():
        answer = ask(database, question, limit, timeout)
    output.deliver(target, _rendered(answer, target), machine=target.format != "table")
    if answer.more:
        output.complain(f"只写出前 {limit} 行，后面还有；--limit 0 写出全部 (more rows)")


def _target(said: str | None) -> output.Target:
    usual = "table" if output.on_terminal() else "csv"
    (target,) = output.parse_targets([said or usual], _FORMATS)
    return target


def _rendered(answer: Answer, target: output.Target) -> str:
    from audit.reports.answers.text import as_csv, as_json

    if target.format == "csv":
        return as_csv(answer)
    if target.format == "json":
        return as_json(answer)
    from audit.reports.answers.console import as_table

    return as_table(answer, output.style_for(target, Language.ZH, Detail.NORMAL))
