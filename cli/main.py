"""The command line: argv in, exit code out. Nothing heavy is imported before a command needs it.

Exit codes: 0 nothing at or above the fail level, 1 findings, 2 usage, configuration or rule pack, 3 some input could
not be read or recognised. Where several apply, 2 goes before 3 before 1 before 0.
"""

import sys
import traceback
from typing import Annotated

import typer

from audit.errors import GoujiError, RuleBookError
from cli import output
from cli.commands.baseline import baseline
from cli.commands.check import check
from cli.commands.explain import explain
from cli.commands.init import init
from cli.commands.inspect import inspect
from cli.commands.mutate import mutate
from cli.commands.rules import rules
from cli.commands.rules_schema import schema
from cli.commands.rules_test import run_examples
from cli.commands.rules_validate import validate
from cli.exits import Exit

app = typer.Typer(
    name="gouji",
    help="勾稽：审核部门、单位预决算公开文件。Audits Chinese public-finance disclosures.",
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help: rich would double the time that --help takes
    pretty_exceptions_enable=False,
)
app.command()(check)
app.command()(inspect)
app.command()(baseline)
app.command()(init)
app.command()(explain)
app.command()(mutate)
rule_commands = typer.Typer(rich_markup_mode=None)
rule_commands.callback(invoke_without_command=True)(rules)
for name, command in (("validate", validate), ("test", run_examples), ("schema", schema)):
    rule_commands.command(name)(command)
app.add_typer(rule_commands, name="rules")


@app.callback(invoke_without_command=True)
def _options(
    version: Annotated[bool, typer.Option("--version", help="显示版本。", is_eager=True)] = False,  # noqa: FBT002 - typer makes a flag of it
) -> None:
    if version:
        from importlib.metadata import version as installed  # noqa: PLC0415 - slow, and only --version needs it

        output.write_stdout(f"gouji {installed('gouji')}\n")
        raise typer.Exit


def run() -> None:
    """The entry point of the console script."""
    try:
        app()
    except RuleBookError as error:
        output.complain(f"规则包有 {len(error.problems)} 处错误 (rule pack rejected)：", *error.problems)
        sys.exit(Exit.USAGE)
    except GoujiError as error:
        output.complain(f"错误 (error)：{error}")
        sys.exit(Exit.USAGE)
    except Exception:  # noqa: BLE001 - Python's own exit code for a crash is 1, which here would mean findings
        output.complain("gouji 内部错误，审核没有完成 (internal error)：", traceback.format_exc())
        sys.exit(Exit.UNREADABLE)


if __name__ == "__main__":
    run()
