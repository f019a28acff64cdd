"""gouji explain: everything a rule says of itself."""

from typing import Annotated

import typer

from audit.reports.style import Detail, Language
from cli import output
from cli.auditing.orders import Orders
from cli.commands.rules import RuleFormat
from cli.options.choices import ConfigFile, Packs
from cli.options.terms import terms


def explain(
    rule: Annotated[list[str], typer.Argument(metavar="RULE...", help="编号，或编号的开头。")],
    format: Annotated[RuleFormat, typer.Option("--format", "-f", help="写成什么。")] = RuleFormat.CONSOLE,
    packs: Packs = None,
    config: ConfigFile = None,
) -> None:
    """写出规则查什么、为什么、凭什么、在哪里适用、有哪些例外，以及通过和报出的例子。

    例：gouji explain C101；gouji explain P101 P102；gouji explain C101 -f json
    """
    from audit.rulebook.checks.selection import select_rules
    from cli.configuration.search import find_config

    rulebook = Orders(find_config((), config), packs=tuple(packs or ())).every_rule()
    chosen = select_rules(rulebook, terms(rule), ()).rules
    if format is RuleFormat.JSON:
        from audit.reports.rules import as_json as rule_json

        output.write_stdout(rule_json.render_rules(chosen, rulebook), machine=True)
    else:
        from audit.reports.rules import console as rule_console

        style = output.style_for(output.Target("console", None), Language.ZH, Detail.NORMAL)
        output.write_stdout(rule_console.render_rules(chosen, rulebook, style))
