"""The console script: argv in, exit code out. Nothing heavy is imported before a command needs it.

Exit codes: 0 nothing at or above the fail level, 1 findings, 2 usage, configuration or rule pack, 3 some input could
not be read or recognised. Where several apply, 2 goes before 3 before 1 before 0.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from audit.errors import GoujiError, RuleBookError, incomplete
from audit.process import apart, bound_memory, collect_seldom
from cli import output
from cli.exits import Exit
from cli.express import plain_check, sole_pdf


def run() -> NoReturn:
    """The entry point of the console script: the process ends at once, not object by object (a tenth of its time)."""
    collect_seldom()
    apart()
    checking = sys.argv[1:2] == ["check"]
    if checking:  # other commands load less than it takes to recall all modules
        from cli import modules

        modules.recall()
    code = _exit_code()
    if checking:
        from cli import modules

        modules.keep()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError):  # the reader has gone away, or the disk is full; what was said has been flushed
                stream.flush()
    os._exit(code)


def _exit_code() -> int:
    """The command line carried out."""
    try:
        with _reading_ahead():
            answer()
    except SystemExit as end:
        if not isinstance(end.code, int):
            raise
        return end.code
    return Exit.CLEAN


@contextmanager
def _reading_ahead() -> Iterator[None]:
    """Where one PDF is all that is to be checked, it is read while the rest of the program is loaded."""
    pdf = sole_pdf(sys.argv[1:])
    if not pdf:
        yield
        return
    from audit.readers import ahead
    from cli import expressions

    expressions.recall()
    bound_memory()  # what its readers give up, this process reads itself, to say why
    with suppress(Exception):  # such as a library that is not installed: met again where it can be told
        ahead.begin(Path(pdf))
    try:
        yield
    finally:
        ahead.abandon()


def answer() -> None:
    """The command line to its end, which is always SystemExit."""
    try:
        _answer()
    except RuleBookError as error:
        output.complain(f"规则包有 {len(error.problems)} 处错误 (rule pack rejected)：", *error.problems)
        sys.exit(Exit.USAGE)
    except GoujiError as error:
        output.complain(f"错误 (error)：{error}")
        sys.exit(Exit.USAGE)
    except ImportError as error:
        output.complain(f"错误 (error)：{incomplete(error)}")
        sys.exit(Exit.USAGE)
    except Exception:  # noqa: BLE001 - Python's own exit code for a crash is 1, which here would mean findings
        import traceback

        output.complain("gouji 内部错误，审核没有完成 (internal error)：", traceback.format_exc())
        sys.exit(Exit.UNREADABLE)
    except KeyboardInterrupt:
        sys.exit(Exit.INTERRUPTED)


def _answer() -> None:
    options = plain_check(sys.argv[1:])
    if options is not None:
        from cli.auditing.checking import check_files

        sys.exit(check_files(options))
    from cli.app import app

    output.let_others_speak()
    try:
        sys.exit(app(prog_name="gouji", standalone_mode=False))
    except Exception as error:
        from cli.mistakes import mistake

        told = mistake(error)
        if told is None:
            raise
        raise told from error


if __name__ == "__main__":
    run()
