"""One disclosure at a time: what fails on one never keeps the others from being done."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from audit import pipeline
from audit.errors import UnreadableInput, incomplete
from audit.model.report import Failure

Result = TypeVar("Result")

Files = tuple[Path, ...]  # of one disclosure


def attempt(
    disclosures: Iterable[Files], action: Callable[[Files], Result]
) -> tuple[tuple[Result, ...], tuple[Failure, ...]]:
    """`action` on every disclosure: the results, and those that gave none, each with its reason."""
    results: list[Result] = []
    failures: list[Failure] = []
    for files in disclosures:
        outcome = tried(files, action)
        if isinstance(outcome, Failure):
            failures.append(outcome)
        else:
            results.append(outcome)
    return tuple(results), tuple(failures)


def tried(files: Files, action: Callable[[Files], Result]) -> Result | Failure:
    """What the action gives, or why it gives nothing."""
    try:
        return action(files)
    except UnreadableInput as error:
        return Failure(named(files), str(error))
    except MemoryError:
        return Failure(named(files), "内存不够，没有读完 (out of memory)")
    except ImportError as error:
        return Failure(named(files), incomplete(error))
    except Exception as error:  # noqa: BLE001 - a fault of ours on one input must not swallow the others' results
        return Failure(named(files), f"{INTERNAL}：{_summary(error)}")


INTERNAL = "gouji 内部错误 (internal error)"


def named(files: Files) -> str:
    """One name for all files of a disclosure."""
    return " + ".join(map(pipeline.name_of, files))


def _summary(error: Exception) -> str:
    """What and where, in one line, enough for a bug report."""
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"
