"""gouji rules: the rules that would be used, one a line."""

from enum import StrEnum
from typing import Annotated

import typer

from audit.reports.style import Detail, Language
from cli import output
from cli.auditing.orders import Orders
from cli.options.choices import ConfigFile, Ignore, Packs
from cli.options.terms import terms


class RuleFormat(StrEnum):
    """How rules are listed."""

    CONSOLE = "console"
    JSON = "json"


def rules(
    context: typer.Context,
    format: Annotated[RuleFormat, typer.Option("--format", "-f", help="写成什么。")] = RuleFormat.CONSOLE,
    select: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help="只列这些：编号、编号前缀或类别，可重复，可用逗号。")
    ] = None,
    ignore: Ignore = None,
    packs: Packs = None,
    config: ConfigFile = None,
) -> None:
    """列出规则：编号、级别、名称、所在的表。

    例：gouji rules；gouji rules --select 表间一致；gouji rules -f json
    """
    if context.invoked_subcommand:
        return
    from cli.configuration.search import find_config

    chosen = find_config((), config)
    output.announce(chosen.path)
    rulebook = Orders(chosen, terms(select), terms(ignore), tuple(packs or ())).rulebook()
    if format is RuleFormat.JSON:
        from audit.reports.rules import as_json as rule_json

        output.write_stdout(rule_json.render_list(rulebook), machine=True)
    else:
        from audit.reports.rules import console as rule_console

        style = output.style_for(output.Target("console", None), Language.ZH, Detail.NORMAL)
        output.write_stdout(rule_console.render_list(rulebook, style))
