"""What an audit is to be made of: the configuration, and the command line that goes before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from audit.model.record import record

if TYPE_CHECKING:  # the nouns take a third of the time of --help
    from audit.batch.attempts import Files
    from audit.model.facts import Facts
    from audit.model.report import Failure, RunReport
    from audit.model.rules import RuleBook
    from cli.config import Config
    from cli.engines import Engine
    from cli.running import Haste

Result = TypeVar("Result")
_MOST_CACHE = 1 << 30  # bytes


@record
class Orders:
    """`select`, `ignore` and `prior` replace what the configuration says; `packs` come on top of its packs."""

    config: Config
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    packs: tuple[Path, ...] = ()
    prior: Path | None = None

    def files(self) -> Iterable[Path]:
        """What is read besides the disclosures."""
        named = (self.config.path, self.prior, *self.config.priors.values(), *self.config.extends, *self.packs)
        return [path for path in named if path]

    def every_rule(self) -> RuleBook:
        """All packs with their severities, nothing left out. Raises RuleBookError, and UsageError for unknown rules."""
        from audit import pipeline
        from audit.model.report import Severity
        from audit.rulebook.selection import regrade

        whole = pipeline.load_rulebook((*self.config.extends, *self.packs))
        return regrade(whole, {term: Severity(name) for term, name in self.config.severity.items()})

    def rulebook(self) -> RuleBook:
        """The rules that are asked for. Raises RuleBookError, and UsageError for unknown rules."""
        from audit.rulebook.selection import select_rules

        return select_rules(self.every_rule(), self.select or self.config.select, self.ignore or self.config.ignore)

    def carry_out(
        self, disclosures: Sequence[Files], failures: Iterable[Failure], engine: Engine, haste: Haste
    ) -> RunReport:
        """Every disclosure against the rules, and against last year's where it is known."""
        from audit.batch.work import Task, Worker
        from audit.cache import open_cache
        from audit.model.report import RunReport
        from cli.running import results

        rulebook = self.rulebook()
        cache = open_cache() if haste.cache and len(disclosures) > 1 else None
        priors = [self._prior_of(files) for files in disclosures]
        tasks = [Task(files, (prior,) if prior else ()) for files, prior in zip(disclosures, priors, strict=True)]
        found = list(results(tasks, Worker(rulebook, engine.value, cache), haste))
        if cache:
            cache.trim(_MOST_CACHE)
        failed = dict.fromkeys(failure for result in found for failure in result.failures)
        return RunReport(tuple(r.report for r in found if r.report), (*failures, *failed), rulebook.notes())

    def each(
        self,
        disclosures: Sequence[Files],
        rulebook: RuleBook,
        engine: Engine,
        action: Callable[[Facts, Facts | None], Result],
    ) -> tuple[tuple[Result, ...], tuple[Failure, ...]]:
        """`action` on the facts of every disclosure and on last year's, where they are known."""
        from audit import pipeline
        from audit.batch.attempts import attempt

        wanted = dict.fromkeys(filter(None, map(self._prior_of, disclosures)))
        read, unread = attempt([(path,) for path in wanted], lambda p: (p[0], pipeline.prior_facts(p[0], rulebook)))
        known: dict[Path | None, Facts] = dict(read)
        results, failed = attempt(
            disclosures,
            lambda paths: action(pipeline.facts(paths, rulebook, engine), known.get(self._prior_of(paths))),
        )
        return results, (*unread, *failed)

    def _prior_of(self, files: Files) -> Path | None:
        return self.prior or self.config.prior_of(files)
