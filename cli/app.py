"""The command line that typer reads: every command with its options. cli/main.py starts it."""

from typing import Annotated

import typer

from cli import output
from cli.commands.baseline import baseline
from cli.commands.cache import cache, clear
from cli.commands.check import check
from cli.commands.explain import explain
from cli.commands.init import init
from cli.commands.inspect import inspect
from cli.commands.mutate import mutate
from cli.commands.query import query
from cli.commands.rules import rules
from cli.commands.rules_schema import schema
from cli.commands.rules_test import run_examples
from cli.commands.rules_validate import validate
from cli.exits import Exit
from cli.helps import Command, Group

app = typer.Typer(
    cls=Group,
    name="gouji",
    help="勾稽：审核部门、单位预决算公开文件。Audits Chinese public-finance disclosures.",
    rich_markup_mode=None,  # plain help: rich would double the time that --help takes
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},  # of every command below
)
app.command(cls=Command)(check)
app.command(cls=Command)(inspect)
app.command(cls=Command)(baseline)
app.command(cls=Command)(init)
app.command(cls=Command)(explain)
app.command(cls=Command)(mutate)
app.command(cls=Command)(query)
rule_commands = typer.Typer(cls=Group, rich_markup_mode=None)
rule_commands.callback(invoke_without_command=True)(rules)
for name, command in (("validate", validate), ("test", run_examples), ("schema", schema)):
    rule_commands.command(name, cls=Command)(command)
app.add_typer(rule_commands, name="rules")
cache_commands = typer.Typer(cls=Group, rich_markup_mode=None)
cache_commands.callback(invoke_without_command=True)(cache)
cache_commands.command(cls=Command)(clear)
app.add_typer(cache_commands, name="cache")


@app.callback(invoke_without_command=True)
def _options(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="显示版本。", is_eager=True)] = False,  # noqa: FBT002 - typer makes a flag of it
) -> None:
    if version:
        from importlib.metadata import version as installed  # noqa: PLC0415 - slow, and only --version needs it

        output.write_stdout(f"gouji {installed('gouji')}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(Exit.USAGE)
