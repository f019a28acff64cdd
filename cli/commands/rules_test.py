"""gouji rules test: whether rules do on their examples what they say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from cli import output
from cli.commands.rules_validate import Alone, Packs
from cli.exits import Exit

if TYPE_CHECKING:  # the nouns take a third of the time of --help
    from audit.model.knowledge.rules import Rule, RuleBook


def run_examples(paths: Packs = None, alone: Alone = False) -> None:
    """把每条规则的例子从文字到结论走一遍：pass 必须检查到并且成立，fail 必须报出。

    不对的例子连同文件与行号写出，退出码 1；规则包有误时为 2。

    例：gouji rules test 我的规则/
    """
    from audit import pipeline
    from audit.rulebook.packs.ownership import rules_of

    packs = paths or []
    rulebook = pipeline.load_rulebook(tuple(packs), alone=alone, compiling=output.compiling)
    rules = rules_of(rulebook, packs)
    show = output.progress("试规则的例子")
    faults: list[str] = []
    for done, rule in enumerate(rules, start=1):
        faults += _faults(rule, rulebook)
        show(done, len(rules))
    examples = sum(len(rule.lesson.passing) + len(rule.lesson.failing) for rule in rules)
    said = f"{len(faults)} 个例子不对" if faults else "全部如规则所写"
    output.write_stdout("".join(f"{line}\n" for line in [*faults, f"{len(rules)} 条规则，{examples} 个例子：{said}"]))
    raise typer.Exit(Exit.FINDINGS if faults else Exit.CLEAN)


def _faults(rule: Rule, rulebook: RuleBook) -> Iterator[str]:
    from audit import pipeline

    sorts = (
        ("pass", True, rule.lesson.passing, rule.lesson.passing_at),
        ("fail", False, rule.lesson.failing, rule.lesson.failing_at),
    )
    for name, holds, examples, places in sorts:
        for number, (text, place) in enumerate(zip(examples, places, strict=True), start=1):
            fault = pipeline.example_fault(rule, text, rulebook, holds=holds)
            if fault:
                yield f"{place}: {rule.id} 的第 {number} 个 {name} 例子：{fault}"
